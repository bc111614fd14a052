import { describe, expect, test } from "@jest/globals";
import { actions } from "./brief.js";

const due = (line: string) => actions(`## Actions\n- ${line}\n`)[0]?.due;

describe("a date in an action's words", () => {
  test.each([
    ["Ada to send the draft next week", "2023-06-18"],
    ["send the map on Monday", "2023-06-12"],
    ["Ada will write the post (15 June)", "2023-06-15"],
    ["publish the logo this week", "2023-06-11"],
    ["Ada to test the nest in July", "2023-07-31"],
    ["revised plan for the loft tomorrow", "2023-06-09"],
    ["revise the plan and bring it back next week for review/approval (Ada)", "2023-06-18"],
    ["Ada and Mira finish the article next week at RookCon", "2023-06-18"],
    ["finalize the plan in 6/22 board call", "2023-06-22"],
    ["finalize the plan at the June 22 meeting", "2023-06-22"],
    ["nest review on 6/22 call (Ada)", "2023-06-22"],
    ["weave the nest (July) - Ada", "2023-07-31"],
    ["14 July: weave the nest", "2023-07-14"],
    ["2023-07-14 https://github.com/kestrel/core/issues/12", "2023-07-14"],
    ["2023-07-14 [nest](https://github.com/kestrel/core/issues/12)", "2023-07-14"],
    ["Ada will work on the survey for the July meeting", "2023-07-31"],
    ["Ada will send the survey for the July call by 14 July", "2023-07-14"],
  ])("is when it is due: %s", (line, expected) => {
    expect(due(line)).toBe(expected);
  });

  test.each([
    "Ada to present the guide next week",
    "nest for the fair (July) - guide (complete) / flyer (TBD)",
    "set up the call for 14 June",
    "agenda for the June call",
    "agenda for the June 22 call",
    "discuss the nests in the 6/22 call",
    "status requested at June 22 meeting",
    "collect what was said at the June 22 meeting about perches",
    "read the minutes of last week",
    "close what broke on 3 May 2023",
    "plan the hackfest in July",
    "Ada to start next week",
    "2023-06-08 https://github.com/kestrel/core/issues/12",
    "2023-05-14 https://github.com/kestrel/core/issues/12",
    "2 June: weave the nest",
    "papers for the Nest Days (2023-07-14) + Egg Days are open",
    "papers for the Nest Days (2023-07-14) are open",
    "send a note to all nests for July 14 2023 email",
    "review the goals for Q3",
    "send invites for the summit in October",
    "check last month's numbers",
    "update the roadmap for 2024",
    "the call for talks of Heron Lyon (2023-07-15) + Nest Day is open, tell everybody",
    "Heron Lyon (15 July) is open for talks, send one",
    "plan the next two gatherings: July (coast), August (online)",
  ])("says something else in %s", (line) => {
    expect(due(line)).toBeNull();
  });
});

test("a listed action is due when its list makes the date in it a deadline", () => {
  const listed = (line: string) => actions(`## Action items\n\n- ${line}\n`)[0]?.due;
  expect(listed("Ada: schedule a planning call next week")).toBe("2023-06-18");
  expect(listed("Ada: schedule a planning call on 3 July")).toBeNull();
  expect(listed("Ada: attend the fair next week")).toBeNull();
});

test("a box with a deadline is an action wherever it stands", () => {
  const text = "## Important dates\n- [ ] 12 June: draft of the grant\n- [ ] Ada's birthday\n";
  expect(actions(text).map(({ line, due: day }) => [line, day])).toEqual([[2, "2023-06-12"]]);
});

describe("a point that only says until when", () => {
  const below = (title: string, line = "AI: Ada ~ write the guide") =>
    actions(`## Nests\n\n- ${title}\n  - ${line}\n`)[0]?.due;
  test("gives its day to the actions below it", () => {
    expect(below("Due by Wednesday")).toBe("2023-06-14");
    expect(below("By 30 June:")).toBe("2023-06-30");
    expect(below("By 30 June:", "AI: Ada ~ write the guide by 12 June")).toBe("2023-06-12");
  });

  test.each(["Guide due by Wednesday", "Since Wednesday", "Wednesday"])(
    "gives none otherwise: %s",
    (title) => {
      expect(below(title)).toBeNull();
    },
  );
});
