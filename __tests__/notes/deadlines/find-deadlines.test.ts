import { describe, expect, test } from "@jest/globals";
import { findDeadlines } from "../../../src/notes/deadlines/find-deadlines.js";
import type { DeadlineContext } from "../../../src/notes/deadlines/phrases.js";

/** A Thursday. */
const CONTEXT: DeadlineContext = {
  meetingDate: "2023-06-08",
  heading: null,
  parent: null,
  tocTerms: ["TOC"],
};

const read = (text: string, context: Partial<DeadlineContext> = {}) =>
  findDeadlines(text, { ...CONTEXT, ...context }).map((phrase) => [phrase.text, phrase.end]);

describe("a preposition of obligation makes a deadline, and belongs to its words", () => {
  test.each([
    ["Nest map to be drawn up by Jun 21, 2023, with sources", "by Jun 21, 2023", "2023-06-21"],
    ["feather index, hopefully sorted by 12-Oct", "by 12-Oct", "2023-10-12"],
    ["Kestrel Wing report (due 05 Dec 2022)", "due 05 Dec 2022", "2022-12-05"],
    ["Submissions are due by July 1", "are due by July 1", "2023-07-01"],
    ["budget requests no later than 30 June", "no later than 30 June", "2023-06-30"],
    ["the nest charter comes back on or before July 12th", "on or before July 12th", "2023-07-12"],
    ["perch docs, ETA end of November 2024", "ETA end of November 2024", "2024-11-30"],
    ["ETA: 2-3 weeks", "ETA: 2-3 weeks", "2023-06-29"],
    ["wing tests, target Sept 5th or 7th", "target Sept 5th or 7th", "2023-09-07"],
    ["aiming for Q3 2024", "aiming for Q3 2024", "2024-09-30"],
    ["beak survey results expected 6/23", "expected 6/23", "2023-06-23"],
    ["The new perch should be in place for September", "for September", "2023-09-30"],
    ["Mira will finish the parser by Friday", "by Friday", "2023-06-09"],
    ["we need a decision by the end of next quarter", "by the end of next quarter", "2023-09-30"],
    ["feedback by the next meeting (June 22)", "by the next meeting (June 22)", "2023-06-22"],
    ["each nest keeper sends the monthly count by June 20", "by June 20", "2023-06-20"],
    ["get this merged by mid June", "by mid June", "2023-06-15"],
  ])("%s", (text, words, end) => {
    expect(read(text)).toEqual([[words, end]]);
  });
});

describe("before a date is the day before it begins", () => {
  test.each([
    ["the fix must land before July 14", "2023-07-13"],
    ["must land before November", "2023-10-31"],
    ["must land before Monday", "2023-06-11"],
    ["must land before the end of June", "2023-06-30"],
  ])("%s", (text, end) => {
    expect(read(text)).toMatchObject([[expect.anything(), end]]);
  });
});

describe("until bounds what is open, not what lasts", () => {
  test.each([
    ["nominations are open until June 20", "2023-06-20"],
    ["submit talks and proposals until ~mid July", "2023-07-15"],
    ["the budget passes unless we hear objections until the end of this week", "2023-06-11"],
    ["the moulting job can wait until the end of August", "2023-08-31"],
  ])("%s", (text, end) => {
    expect(read(text)).toMatchObject([[expect.anything(), end]]);
  });

  test.each([
    "Mira is on vacation until June 20",
    "the naming question is tabled until next week",
    "the office stays closed until January 2",
    "the old perch is needed until March 2025",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("a label makes a deadline, and is not part of its words", () => {
  test.each([
    ["TOC timeline: April-July 2023", "April-July 2023", "2023-07-31"],
    ["Wing freeze: Thursday, July 13th (sprint 4)", "Thursday, July 13th", "2023-07-13"],
    ["Feature freeze for 2.4 will be July 14", "July 14", "2023-07-14"],
    ["The perch deadline was moved to July 3rd", "July 3rd", "2023-07-03"],
    ["Deadline to name your nest is June 26th", "June 26th", "2023-06-26"],
    ["August 17 deadline", "August 17", "2023-08-17"],
    ["Kestrel 1.4 release: 28 September 2023", "28 September 2023", "2023-09-28"],
    ["Next release: 1.4.0 on July 18th", "July 18th", "2023-07-18"],
    ["1.5.0 -> 27/9/2023", "27/9/2023", "2023-09-27"],
    ["beta.4 is scheduled for Wednesday, July 19th", "Wednesday, July 19th", "2023-07-19"],
    ["Then rc.3 (Wednesday, July 12th)", "Wednesday, July 12th", "2023-07-12"],
    ["The release branch for Kestrel is scheduled for July 5", "July 5", "2023-07-05"],
    ["CFP closes 6/30", "6/30", "2023-06-30"],
    ["the nomination period ends on June 30", "June 30", "2023-06-30"],
    ["the certificates expire in October", "October", "2023-10-31"],
    ["Moving the nests July 17-21 is the plan", "July 17-21", "2023-07-21"],
  ])("%s", (text, words, end) => {
    expect(read(text)).toEqual([[words, end]]);
  });
});

describe("a plan to finish something then makes a deadline", () => {
  test.each([
    ["Mira will publish the draft next week", "2023-06-18"],
    ["Mira and Tomas to release next week", "2023-06-18"],
    ["roll out to the test perch, maybe next week", "2023-06-18"],
    ["Hoping to publish the wing chart at the end of this week or early next week", "2023-06-13"],
    ["Tomas plans to ship the beak fix this weekend", "2023-06-11"],
    ["we will tag the beta this Friday", "2023-06-09"],
    ["Close the poll in the nest meeting 2 weeks from now", "2023-06-22"],
    ["the Roost Foundation is going to evaluate our bid in October", "2023-10-31"],
    ["By the end of the year all perches should be ready", "2023-12-31"],
  ])("%s", (text, end) => {
    expect(read(text)).toMatchObject([[expect.anything(), end]]);
  });
});

describe("a day without a year is over where its own words say that what was due is still owed", () => {
  test.each([
    ["Perch survey (Due: June 2, overdue) - 7 open issues", "2023-06-02"],
    ["The perch survey, due 2 June, is overdue", "2023-06-02"],
    ["Perch survey was due on 2 June and is still open", "2023-06-02"],
    ["Perch survey was due by June 2 but is not done", "2023-06-02"],
    ["Perch survey: due date June 2 (missed)", "2023-06-02"],
    ["Perch survey due 2 June - late", "2023-06-02"],
    ["Perch survey (overdue, was due June 2)", "2023-06-02"],
    ["Overdue: perch survey, due June 2", "2023-06-02"],
    ["Perch survey, past due since May 20", "2023-05-20"],
    ["Nest dues were due March 1, still open", "2023-03-01"],
  ])("%s", (text, end) => {
    expect(read(text)).toMatchObject([[expect.anything(), end]]);
  });

  test.each([
    ["Perch survey was due June 2"],
    ["Perch survey was due March 2"],
    ["Perch survey was due June 2 and was done"],
    ["Perch survey due June 2 (done, late)"],
    ["Overdue: perch survey, due June 2, done now"],
    ["Perch survey due June 2, overdue, Mira sent it"],
    ["Perch survey due June 2, late June 5 finish"],
    ["The reports were due June 2 and are still open for comments"],
    ["We missed the June 2 deadline"],
  ])("not: %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    ["Perch survey due March 2, overdue; now due 20 June", "2023-06-20"],
    ["Perch survey due June 2, overdue (Mira will send it by 20 June)", "2023-06-20"],
    ["The invoice is overdue, please pay by 20 June", "2023-06-20"],
    ["Perch survey, due 20 June, is overdue by our own plan", "2023-06-20"],
  ])("%s: the day to come", (text, end) => {
    expect(read(text)).toMatchObject([[expect.anything(), end]]);
  });
});

describe("any other date is no deadline", () => {
  test.each([
    ["a meeting", "Next meeting: June 22"],
    ["a meeting that is moved", "Retro rescheduled to Monday, June 19 at 8AM"],
    ["a topic of a meeting", "Discuss in the June 22 call"],
    ["a conference", "Kestrel Summit in Berlin, 12-14 September 2023"],
    ["a talk", "will present the roadmap at the conference in May"],
    ["an absence", "Mira out June 12-16"],
    ["a cancelled call", "No meeting on July 4"],
    ["an election", "Election on November 3"],
    ["the start of something", "the coding period starts June 29"],
    ["an opening", "Nominations open June 19"],
    ["work from a day on", "Work on the aviary is expected to start in October 2023"],
    ["the end of a product's life", "Kestrel 3 will be EoL by Sep'23"],
    ["a release of others", "Python 3.13 lands in July"],
    ["a planned release of others", "Kubernetes 1.28 release is planned for August 15"],
    ["waiting for a release", "Waiting for the 1.21 release in August"],
    ["a report's name", "2022 Q4 Kestrel Wing"],
    ["a quarter's goals", "Finalize the OKRs for Q3"],
    ["something past", "Merged on June 1, released June 5"],
    ["something done by then", "The report was submitted by June 1"],
    ["a past deadline of a call", "Nest naming ended December 12"],
    ["something that will not be", "the aviary is not going to be finished by Q3"],
    ["somebody's name", "opened by April"],
    ["a recurring date", "Each week Mira posts the count by Wednesday"],
    ["a series", "We meet every second Thursday until December"],
    ["a reference", "See the minutes from 2023-05-25"],
    ["today's talk", "What we have today is fine"],
    ["a postponement", "Postponed to next week"],
    ["a duration", "this takes 3 weeks"],
    ["a season", "by summer"],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("a deadline of the past", () => {
  test("is still owed when it is called one", () => {
    expect(read("TOC timeline: January-April 2023")).toEqual([["January-April 2023", "2023-04-30"]]);
    expect(read("to be drawn up by May 22, 2023")).toEqual([["by May 22, 2023", "2023-05-22"]]);
  });

  test("is history when only a plan or a release stood there", () => {
    expect(read("Next release: 1.4.0 on June 7th")).toEqual([]);
    expect(read("Release 0.24 (2023-05-30)")).toEqual([]);
  });
});

describe("a list of deadlines", () => {
  test("makes no rule a deadline, but a day of the calendar", () => {
    const rule = "Drafts have to be sent out by Tuesday";
    expect(read(rule, { heading: "General rules:" })).toEqual([]);
    expect(read(rule, { heading: "Rulers" })).toHaveLength(1);
    expect(read("Drafts have to be sent out by July 6", { heading: "Rules" })).toHaveLength(1);
  });

  test("makes its lines deadlines by its heading or by the item above", () => {
    expect(read("Empty perch pages: July 6", { heading: "Important dates" })).toEqual([
      ["July 6", "2023-07-06"],
    ]);
    expect(read("July-August 2023", { parent: "TOC timeline" })).toEqual([
      ["July-August 2023", "2023-08-31"],
    ]);
  });

  test("takes the brackets at the end of what is expected, and neither periods nor what was", () => {
    const expected = (text: string) => read(text, { heading: "Upcoming reports" }).map(([, end]) => end);
    expect(expected("Perch report (July 13, 2023)")).toEqual(["2023-07-13"]);
    expect(expected("2023 Q3 perch report (July 13, 2023) -- Ada, Mira")).toEqual(["2023-07-13"]);
    expect(expected("2023 Q3 perch report")).toEqual([]);
    expect(expected("Perch report (Q3 2023)")).toEqual([]);
    expect(expected("Perch report (sent June 9)")).toEqual([]);
    expect(read("Perch report (July 13, 2023)", { heading: "Reports" })).toEqual([]);
  });

  test("is a day beside a version below one's own release", () => {
    const below = (text: string) => read(text, { parent: "Next release:" }).map(([, end]) => end);
    expect(below("Tomorrow 0.22.0")).toEqual(["2023-06-09"]);
    expect(below("0.22.0 on 20 June")).toEqual(["2023-06-20"]);
    expect(below("Tomorrow Mira talks of 0.22.0")).toEqual([]);
    expect(read("Tomorrow 0.22.0", { parent: "Latest release:" })).toEqual([]);
  });

  test("in brackets does not say twice what the words before them promise", () => {
    const text = "Need the map by Wednesday (I think they are due in a week for review)";
    expect(read(text)).toEqual([["by Wednesday", "2023-06-14"]]);
  });

  test.each([
    ["Assign the nests (Mira to do by June 10?)", "This has been extended to 25 June", ["2023-06-25"]],
    ["Assign the nests (Mira to do by June 10?)", "Extended until 25 June", ["2023-06-25"]],
    ["Assign the nests (Mira to do by June 10?)", "The summer school was extended to 25 June", []],
    ["Assign the nests (Mira to do by June 10?)", "Extended family visits on 25 June", []],
    ["Volunteers needed", "This has been extended to 25 June", []],
  ])("is extended below %j: %s", (parent, text, days) => {
    expect(read(text, { parent }).map(([, end]) => end)).toEqual(days);
  });

  test.each([
    ["Feeder survey closes tomorrow!", "Friday June 9th", ["2023-06-09"]],
    ["The deadline is next week:", "June 14", ["2023-06-14"]],
    ["The survey ends on Wednesday", "14 June", ["2023-06-14"]],
    ["The summer camp ends tomorrow", "June 9", []],
    ["Feeder survey closes tomorrow!", "June 9 at the old loft", []],
    ["Feeder survey closes tomorrow!", "June", []],
    ["Feeder survey", "June 9", []],
  ])("has its exact day below a loose one: %j, %s", (parent, text, days) => {
    expect(read(text, { parent }).map(([, end]) => end)).toEqual(days);
  });

  test.each([
    ["Focus on 2023 deliverables:", "End of July (D1.1, D3.2)", ["2023-07-31"]],
    ["Deliverables", "July 14: perch map", ["2023-07-14"]],
    ["Deliverables", "July 14: workshop in the old loft", []],
    ["Deliverables", "May 30: published the perch map", []],
    ["Deliverables", "July", []],
    ["Deliverables", "July: vacation", []],
    ["Deliverables", "The nest of July 2023", []],
    ["2024 deliverables", "End of July (D1.1)", []],
    ["2024 deliverables", "End of July 2024 (D1.1)", ["2024-07-31"]],
    ["2022 deadlines", "Perch map: July 14", []],
    ["2023 deadlines", "Perch map: July 14", ["2023-07-14"]],
  ])("is of the year that it names: %j, %s", (parent, text, days) => {
    expect(read(text, { parent }).map(([, end]) => end)).toEqual(days);
  });

  const listed = (heading: string, text: string) => read(text, { heading }).map(([, end]) => end);

  test.each([
    ["Important dates/deadlines", "July 6, 2023 nest proposals", "2023-07-06"],
    ["Important dates & deadlines", "Nest proposals: July 6", "2023-07-06"],
    ["Timeline", "Announce the talks: Mid September", "2023-09-15"],
    ["Timeline", "Nest selection: July", "2023-07-31"],
    ["Upcoming events and deadlines", "CFP: July 6", "2023-07-06"],
    ["Summit deadlines", "Papers - July 6", "2023-07-06"],
    ["Due", "July 6 noon", "2023-07-06"],
    ["Due", "July 6, 4pm UTC", "2023-07-06"],
    ["2.6 release", "End of July, 2023", "2023-07-31"],
    ["Kestrel 2.6.0", "July 20", "2023-07-20"],
    ["Month due", "August 2023", "2023-08-31"],
    ["Timescale", "Two weeks (June 22)", "2023-06-22"],
    ["Timescale", "two weeks", "2023-06-22"],
    ["Needed by", "end of July", "2023-07-31"],
    ["By", "July 14", "2023-07-14"],
    ["Action items", "Charter draft next week", "2023-06-18"],
    ["Actions", "Charter draft next week", "2023-06-18"],
    ["Action items", "Mira: nest count (July 14)", "2023-07-14"],
    ["Action items", "Mira: schedule the autumn planning call this week", "2023-06-11"],
    ["The tasks are split in two:", "green: 20 July - end of August", "2023-08-31"],
  ])("may be called %j: %s", (heading, text, end) => {
    expect(listed(heading, text)).toEqual([end]);
  });

  test.each(["TOC timeline", "Due", "Deadline", "ETA", "Target date", "When", "Target release date"])(
    "may be the column %j",
    (column) => {
      const cells = ["June 2023", "Q3", "2023-06-19", "end of June", "6/19", "next week", "~June 2023"];
      const ends = ["2023-06-30", "2023-09-30", "2023-06-19", "2023-06-30", "2023-06-19", "2023-06-18"];
      expect(cells.map((cell) => listed(column, cell))).toEqual([...ends, "2023-06-30"].map((end) => [end]));
    },
  );

  test.each([
    ["Important dates/deadlines", "JULY 6: earliest start date"],
    ["Timeline", "Launch event: Mid September"],
    ["Timeline", "First talks: Mid September"],
    ["Timeline", "Board election: July"],
    ["Timeline", "Kestrel teleconference: July"],
    ["2.6 release", "July 20 - party"],
    ["Last release", "July 14"],
    ["Kestrel 2.5.0", "May 30"],
    ["Kestrel 2.4.0", "March 1"],
    ["Kestrel 2.6.0", "July 20: release party"],
    ["Python 3.13 release", "October 2023"],
    ["Release date", "2022-04-01"],
    ["Planned date", "March"],
    ["Written by", "July 14"],
    ["Start", "2023-07-14"],
    ["Action items", "Read the notes of July 14"],
    ["Action items", "Add the map to the agenda for next week"],
    ["Action items", "Nest budget pushed to next week"],
    ["Next steps", "Talk to Tomas on Friday"],
    ["Next steps", "Retro on July 14"],
    ["Next steps", "Planning call this week"],
    ["Next steps", "Schedule a call on Friday"],
    ["Next steps", "Mira back on July 14"],
    ["Upcoming events and deadlines", "Perch Fringe 2023 - July 14, Oslo"],
    ["Deadlines, events", "Perch days - July 14"],
  ])("has no deadline below %j: %s", (heading, text) => {
    expect(listed(heading, text)).toEqual([]);
  });

  test("does not make what happened deadlines", () => {
    expect(read("2023-05-30: the perch fell down", { heading: "Timeline" })).toEqual([]);
  });

  test("does not make its meetings deadlines", () => {
    expect(read("Retro meeting: July 6", { heading: "Important dates" })).toEqual([]);
  });
});

describe("a line that carries nothing but the date", () => {
  test.each([
    "TOC timeline: April-July 2023",
    "ETA: end of September",
    "[mira] target Sept 5th",
    "Due by Wednesday",
    "It should be done by the end of next week",
    "August 17 deadline",
  ])("speaks of the item above: %s", (text) => {
    expect(findDeadlines(text, CONTEXT)).toMatchObject([{ onlyDate: true }]);
  });

  test.each(["Code freeze: July 13", "Parser rewrite, ETA July 13", "[mira] docs by July 13"])(
    "is not one that names the work: %s",
    (text) => {
      expect(findDeadlines(text, CONTEXT)).toMatchObject([{ onlyDate: false }]);
    },
  );
});

describe("the start", () => {
  test("is given for a range under a label", () => {
    expect(findDeadlines("Timeline: April-July 2023", CONTEXT)).toMatchObject([{ start: "2023-04-01" }]);
  });

  test.each(["by Q3 2023", "Deadline: July 13", "Timeline: end of Q3"])("is null for an end: %s", (text) => {
    expect(findDeadlines(text, CONTEXT)).toMatchObject([{ start: null }]);
  });
});

test("each deadline of a line is given where it stands", () => {
  const text = "Nest plan by 6/18, wing plan by 7/2";
  expect(findDeadlines(text, CONTEXT).map(({ index, length }) => text.slice(index, index + length))).toEqual([
    "by 6/18",
    "by 7/2",
  ]);
});

describe("the start of work", () => {
  test.each(["Mira will begin working on the wing chart next week", "we kick the review off next week"])(
    "is no deadline: %s",
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  test("is one when its end is said as well", () => {
    expect(read("Mira will start and finish the draft by July 14")).toEqual([["by July 14", "2023-07-14"]]);
    expect(read("The aim is to start in July and to finish in September")).toEqual([
      ["September", "2023-09-30"],
    ]);
  });
});

describe("a time of the day beside the date", () => {
  test.each([
    ["comments before 4pm CET on Monday 3 July", "before 4pm CET on Monday 3 July", "2023-07-03"],
    ["comments before Monday 3 July", "before Monday 3 July", "2023-07-02"],
    ["the vote is open until midnight 18 July", "until midnight 18 July", "2023-07-18"],
    ["applications are open until the end of Sunday", "until the end of Sunday", "2023-06-11"],
    ["send the map by 17:00 UTC on 20 June", "by 17:00 UTC on 20 June", "2023-06-20"],
  ])("belongs to its words: %s", (text, words, end) => {
    expect(read(text)).toEqual([[words, end]]);
  });
});

describe("a plan to do anything that comes to an end", () => {
  test.each([
    ["The first perch will be labelled next week", "2023-06-18"],
    ["The foundation will then name the winners on 17 July", "2023-07-17"],
    ["Mira agreed to recount the nests in July", "2023-07-31"],
    ["The map for v17 is coming next week", "2023-06-18"],
    ["Look for a draft in two weeks", "2023-06-22"],
    ["The packages should be tagged today", "2023-06-08"],
    ["this must land this month", "2023-06-30"],
    ["Mira publishes the map in July", "2023-07-31"],
    ["ACTION ITEM: Mira and Luca finish the chart next week at the summit", "2023-06-18"],
    ["AI: Mira to arrange the nest call next week", "2023-06-18"],
    ["Aiming for a review in July", "2023-07-31"],
    ["Kestrel 2.5 target 3 July, 2.6 end of September", "2023-07-03", "2023-09-30"],
    ["The deadline to fill out the form and to ask for a perch at the summit is 28 July", "2023-07-28"],
  ])("makes a deadline: %s", (text, ...ends) => {
    expect(read(text).map(([, end]) => end)).toEqual(ends);
  });

  test.each([
    "prices will rise in July",
    "it'll get better in July",
    "We will all be travelling next week",
    "Luca will be joining us next week",
    "Mira will chair the call next week",
    "The goal is to start in July",
    "The summit is coming next week",
    "the perch should be fine this month",
  ])("is none without such work: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("a product of others", () => {
  test.each(["Windows build – TOC deadline 19 June 2023", "Linux build - deadline 19 June 2023"])(
    "does not matter where a label fixes the date: %s",
    (text) => {
      expect(read(text)).toEqual([["19 June 2023", "2023-06-19"]]);
    },
  );

  test("may be what one's own work is about", () => {
    expect(read("Python bindings will be published in July")).toEqual([["July", "2023-07-31"]]);
    expect(read("Mira will move the nests to Node 20 in July")).toEqual([["July", "2023-07-31"]]);
  });

  test("is not ours to release", () => {
    expect(read("Python 3.13 should be released by July")).toEqual([]);
  });
});

describe("words that may tell the past as well", () => {
  test("hold for a date that is still to come", () => {
    expect(read("wing map finished by mid July")).toEqual([["by mid July", "2023-07-15"]]);
    expect(read("map to be drawn, painted and published by 6/20")).toEqual([["by 6/20", "2023-06-20"]]);
  });

  test("set no deadline of next year", () => {
    expect(read("wing maps submitted by April")).toEqual([]);
    expect(read("nests drawn by April")).toEqual([]);
    expect(read("the count should be there by June 1")).toEqual([]);
  });
});

test("the day before a gathering with a date is one day earlier", () => {
  const [deadline] = read("Mira sends the count the day before the next meeting 7/18");
  expect(deadline).toEqual(["the day before the next meeting 7/18", "2023-07-17"]);
});

describe("a weekday beside a gathering that has no date here", () => {
  test("is no deadline", () => {
    expect(read("we ask people on Friday before that meeting to post updates by Wed")).toEqual([]);
    expect(read("we ask people to post updates by Wed")).toHaveLength(1);
  });
});
