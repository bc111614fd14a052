import { describe, expect, test } from "@jest/globals";
import { meetingOf } from "../reading.js";
import { actions, brief } from "./brief.js";

const PRESENT = "## Present\n\n- Ada Byron (@ada)\n- Grace Hopper\n- Kai Noor\n\n";
const text = (notes: string) =>
  brief(`${PRESENT}${notes}\n`)
    .map(([what, owners]) => `${what} | ${owners}`)
    .join("; ");

describe("what somebody present is handed below a topic", () => {
  test.each([
    ["- Nest\n  - Ada to write the guide", "Ada to write the guide | Ada"],
    ["- Nest\n  - ada to release 0.3", "ada to release 0.3 | ada"],
    ["- Nest\n  - Ada and Kai to talk with the owls", "Ada and Kai to talk with the owls | Ada+Kai"],
    ["- Nest guide - KaiN to begin the review", "Nest guide - KaiN to begin the review | KaiN"],
    ["- Need a nest ~ Kai to ask the owls", "Need a nest ~ Kai to ask the owls | Kai"],
    ["- feat: new perch - Ada to ask the owls", "new perch - Ada to ask the owls | Ada"],
    ["- Nest\n  - Ada is to find out who moults", "Ada is to find out who moults | Ada"],
    ["- Nest\n  - Kai will also send the guide", "Kai will also send the guide | Kai"],
    ["- Nest\n  - @ada volunteered to write the guide", "write the guide | ada"],
    ["- Nest of owls\n  - Ada to leave comment", "Ada to leave comment | Ada"],
    ["- kestrel/nest#5\n  - Resolution: Ada to comment", "Ada to comment | Ada"],
    ["- Nest\n  - Ada still to write the guide", "Ada still to write the guide | Ada"],
    ["- Nest\n  - Kai has yet to send the guide", "Kai has yet to send the guide | Kai"],
    ["- Nest\n  - Kai still needs to send the guide", "Kai still needs to send the guide | Kai"],
    ["- Nest\n  - After talking to Ada, Kai will send the guide", "Kai will send the guide | Kai"],
    ["- Nest\n  - As agreed, Ada and Kai to call the owls", "Ada and Kai to call the owls | Ada+Kai"],
  ])("is an action: %j", (notes, expected) => {
    expect(text(`## Topics\n\n${notes}`)).toBe(expected);
  });

  test.each([
    "- Nest\n  - Mary to write the guide",
    "- Nest\n  - Mary still to write the guide",
    "- Nest\n  - Ada has still not seen the guide",
    "- Nest\n  - If the owls agree, Ada will send the guide",
    "- Nest\n  - After the fair, Ada will be away",
    "- Nest\n  - Ada to present the new guide",
    "- Nest\n  - Kai to demo the two nests",
    "- Nest\n  - Ada to discuss eggs and feathers",
    "- Nest\n  - Ada to leave comment",
    "- Nest\n  - Ada will be away in June",
    "- Nest\n  - Ada will join the next call",
    "- Nest\n  - Ada will continue with the guide",
    "- Nest\n  - Ada will write the guide if nobody else does",
    "- Nest\n  - Ada will mend it one day",
    "- Nest\n  - Ada will probably write the guide",
    "- Nest of owls\n  - Ada will investigate",
    "- Nest\n  - Ada agreed to the new guide",
    "- Nest\n  - Mary volunteered to write the guide",
    "- Nest\n  - Thanks go from Ada to everybody here",
    "- ACTION: write the guide\n  - Kai to write the first part",
  ])("is none: %j", (notes) => {
    expect(text(`## Topics\n\n${notes}`)).not.toMatch(/(?:Ada|Kai|Mary|Thanks) /);
  });
});

describe("somebody with a longer name in the attendance", () => {
  const handed = (present: string, line: string) =>
    brief(`## Present\n\n- ${present}\n- Grace Hopper\n\n## Topics\n\n- Nest of owls\n  - ${line}\n`).length;
  test.each([
    ["nikobell", "Niko to write the guide"],
    ["Jacqueline Byron", "Jacque to write the guide"],
  ])("%j is meant by the beginning of it: %s", (present, line) => {
    expect(handed(present, line)).toBe(1);
  });

  test.each([
    ["corey", "Core to report errors"],
    ["testfield", "Test to report errors"],
    ["nikobell", "Bell to write the guide"],
  ])("%j is not meant by every word that is like it: %s", (present, line) => {
    expect(handed(present, line)).toBe(0);
  });
});

describe("what somebody present takes on within talk", () => {
  test.each([
    [
      "The nest needs twigs, and Ada Byron (Engines) volunteered to bring them. Owls are glad.",
      "Ada Byron (Engines) volunteered to bring them. | Ada Byron",
    ],
    ["- Owls are late. Kai has promised to call the owls", "Kai has promised to call the owls | Kai"],
  ])("is an action: %j", (notes, expected) => {
    expect(text(`## Topics\n\n${notes}`)).toBe(expected);
  });

  test.each([
    "- Owls are late. Mary promised to call the owls",
    "- Owls are late. Kai offered to call the owls",
    "- Owls are late, which Kai agreed to some extent",
    "- Owls asked who volunteered to call them",
  ])("is none: %j", (notes) => {
    expect(text(`## Topics\n\n${notes}`)).toBe("");
  });

  test("is due when the same sentence says so", () => {
    const due = (line: string) => actions(`${PRESENT}## Topics\n\n- Nest\n  - ${line}\n`)[0]?.due;
    expect(due("Ada will call a vote by 14 June")).toBe("2023-06-14");
    expect(due("Ada will call a vote. It closes on 14 June.")).toBeNull();
  });

  test.each([
    ["- kai: give me an action item to ask the owls", "ask the owls | kai"],
    ["- [kai] I'll take the action to ask the owls", "ask the owls | kai"],
    ["- kai: give me a hint to ask the owls", ""],
  ])("may be asked for by who speaks: %j", (notes, expected) => {
    expect(text(`## Topics\n\n${notes}`)).toBe(expected);
  });
});

describe("a review of actions", () => {
  test.each([
    ["- Nest draft (Ada Byron)\n- News of eggs", "Nest draft | Ada Byron"],
    ["- Nest draft (Ada and Kai)", "Nest draft | Ada+Kai"],
    ["- Nest draft (Mary)\n- Nest draft (second part)", ""],
  ])("holds what is closed by those present: %j", (notes, expected) => {
    expect(text(`## Action item review\n\n${notes}`)).toBe(expected);
  });

  test("says below an action that it is done", () => {
    const done = (notes: string) => actions(`${PRESENT}${notes}\n`).map((action) => action.done);
    expect(done("## Action item review\n\n- Nest draft (Ada)\n  - Done")).toEqual([true]);
    expect(done("## Actions\n\n- Nest draft (Ada)\n  - now done!")).toEqual([true]);
    expect(done("## Actions\n\n- Nest draft (Ada)\n  - now done with the twigs")).toEqual([false]);
    expect(done("## Actions\n\n- Nest draft (Ada)\n  - Still working on it")).toEqual([false]);
    expect(done("## Actions\n\n- Open an issue for the nest (opened on 5 May)")).toEqual([true]);
    expect(done("## Actions\n\n- Mend the nest (opened by the owls)")).toEqual([false]);
  });
});

describe("the words of an action", () => {
  test.each([
    ["- Kai: will write the guide", "write the guide | Kai"],
    ["- Kai: will power is needed", "will power is needed | Kai"],
    ["- Write the guide (Ada Byron)", "Write the guide | Ada Byron"],
    ["- Write the guide, then announce it. @ada @grace", "Write the guide, then announce it. | ada+grace"],
    ["- When the map is drawn by @ada, print it. @grace", "When the map is drawn by @ada, print it. | grace"],
    ["- @ada: print the map. Thanks, @grace", "print the map. Thanks, @grace | ada"],
    ["- Write the guide (@ada).", "Write the guide | ada"],
    ["- Write the guide (second part)", "Write the guide (second part) | "],
    ["- Kai: write the guide (Ada)", "write the guide (Ada) | Kai"],
    ["- Ask the owls (sent on 5 May)", "Ask the owls (sent on 5 May) | "],
    ["- Write the guide (@ada, maybe?)", "Write the guide (@ada, maybe?) | "],
  ])("are without who does it: %s", (notes, expected) => {
    expect(text(`## Actions\n\n${notes}`)).toBe(expected);
  });

  test("are no praise", () => {
    expect(text("## Next steps\n\n- Write the guide\n- Keep doing good work :-)")).toBe("Write the guide | ");
    expect(text("## Actions\n\n- Keep up the good nests")).toBe("Keep up the good nests | ");
  });

  test("are no rule that nobody can tick off", () => {
    expect(text("## Actions\n\n- Do not feed the owls\n- Never climb the nest")).toBe("");
    expect(text("## Actions\n\n- Don't forget the owls\n- [ ] Do not feed them")).toBe(
      "Don't forget the owls | ; Do not feed them | ",
    );
  });

  test("stand behind a clause that leads to their marker", () => {
    expect(text("## Talk\n\n- CF: Time was up, so action for Ada to write the guide")).toBe(
      "write the guide | Ada",
    );
    expect(text("## Talk\n\n- Time was up, with no action for Ada to remember")).toBe("");
  });
});

describe("a title with a hyphen", () => {
  test.each(["Next-steps:", "Follow-up-items:", "**Action-items**"])("is one of actions: %s", (title) => {
    expect(text(`${title}\n\n- Write the guide`)).toBe("Write the guide | ");
  });

  test.each(["Non-action items", "No-action items"])("may say that there are none: %s", (title) => {
    expect(text(`## ${title}\n\n- Owls fly`)).toBe("");
  });
});

describe("a topic over what stands below it with a marker", () => {
  const REVIEW = "## Prior follow-up / action items\n\n- **Nest draft - do we need it** - (Ada)\n";
  test.each([
    ["  - AI: Kai will close it", "Kai will close it | Kai"],
    ["  - AI: Looks good, will merge it", "Looks good, will merge it | Ada"],
    ["  - AI: mend it @grace", "mend it @grace | grace"],
    ["  - Owls like it\n  - AI: close it", "close it | Ada"],
    ["  - Owls like it", "Nest draft - do we need it | Ada"],
  ])("is no action itself, and says whose it is: %j", (notes, expected) => {
    expect(text(`${REVIEW}${notes}`)).toBe(expected);
  });

  test("says so among actions alone, and is one with a box", () => {
    expect(text("## Talk\n\n- Nest draft (Ada)\n  - AI: close it")).toBe("close it | ");
    expect(text("## Actions\n\n- [ ] Nest draft (Ada)\n  - AI: close it")).toBe(
      "Nest draft | Ada; close it | ",
    );
  });
});

describe("a title in a point with those who do what stands below it", () => {
  test.each([
    ["- **Action items** (Ada/Kai)\n  - Continue with the nests", "Continue with the nests | Ada+Kai"],
    ["- **Action items** (Ada/Kai)\n  - Kai has a draft of the nests", "Kai has a draft of the nests | Kai"],
    ["- **Action items** (old/new)\n  - Continue with the nests", "Continue with the nests | "],
  ])("names them: %j", (notes, expected) => {
    expect(text(`## Topics\n\n- Nests\n${notes.replace(/^/gm, "  ")}`)).toBe(expected);
  });
});

describe("a heading among actions", () => {
  const below = (facts: string) => `## Action items\n\n### Weave the nest\n\n${facts}`;
  test.each([
    ["* Followup: @ada\n* Deadline: TBD", "Weave the nest | ada | "],
    ["- **Assigned to:** Mary\n- **Date Required:** 5 December", "Weave the nest | Mary | 2023-12-05"],
    ["Owner: Mary and Joan\n\nDeadline: 30 June", "Weave the nest | Mary+Joan | 2023-06-30"],
  ])("is one when nothing but its facts stands below it: %j", (facts, expected) => {
    const found = actions(below(facts)).map(({ text: what, owners, due }) => [what, owners.join("+"), due]);
    expect(found.map((one) => one.join(" | "))).toEqual([expected]);
  });

  test.each(["* Followup: next week", "* Ask Mary\n* Deadline: 30 June", "- Owner: Mary\n- Bring twigs"])(
    "is none otherwise: %j",
    (facts) => {
      expect(brief(below(facts)).map(([what]) => what)).not.toContain("Weave the nest");
    },
  );

  test("is none in another part of the meeting", () => {
    expect(brief("## Topics\n\n### Weave the nest\n\n- Owner: Mary")).toEqual([]);
  });

  test("has no attendees in its facts", () => {
    expect(meetingOf("### Weave the nest\n\n* Followup: @ada\n* Deadline: TBD\n").attendees).toEqual([]);
  });
});

describe("a line on who follows up", () => {
  test("is of the item above it", () => {
    expect(
      text("## Actions\n\n- Weave the nest (TSC)\n  - Followup: @kai, @mary\n  - Deadline: 30 June"),
    ).toBe("Weave the nest (TSC) | kai+mary");
    expect(text("## Actions\n\n- Weave the nest\n  - Follow-up: Ada")).toBe("Weave the nest | Ada");
  });

  test("says something else without an account or somebody present", () => {
    expect(text("## Actions\n\n- Weave the nest\n  - Follow-up: Feathers")).toBe("Weave the nest | ");
  });
});

describe("one name behind a marker and before a dash", () => {
  test.each([
    ["- ACTION: Mary - Guide and site updates", "Guide and site updates | Mary"],
    ["- ACTION: Mary - will send the guide", "will send the guide | Mary"],
  ])("is who does it where nobody knows who was there: %s", (notes, expected) => {
    const found = brief(notes).map(([what, owners]) => `${what} | ${owners}`);
    expect(found).toEqual([expected]);
  });

  test.each([
    "Infrastructure - renew it",
    "Website - renew it",
    "Security - renew it",
    "Planning - renew it",
  ])("may be what it is about: %s", (action) => {
    expect(brief(`- ACTION: ${action}`)).toEqual([[action, ""]]);
  });

  test("is one of those present where they are known", () => {
    expect(text("## Talk\n\n- ACTION: Mary - renew it\n- ACTION: Kai - mend it")).toBe(
      "Mary - renew it | ; mend it | Kai",
    );
  });
});

describe("a suggestion below next steps", () => {
  test("is no action when it asks and names nobody", () => {
    expect(text("## Next steps\n\n- Add a page on nests? https://nests.example\n- Write a guide")).toBe(
      "Write a guide | ",
    );
    expect(text("## Next steps\n\n- Ask Mary for a page on nests (@kai?)")).toContain("Ask Mary");
    expect(text("## Action items\n\n- Add a page on nests?")).toBe("Add a page on nests? | ");
  });
});

describe("what somebody said, among actions", () => {
  const listed = (line: string) => text(`## Action items\n\n${line}`);
  test.each([
    "- reported that owls know little of nests",
    "- suggests founding a club of owls",
    "- Ada: noted that the nest is dry",
    "- Kai asked whether owls moult",
    "- Ada notes that the nest is dry",
    "- explained how eggs are counted",
  ])("is none: %j", (line) => {
    expect(listed(line)).toBe("");
  });

  test.each([
    "- Ada said that she will write the guide",
    "- Kai: noted that we need to call the owls",
    "- Suggest founding a club of owls",
    "- Report that the nest is dry",
    "- Notes that were lost: find them",
    "- [ ] suggests founding a club of owls",
  ])("is one where somebody is to do something: %j", (line) => {
    expect(listed(line)).not.toBe("");
  });
});
