import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Memory, RememberedFinding } from "../../src/model/memory.js";
import { bodyHashOf } from "../../src/render/body-hash.js";
import { readHiddenComment, writeHiddenComment } from "../../src/render/hidden-comment.js";

const HASH = "0123456789abcdef";

function aMemory(findings: RememberedFinding[] = []): Memory {
  return {
    version: 1,
    id: "roadmap",
    period: "2023-09",
    date: "2023-09-01",
    totals: [{ period: "2023-09", overdue: 2, dueSoon: 1, unassigned: null, actionItems: 0 }],
    findings,
    complete: true,
  };
}

function remembered(key: string, title = key): RememberedFinding {
  return { key, aliases: [title], title, since: "2023-08", reports: 2, overdue: true, dismissed: null };
}

describe("the hidden comment", () => {
  test("gives back what it was written with, in the middle of any body", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 20 }), (titles) => {
        const memory = aMemory(titles.map((title, index) => remembered(`key ${index}`, title)));
        const body = `> [!TIP]\r\n\r\n${writeHiddenComment(memory, HASH)}\r\nadded by hand`;
        expect(readHiddenComment(body)).toEqual({ memory, bodyHash: HASH });
      }),
    );
  });

  test("is never longer than 16,000 characters, and says when it leaves findings out", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3000 }), { maxLength: 60 }), (lengths) => {
        const findings = lengths.map((length, index) => remembered(`key ${index}`, "é".repeat(length)));
        const comment = writeHiddenComment(aMemory(findings), HASH);
        expect(comment.length).toBeLessThanOrEqual(16_000);
        const read = readHiddenComment(comment);
        const memory = read && "memory" in read ? read.memory : null;
        expect(memory?.findings).toEqual(findings.slice(0, memory?.findings.length));
        expect(memory?.complete).toBe(memory?.findings.length === findings.length);
      }),
    );
  });

  test("keeps the most urgent findings: most of the room is used", () => {
    const findings = Array.from({ length: 5000 }, (_, index) => remembered(`key ${index}`));
    const comment = writeHiddenComment(aMemory(findings), HASH);
    expect(comment.length).toBeGreaterThan(15_700);
  });

  test("carries the totals of twelve reports, the newest", () => {
    const totals = Array.from({ length: 20 }, (_, index) => ({
      period: `20${String(40 - index)}-01`,
      overdue: index,
      dueSoon: 0,
      unassigned: 0,
      actionItems: 0,
    }));
    const read = readHiddenComment(writeHiddenComment({ ...aMemory(), totals }, HASH));
    expect(read).toMatchObject({ memory: { totals: totals.slice(0, 12) } });
  });

  test("is missing from a body of somebody else's", () => {
    expect(readHiddenComment("A report <!-- row:0123456789abcdef -->")).toBeNull();
  });

  /** The comment with its JSON changed and written as ours is. */
  function edit(comment: string, from: string, to: string): string {
    return comment.replace(/v1 (\S+)/, (_, payload: string) => {
      const json = Buffer.from(payload, "base64url").toString();
      return `v1 ${Buffer.from(json.replace(from, to)).toString("base64url")}`;
    });
  }

  const whole = writeHiddenComment(aMemory([remembered("a")]), HASH);
  test.each([
    ["cut off", whole.slice(0, 60), "damaged"],
    ["cut in the middle", `${whole.slice(0, 60)} -->`, "damaged"],
    ["no JSON", "<!-- roadmap-report:v1 e30x -->", "damaged"],
    [
      "another shape",
      `<!-- roadmap-report:v1 ${Buffer.from('{"memory":{}}').toString("base64url")} -->`,
      "damaged",
    ],
    ["edited", edit(whole, '"reports":2', '"reports":9'), "edited"],
    ["of a newer version", whole.replace("v1", "v2"), "newer version (v2)"],
  ])("is a problem and no error when it is %s", (_, body, problem) => {
    expect(readHiddenComment(body)).toEqual({ problem: expect.stringContaining(problem) });
  });

  test.each<[string, Partial<Record<keyof RememberedFinding, unknown>>]>([
    ["a promise on a day that does not exist", { promisedOn: "2023-02-30" }],
    ["a promise on no day", { promisedOn: "" }],
    ["mentions that are no text", { mentions: 7 }],
    ["mentions that are no hash", { mentions: "<!-- -->" }],
    ["a dismissal by what is no hash", { dismissed: "always" }],
    ["no report at all", { reports: 0 }],
    ["more reports than can be counted", { reports: 1e21 }],
  ])("is a problem when a finding has %s, though nothing else was edited", (_, forged) => {
    const finding = { ...remembered("a"), ...forged } as RememberedFinding;
    const comment = writeHiddenComment(aMemory([finding]), HASH);
    expect(readHiddenComment(comment)).toEqual({ problem: expect.stringContaining("damaged") });
  });

  test("is read where an older version left out what it did not know", () => {
    const memory = aMemory([
      remembered("a"),
      { ...remembered("b"), promisedOn: null, mentions: "0123ab" },
      { ...remembered("c"), promisedOn: "2023-08-03", dismissed: HASH },
    ]);
    expect(readHiddenComment(writeHiddenComment(memory, HASH))).toEqual({ memory, bodyHash: HASH });
  });

  test("is never an error, whatever stands in its place", () => {
    fc.assert(
      fc.property(fc.string(), fc.base64String(), (text, payload) => {
        readHiddenComment(text);
        readHiddenComment(`<!-- roadmap-report:v1 ${payload.replaceAll("=", "")} -->`);
      }),
    );
  });
});

describe("the hash of a report", () => {
  const hashOf = (text: string) => bodyHashOf("July", text);
  const body = `# Report\n\n- [ ] a <!-- row:0123456789abcdef -->\n- [ ] b\n\n`;

  test("does not change with ticks, line ends and the hidden comment", () => {
    const ticked = body.replace("- [ ] a", "- [x] a").replaceAll("\n", "\r\n");
    expect(hashOf(`${ticked}${writeHiddenComment(aMemory(), HASH)}`)).toBe(hashOf(body));
  });

  test("changes with any word, also of the title", () => {
    expect(hashOf(body.replace("b", "c"))).not.toBe(hashOf(body));
    expect(bodyHashOf("August", body)).not.toBe(hashOf(body));
  });
});
