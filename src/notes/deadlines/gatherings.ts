/** What shows that a date is that of a gathering: people come together then, and nothing is owed. */
import type { Surroundings } from "./surroundings.js";
import { anyOf, has } from "./word-patterns.js";

/** Nouns of what people come together for. */
export const GATHERING = anyOf(
  "meetings?|calls?|syncs?|conferences?|summits?|kubecon|webinars?|workshops?|talks?|meetups?|sprints?|hackathons?",
  "hackfests?|sessions?|events?|f2f|elections?|ballot|standups?|interviews?|discussions?|presentations?|agenda",
  "office hours|retro|holidays?|demos?|part(?:y|ies)",
);

/** "Summit on …", "unconference on …", and not "selection on …"; but what is decided "in the TSC meeting" is work. */
const GATHERS = new RegExp(
  `(?<!(?:^| )(?:(?:in|at|during)(?: the| our)?|(?:[^ ]+ed|done|ready|made) on (?:the|our) next)(?: [^ ]+)? )(?<![a-z])(?:tele|video|un|mini|micro)?${GATHERING}` +
    "(?: (?:on|in|at|for|is|(?:will|would|should|to) be(?= held)|will be|:|\\(|the|held|scheduled|coming|up|,|-|later))*$",
);
/** "The next call will be organized by Mira and will be on …". */
const IS_ARRANGED = new RegExp(
  `^(?:[^ :]+ ){0,5}${GATHERING} (?:(?:will|shall|should|is going to|is to|has to|needs to|to) be|is|are|was|were) (?:organi[sz]ed|arranged|held|hosted|planned|scheduled|set up|conducted|at|on|in)(?= |$)`,
);
/** "… and for the board to vote to adopt it on 5 June": when they meet. */
const VOTES = /(?:^| )to vote(?: [^ :]+){0,5} (?:on|in|at)$/;
/** Cheap: most clauses say nothing of an end. */
const ENDS = /(?:end|clos|finish)[a-z]*(?: (?:on|in|at|the))*$/;
/** "The election starts on 1 October and ends on …". */
const ENDS_GATHERING =
  /(?:^| )(?:elections?|sprints?|conferences?|summits?|workshops?|hackathons?|events?|camp|course|school|internships?|program(?:me)?)(?: [^ ]+){0,3} (?:start|begin|runn?)(?:s|ing)? .{1,40} (?:ends?|ending|clos(?:e|es|ing)|finish(?:es|ing)?)(?: (?:on|in|at|the))*$/;
const MEETS = has(GATHERING);
const TAKES_PLACE = /(?:^| )(?:tak(?:es?|ing) place|happen(?:s|ing)?)(?: (?:on|in|at|the))*$/;
const GATHERING_FOLLOWS = new RegExp(`^(?:' s )?(?:[^ ]+ ){0,2}${GATHERING}(?= |$)`);

/** A day that comes before or after another event has its date from that: "on Friday before the call, by Wed". */
const HANGS =
  /(?:^| )(?:before|after|prior to|ahead of|preceding|following) (?:that|each|every|the|our|any)(?: [^ ]+)? (?:meetings?|calls?|syncs?|sprints?|releases?)(?= |$)/;

/** "Prior to our call on Thursday" has the call's own date. */
const HANGS_ON_THIS = /(?:meeting|call|sync)(?: (?:on|,|\(|this|coming))+$/;

/** Whether people come together then. */
export function isGathering({ before, after }: Surroundings): boolean {
  return (
    GATHERS.test(before) ||
    VOTES.test(before) ||
    IS_ARRANGED.test(before) ||
    TAKES_PLACE.test(before) ||
    GATHERING_FOLLOWS.test(after)
  );
}

/** "Schedule the planning call this week". */
const ARRANGES =
  /(?:^|[:,] |(?:^| )(?:to|please) )(?:schedule|set up|arrange|organi[sz]e|book)(?: [^ :,]+){1,6}$/;

/** Whether people are to be called together in some week: whether they meet in it or not, it is arranged by its end. */
export function arrangesGathering({ before, after, isWeek }: Surroundings): boolean {
  return isWeek && after === "" && ARRANGES.test(before);
}

/** Whether it is the last day of what people do together: "the election starts on 1 October and ends on …". */
export function endsGathering({ before }: Surroundings): boolean {
  return ENDS.test(before) && ENDS_GATHERING.test(before);
}

/** Whether people come together in a clause at all. */
export function speaksOfGathering(words: string): boolean {
  return MEETS.test(words);
}

/** Whether the date names a gathering: "the 14 June call". */
export function namesGathering({ after }: Surroundings): boolean {
  return GATHERING_FOLLOWS.test(after);
}

const ITS_GATHERING = new RegExp(
  `^(?:' s )?(?:(?!(?:and|or|please|then|to|we|i|the|a) )[a-z]+ )?${GATHERING}(?= |$)`,
);

/** Whether a gathering has its name from the date right before it: "the November meeting". */
export const isGatheringOf = ({ after }: Surroundings) => ITS_GATHERING.test(after);

/** Whether a weekday only says where it stands beside a gathering that has no date here. */
export function hangsOnGathering({ before, after, isRelative }: Surroundings): boolean {
  return isRelative && ((HANGS.test(before) && !HANGS_ON_THIS.test(before)) || HANGS.test(after));
}
