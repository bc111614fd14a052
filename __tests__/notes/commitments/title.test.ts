import { describe, expect, test } from "@jest/globals";
import { meetingOf } from "../reading.js";

const title = (line: string) => {
  const { mentions, priorities, marks } = meetingOf(`- ${line}\n`);
  return [...mentions, ...priorities, ...marks][0]?.title;
};

describe("a title", () => {
  test.each([
    ["**Faster start**: https://github.com/kestrel/core/issues/1", "Faster start"],
    ["[ada] Faster start", "Faster start"],
    ["Wed: Faster start", "Faster start"],
    ["Faster start [RED/YELLOW]", "Faster start"],
    ["Faster *start *[GREEN]", "Faster *start"],
    ["Faster start of the green nest", "Faster start of the green nest"],
    ["[ada/grace]: -> Faster start", "Faster start"],
    ["[name=Ada] Faster start", "Faster start"],
    ["@ada: Faster start", "Faster start"],
    ["Faster start (asked for by users)", "Faster start"],
    ["Faster start. It takes nine seconds now.", "Faster start"],
    ["Faster start ([#1](https://github.com/kestrel/core/issues/1))", "Faster start"],
    ["[Faster start](https://github.com/kestrel/core/issues/1)", "Faster start"],
    ["Upgrade to v3.x in Core and Eyes", "Upgrade to v3.x in Core and Eyes"],
    ["[WIP] Faster start", "Faster start"],
    ["HIGH PRIORITY Faster start", "Faster start"],
    ["High priority: faster start", "faster start"],
    ["Next milestone: faster start", "faster start"],
    ["Faster start, to prioritize this", "Faster start"],
    ["Faster start, [ada] to prioritize this once it works", "Faster start"],
    ["Faster start: [ada] has a branch", "Faster start"],
    ["Faster start: [ada] waits for the cache", "Faster start: [ada] waits for the cache"],
    ["Faster start, top priority for everybody", "Faster start"],
    ["Faster start, published last week", "Faster start"],
    ["Faster start: done, merged on Monday", "Faster start"],
    ["Faster start, released daily", "Faster start"],
    ["Faster start of what is released", "Faster start of what is released"],
    ["Faster start (https://kestrel.example/1). More below.", "Faster start"],
    ["Faster start: https://kestrel.example/1. More below.", "Faster start"],
    ["Faster start [Serial] of all", "Faster start [Serial] of all"],
    ["Faster start, see https://github.com/kestrel/core/issues/1", "Faster start"],
    ["https://github.com/kestrel/core/issues/1", "kestrel/core#1"],
    ["discussed https://github.com/kestrel/core/issues/1", "discussed kestrel/core#1"],
    ["filled in https://github.com/kestrel/core/pull/1#comment", "filled in kestrel/core#1"],
    [
      "look at https://github.com/kestrel/core to see how it starts",
      "look at kestrel/core to see how it starts",
    ],
    ["Faster start of Plover 0.1.3. It took nine seconds.", "Faster start of Plover 0.1.3"],
    ["Faster start of 1.2. Core", "Faster start of 1.2. Core"],
  ])("of %s is %s", (line, expected) => {
    expect(title(line)).toBe(expected);
  });

  test("is cut at a word to a hundred characters", () => {
    const long = title("word ".repeat(40)) ?? "";
    expect([...long].length).toBeLessThanOrEqual(100);
    expect(long.endsWith("word…")).toBe(true);
  });

  test.each([
    ["Faster start by 30 June", "Faster start"],
    ["By 30 June: faster start", "faster start"],
    ["Faster start, has to be there by 30 June https://github.com/kestrel/core/issues/1", "Faster start"],
    ["Faster start is due 30 June, as agreed", "Faster start"],
    ["Faster start (by 30 June)", "Faster start"],
    ["Ada told the board of the plan (Code Freeze 30 June 2023)", "Code Freeze"],
    ["Faster start (Mended by 30 June)", "Faster start"],
    ["Deadline for feedback on 30 June 2023", "Deadline for feedback"],
    ["Deadline for first drafts on 30 June 2023", "first drafts"],
    [
      "Deadline for first drafts will be extended until 30 June",
      "Deadline for first drafts will be extended",
    ],
    ["We saw the map and set a goal to have a branch up by 30 June", "have a branch up"],
    ["The map grows, with the aim of having the nests drawn by 30 June", "the nests drawn"],
    [
      "Ada has reminded Kai, Mira, and Grace to send their eggs by 30 June",
      "Kai, Mira, and Grace to send their eggs",
    ],
    [
      "We merge the maps nest by nest. Kai will look into this by 30 June",
      "We merge the maps nest by nest: Kai will look into this",
    ],
    ["Faster start will need to be finished by 30 June", "Faster start"],
    ["Faster start: ETA: 30 June", "Faster start"],
    ["Faster start, time frame: 30 June", "Faster start"],
    ["Faster start by 30 June, 23:59 AoE", "Faster start"],
    ["Faster start by 30 June at noon UTC", "Faster start"],
    ["We met. Faster start should be ready by 30 June.", "Faster start"],
    ["Write the guide by 30 June with Grace", "Write the guide with Grace"],
    ["Ada said we're aiming for the end of June", "Ada said we're aiming for the end of June"],
    ["The 30 June deadline is close", "The 30 June deadline is close"],
    ["Next Thursday, June 15th, release Kestrel 1.59", "release Kestrel 1.59"],
    [":loudspeaker: Next Thursday, June 15th, release Kestrel 1.59 :loudspeaker:", "release Kestrel 1.59"],
    ["Next week June 15th the new release 1.52 will be out", "the new release 1.52 will be out"],
    ["Next release: Tomorrow 0.22.0", "Next release 0.22.0"],
    ["Next week we'll publish the map", "we'll publish the map"],
    ["By 30 June have a map of all nests", "have a map of all nests"],
    ["Goal of June 30 as the day of the map", "Goal of June 30 as the day of the map"],
    ["Map of the nests, first draft expected 6/23 for review", "Map of the nests, first draft for review"],
    ["Map of the nests is due 30 June due to the rain", "Map of the nests"],
    ["The map is drawn and by 30 June should be in review", "The map is drawn and should be in review"],
    ["The drafts will be sent in the next week or so -- please read them", "The drafts will be sent"],
    ["Ada updated Grace on the schedule (perch freeze 2023-06-30)", "perch freeze"],
    ["Perch map (perch freeze 2023-06-30)", "Perch map"],
    ["2.6 - 17 July RC", "2.6 RC"],
    ["v106 is scheduled for 30 June", "v106"],
    ["Support for v105 is in place. v106 is scheduled for 30 June", "v106"],
    ["Abstract deadline: 30 June 2023 2000 hrs EDT", "Abstract deadline"],
    ["Aiming for version 0.7 by late June 2023", "version 0.7"],
    ["We're aiming for version 0.7 by 30 June", "version 0.7"],
    ["Aiming for version 0.7 by 30 June with the perch", "Aiming for version 0.7 by 30 June with the perch"],
    ["Team targeting end of June for the nest map release", "nest map release"],
    ["Nest map targeting end of June for a first look", "Nest map for a first look"],
    ["Plan for a review of the map by 30 June", "Plan for a review of the map"],
    ["First draft of the map by mid-to-late June", "First draft of the map"],
    ["Nest map. It isn't drawn yet but will need to be finished by 30 June.", "Nest map"],
    ["Perch map -- Ada (first), Mira (second) -- To review June 30, 2023", "Perch map"],
  ])("of dated work leaves out its date: %s", (line, expected) => {
    expect(meetingOf(`- ${line}\n`).deadlines.map((deadline) => deadline.title)).toEqual([expected]);
  });

  test("of an action leaves out its owner, in every reading of it", () => {
    const { deadlines, marks } = meetingOf(
      "## Action items\n\n- [ ] Rowan: measure the start by 30 June\n- [x] Rowan: mend the start\n",
    );
    expect([...deadlines, ...marks].map((reading) => reading.title)).toEqual([
      "measure the start by 30 June",
      "mend the start",
    ]);
  });
});
