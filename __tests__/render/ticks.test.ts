import { expect, test } from "@jest/globals";
import { rowIdOf } from "../../src/model/digest.js";
import { renderReport } from "../../src/render/render-report.js";
import { readBoxes, readEmptyBoxes, readTicks, setBoxes } from "../../src/render/ticks.js";
import { anOptions } from "./assessments.js";
import { kestrel } from "./kestrel.js";

const { body } = renderReport(kestrel, anOptions());

/** The body after a maintainer has ticked the box of every row whose line holds a text. */
function tick(text: string): string {
  return body
    .split("\n")
    .map((line) => (line.includes(text) ? line.replace("- [ ]", "- [x]") : line))
    .join("\r\n");
}

test("a ticked box leads back to its finding", () => {
  const dismissed = rowIdOf("rename the default branch");
  expect(readTicks(tick("Kernel matrix in CI"))).toEqual([rowIdOf("kernel matrix in ci"), dismissed]);
});

test("every row that needs somebody has a box, in every list", () => {
  const {
    overdue,
    unassigned,
    needsDecision,
    dueSoon,
    postponed,
    otherOverdue,
    actionItems,
    staleActionItems,
    untracked,
  } = kestrel;
  const lists = [
    overdue,
    unassigned,
    needsDecision,
    dueSoon,
    postponed,
    otherOverdue,
    actionItems,
    staleActionItems,
  ];
  const rows = [...lists, untracked].flat().map(({ key }) => rowIdOf(key));
  expect(readTicks(tick("- [ ]"))).toEqual(expect.arrayContaining(rows));
});

test("what was dismissed stays ticked, so that it stays dismissed", () => {
  expect(readTicks(body)).toEqual(kestrel.dismissed.map(({ key }) => rowIdOf(key)));
});

test("a row that is ticked twice is told once", () => {
  const line = "- [x] a <!-- row:0123456789abcdef -->";
  expect(readTicks(`${line}\n  * [X] a <!-- row:0123456789abcdef -->`)).toEqual(["0123456789abcdef"]);
});

test("boxes without a marker, and markers without a box, are none of ours", () => {
  expect(readTicks("- [x] a\n<!-- row:0123456789abcdef -->\n- [x] b <!-- row:xyz -->")).toEqual([]);
});

test("an empty box is told from a row without one", () => {
  const [settled = "", ...open] = readEmptyBoxes(body);
  expect(open).not.toEqual([]);
  expect(readEmptyBoxes(body.replace(new RegExp(`\\[ \\](?=.*${settled})`), "[x]"))).toEqual(open);
  expect(readEmptyBoxes("no box <!-- row:0123456789abcdef -->")).toEqual([]);
});

test("boxes can be set as they stand in another body, and nothing else changes", () => {
  const ticked = tick("- [ ]").replaceAll("\r\n", "\n");
  expect(setBoxes(body, readBoxes(ticked))).toBe(ticked);
  expect(setBoxes(ticked, readBoxes(body))).toBe(body);
  expect(setBoxes(body, new Map([["0123456789abcdef", true]]))).toBe(body);
});
