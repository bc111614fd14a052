import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { UserError } from "../../src/errors.js";
import { INPUT_NAMES } from "../../src/inputs/names.js";
import { type InputContext, inputsOfRunner, readInputs } from "../../src/inputs.js";

const context: InputContext = { repository: "kestrel/community", now: "2023-09-01T22:30:00Z" };

function settingsOf(values: Record<string, string>, changes: Partial<InputContext> = {}) {
  return readInputs(values, { ...context, ...changes }).settings;
}

function mistakeIn(values: Record<string, string>, changes: Partial<InputContext> = {}): string {
  try {
    settingsOf(values, changes);
  } catch (error) {
    if (error instanceof UserError && error.code === "bad-input") return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("defaults", () => {
  test("a run without inputs reads the notes of its own repository and no board", () => {
    expect(settingsOf({})).toEqual({
      repository: "kestrel/community",
      notesRepository: "kestrel/community",
      notesPath: ["meeting-notes/**/*.md"],
      notesRef: null,
      notesLookback: { count: 180, unit: "days" },
      project: null,
      tocTerms: ["TOC"],
      statusField: { value: "Status", given: false },
      doneOptions: { value: ["Done"], given: false },
      priorityField: { value: "Priority", given: false },
      priorityOptions: { value: ["P0", "P1", "Urgent", "High"], given: false },
      targetDateField: { value: "Target date", given: false },
      iterationField: { value: "Iteration", given: false },
      people: {},
      dueSoonDays: 30,
      today: "2023-09-01",
      isPast: false,
      timeZone: "UTC",
      period: "month",
      reportId: "roadmap",
      templates: null,
      labels: ["roadmap-report"],
      assignees: [],
      closePrevious: true,
      pin: false,
      mentionOwners: false,
      includePrivate: false,
      dryRun: false,
    });
  });

  test("an empty input, or one of spaces alone, is not given", () => {
    expect(settingsOf({ date: "", project: "  ", "status-field": "\n" })).toEqual(settingsOf({}));
  });

  test("a name that was given says so, even when it is the default", () => {
    expect(settingsOf({ "status-field": "Status" }).statusField).toEqual({ value: "Status", given: true });
    expect(settingsOf({ "done-options": "Done" }).doneOptions).toEqual({ value: ["Done"], given: true });
  });

  test("in a terminal the report's repository is the one of the notes, which has to be named", () => {
    expect(settingsOf({ "notes-repository": "kestrel/notes" }, { repository: null }).repository).toBe(
      "kestrel/notes",
    );
    expect(mistakeIn({}, { repository: null })).toBe(
      "`notes-repository` is empty; write the repository that holds the notes, as owner/repo.",
    );
  });
});

describe("tokens", () => {
  test("github-token reads unless read-token is given", () => {
    expect(readInputs({ "github-token": "writes" }, context)).toMatchObject({
      githubToken: "writes",
      readToken: "writes",
      readTokenGiven: false,
    });
    expect(readInputs({ "github-token": "writes", "read-token": "reads" }, context)).toMatchObject({
      readToken: "reads",
      readTokenGiven: true,
    });
  });

  test("an absent secret arrives empty and counts as not given", () => {
    expect(readInputs({ "github-token": "writes", "read-token": "" }, context).readTokenGiven).toBe(false);
  });

  test("an empty github-token is refused where something has to be read or written", () => {
    expect(mistakeIn({ "github-token": "" }, { needsToken: true })).toMatch(/^`github-token` is empty; /);
  });

  test("no message quotes a token", () => {
    const mistake = mistakeIn({ "github-token": "ghs_hush", "read-token": "ghp_hush", date: "soon" });
    expect(mistake).not.toContain("hush");
  });
});

describe("values", () => {
  test.each([
    ["true", true],
    ["True", true],
    ["FALSE", false],
  ])("the boolean %s is one of YAML's core schema", (text, value) => {
    expect(settingsOf({ pin: text }).pin).toBe(value);
  });

  test.each([
    ["180 days", { count: 180, unit: "days" }],
    ["1 week", { count: 1, unit: "weeks" }],
    ["6 Months", { count: 6, unit: "months" }],
    ["26weeks", { count: 26, unit: "weeks" }],
  ])("the lookback %s is understood", (text, lookback) => {
    expect(settingsOf({ "notes-lookback": text }).notesLookback).toEqual(lookback);
  });

  test.each([
    "https://github.com/orgs/kestrel/projects/5",
    "https://github.com/orgs/kestrel/projects/5/",
    "https://github.com/orgs/kestrel/projects/5/views/7",
    "https://github.com/orgs/kestrel/projects/5/views/7?pane=issue&itemId=12#top",
    "github.com/orgs/kestrel/projects/5/settings",
  ])("the project address %s leads to the project itself", (address) => {
    expect(settingsOf({ project: address }).project).toEqual({
      url: "https://github.com/orgs/kestrel/projects/5",
      ownerKind: "organization",
      owner: "kestrel",
      number: 5,
    });
  });

  test("a project may belong to a user, and to another server when the run is there", () => {
    const address = "https://git.kestrel.example/users/mara/projects/12";
    expect(settingsOf({ project: address }, { serverUrl: "https://git.kestrel.example" }).project).toEqual({
      url: address,
      ownerKind: "user",
      owner: "mara",
      number: 12,
    });
  });

  test("globs stand one on each line, from the root whatever they begin with", () => {
    const globs = "./notes/**/*.md\n\n  /calls/*.md\n!./notes/drafts/**\n";
    expect(settingsOf({ "notes-path": globs }).notesPath).toEqual([
      "notes/**/*.md",
      "calls/*.md",
      "!notes/drafts/**",
    ]);
  });

  test("lists are separated by commas or lines, without repetitions", () => {
    expect(settingsOf({ "toc-terms": "TOC, TAC,\nSteering Committee, TOC," }).tocTerms).toEqual([
      "TOC",
      "TAC",
      "Steering Committee",
    ]);
  });

  test("people are logins by name, folded to lower case and single spaces", () => {
    const people = "Mona=octocat\nMara  de Wit = @mara-dw\n\n";
    expect(settingsOf({ people }).people).toEqual({ mona: "octocat", "mara de wit": "mara-dw" });
  });

  test("a person's name never finds what every object has", () => {
    const { people } = settingsOf({ people: "mona=octocat" });
    expect(people.constructor).toBeUndefined();
    expect(settingsOf({}).people.constructor).toBeUndefined();
    expect(Object.entries(settingsOf({ people: "__proto__=mara" }).people)).toEqual([["__proto__", "mara"]]);
  });

  test("assignees may be written with an at sign", () => {
    expect(settingsOf({ assignees: "@mara, hubot" }).assignees).toEqual(["mara", "hubot"]);
  });

  test("a templates folder stands inside the repository", () => {
    expect(settingsOf({ templates: "./.github/report/" }).templates).toBe(".github/report");
  });

  test("a templates folder in a terminal stands anywhere on the machine", () => {
    expect(settingsOf({ templates: "../mine" }, { inTerminal: true }).templates).toBe("../mine");
    expect(settingsOf({ templates: "/srv/mine" }, { inTerminal: true }).templates).toBe("/srv/mine");
  });
});

describe("days", () => {
  test("the day of the run is the day in the time zone", () => {
    expect(settingsOf({ "time-zone": "Europe/Rome" }).today).toBe("2023-09-02");
    expect(settingsOf({ "time-zone": "America/New_York" }).today).toBe("2023-09-01");
  });

  test("a day before the day of the run is past; that day itself is not", () => {
    expect(settingsOf({ date: "2023-08-31" })).toMatchObject({ today: "2023-08-31", isPast: true });
    expect(settingsOf({ date: "2023-09-01" }).isPast).toBe(false);
    expect(settingsOf({ date: "2023-09-01", "time-zone": "Europe/Rome" }).isPast).toBe(true);
  });

  test("a day to come is taken only when nothing is written", () => {
    expect(mistakeIn({ date: "2023-09-02" })).toBe(
      "`date` is 2023-09-02, which is still to come in UTC; leave it empty, write a day up to 2023-09-01, or set dry-run to look ahead without writing.",
    );
    expect(settingsOf({ date: "2023-09-02", "dry-run": "true" })).toMatchObject({
      today: "2023-09-02",
      isPast: false,
    });
    expect(settingsOf({ date: "2023-09-02" }, { inTerminal: true }).today).toBe("2023-09-02");
    expect(settingsOf({ date: "2023-09-02", "time-zone": "Europe/Rome" }).today).toBe("2023-09-02");
  });
});

describe("mistakes", () => {
  test.each([
    [
      { date: "2023-02-30" },
      '`date` is "2023-02-30", which is no day; write an existing day as YYYY-MM-DD, such as 2023-09-01.',
    ],
    [
      { date: "1 September" },
      '`date` is "1 September", which is no day; write an existing day as YYYY-MM-DD, such as 2023-09-01.',
    ],
    [{ pin: "yes" }, '`pin` is "yes"; write true or false.'],
    [{ "dry-run": "1" }, '`dry-run` is "1"; write true or false.'],
    [{ "time-zone": "Rome" }, '`time-zone` is "Rome", which is no IANA time zone; did you mean Europe/Rome?'],
    [
      { "time-zone": "new york" },
      '`time-zone` is "new york", which is no IANA time zone; did you mean America/New_York?',
    ],
    [
      { "time-zone": "+02:00" },
      '`time-zone` is "+02:00", which is no IANA time zone; write a name such as UTC, Europe/Rome or America/New_York.',
    ],
    [{ "due-soon-days": "-3" }, '`due-soon-days` is "-3"; write a whole number from 0 to 366.'],
    [{ "due-soon-days": "2.5" }, '`due-soon-days` is "2.5"; write a whole number from 0 to 366.'],
    [{ period: "year" }, '`period` is "year"; write one of week, month, quarter.'],
    [{ "notes-lookback": "180" }, '`notes-lookback` is "180"; write it as 180 days, 26 weeks or 6 months.'],
    [{ "notes-lookback": "0 days" }, '`notes-lookback` is "0 days"; write from 1 to 3650 days.'],
    [{ "notes-lookback": "200 months" }, '`notes-lookback` is "200 months"; write from 1 to 120 months.'],
    [
      { "notes-path": "!drafts/**" },
      "`notes-path` only excludes; add a line that says which files are notes, such as meeting-notes/**/*.md.",
    ],
    [
      { "notes-ref": "main:secrets" },
      '`notes-ref` is "main:secrets", which names no branch, tag or commit; write one such as main or v1.2.0.',
    ],
    [
      { "notes-repository": "kestrel" },
      '`notes-repository` is "kestrel"; write it as owner/repo, such as kestrel/community.',
    ],
    [
      { "notes-repository": "https://github.com/kestrel/notes.git" },
      '`notes-repository` is "https://github.com/kestrel/notes.git"; write it as owner/repo, such as kestrel/notes.',
    ],
    [
      { "toc-terms": ", ," },
      "`toc-terms` has nothing between its commas; write one entry or more, separated by commas.",
    ],
    [
      { "report-id": "core team" },
      '`report-id` is "core team"; write letters, digits, ., _ and -, 40 at most, such as roadmap or core-team.',
    ],
    [
      { "report-id": "x".repeat(41) },
      `\`report-id\` is "${"x".repeat(41)}"; write letters, digits, ., _ and -, 40 at most, such as roadmap or core-team.`,
    ],
    [
      { templates: "../elsewhere" },
      '`templates` is "../elsewhere"; write a folder inside the repository, such as .github/roadmap-report.',
    ],
    [
      { people: "mona" },
      '`people` has the line "mona"; write a name and a login on each line: mona=octocat.',
    ],
    [
      { people: "mona=octo cat" },
      '`people` has the line "mona=octo cat"; write a name and a login on each line: mona=octocat.',
    ],
    [
      { people: "mona=octocat\nMona=hubot" },
      '`people` says that "mona" is octocat and hubot; leave one of the two lines.',
    ],
    [
      { assignees: "mara, de wit" },
      '`assignees` has "de wit", which is no GitHub login; write logins separated by commas: octocat, hubot.',
    ],
    [
      { project: "5" },
      '`project` is "5", which is no address of a project; copy it from the browser: https://github.com/orgs/OWNER/projects/5 or https://github.com/users/OWNER/projects/5.',
    ],
    [
      { project: "https://github.com/kestrel/core/projects/5" },
      '`project` is "https://github.com/kestrel/core/projects/5", a project of a repository; open the board and copy its own address, https://github.com/orgs/OWNER/projects/5 or https://github.com/users/OWNER/projects/5.',
    ],
    [
      { project: "https://github.com/orgs/kestrel/projects" },
      '`project` is "https://github.com/orgs/kestrel/projects", which is no address of a project; copy it from the browser: https://github.com/orgs/OWNER/projects/5 or https://github.com/users/OWNER/projects/5.',
    ],
    [{ "notes-paths": "x" }, "`notes-paths` is no input of this action; did you mean `notes-path`?"],
  ])("%j is refused in a sentence that says how to mend it", (values: Record<string, string>, sentence) => {
    expect(mistakeIn(values)).toBe(sentence);
  });

  test("an unknown name that resembles nothing is answered with all names", () => {
    expect(mistakeIn({ colour: "blue" })).toMatch(
      /^`colour` is no input of this action; the inputs are github-token, .*, dry-run\.$/,
    );
  });

  test("a project on another server is refused", () => {
    expect(
      mistakeIn(
        { project: "https://github.com/orgs/kestrel/projects/5" },
        { serverUrl: "https://git.kestrel.example" },
      ),
    ).toBe(
      "`project` is at github.com, but this workflow runs at git.kestrel.example; name a project there.",
    );
  });

  test.each(["pull_request", "pull_request_target", "pull_request_review"])(
    "templates are refused on the event %s",
    (eventName) => {
      expect(mistakeIn({ templates: ".github/report" }, { eventName })).toContain(
        `\`templates\` is refused on the event ${eventName}: `,
      );
      expect(settingsOf({ templates: ".github/report" }, { eventName: "schedule" }).templates).toBe(
        ".github/report",
      );
    },
  );

  test("all mistakes of a run are told together", () => {
    expect(mistakeIn({ pin: "on", "due-soon-days": "soon" })).toBe(
      '2 inputs have to be mended:\n- `pin` is "on"; write true or false.\n- `due-soon-days` is "soon"; write a whole number from 0 to 366.',
    );
  });

  test("whatever is given is either understood or refused by its name, and nothing else is thrown", () => {
    const name = fc.constantFrom(...INPUT_NAMES);
    const written = fc.constantFrom(
      "2023-09-01",
      "1 day",
      "a/b",
      "=",
      "https://x/orgs/a/projects/1",
      "!*.md",
      "true",
      ",",
    );
    const value = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      written,
      fc.tuple(written, fc.string()).map(String),
    );
    fc.assert(
      fc.property(fc.dictionary(name, value), (values) => {
        try {
          settingsOf(values);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          for (const told of String(error).matchAll(/^(?:- |UserError: )`([^`]+)`/gm))
            expect(values).toHaveProperty(told[1] ?? "");
        }
      }),
    );
  });

  test("a long or many-lined value is quoted short and on one line", () => {
    const mistake = mistakeIn({ date: `::error::${"x".repeat(300)}\n::set-env` });
    expect(mistake.length).toBeLessThan(200);
    expect(mistake).not.toContain("\n");
  });
});

test("the runner's variables are inputs by their names", () => {
  expect(inputsOfRunner({ "INPUT_NOTES-PATH": "notes/*.md", INPUT_PIN: "", PATH: "/bin" })).toEqual({
    "notes-path": "notes/*.md",
    pin: "",
  });
});
