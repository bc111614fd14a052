import { anyOf } from "./word-patterns.js";

/** Stems of verbs that end in a result: "merg" of merge, merges, merged, merging. */
const CLEAR = anyOf(
  "releas|publish|finish|complet|merg|land|deliver|finali[sz]|implement|deploy|migrat|launch|resolv|clos|evaluat|draft",
  "accept|announc|provid|upgrad|achiev|fix|tagg?|shipp?|submitt?|circulat|creat|add|prepar|push|upload|shar|inform",
  "replac|renam|install|convert|collect|generat|integrat|summari[sz]|enabl",
);
/** Those that are a noun or a name as well: neither "Open Source Summit, 3 May" nor "there will be a test" is work. */
const AMBIGUOUS = `(?<!(?:^| )(?:a|an|the|our|some|any|more|of|for|in|have|see|with) )${anyOf(
  "open|post|mov|test|build|email|mail|contact|document|fil|split|transferr?|switch|nominat|approv|sign|port|backport|archiv",
  "register|request|clean|rework",
)}`;

const IRREGULAR = anyOf(
  "roll ?out|cut|send|decide|wrap up|write|rewrite|set up|put|notify|call for|call a vote|reach out|sort out|hand over|apply",
  "get (?:[^ ]+ ){1,4}(?:done|ready|in|out|merged)|let (?:[^ ]+ ){1,4}know",
  "ping|get back to|follow up with|update (?!(?:on|in|at|from|for|by|next|this)(?: |$))[^ ]+",
);

const IRREGULAR_DONE = anyOf(
  "sent|decided|decides|deciding|rolled out|rolling out|cutting|branching|written|rewritten|set up|built|notified|applied",
  "updated|ready|done|in place|go out",
);

/** "Releasing on Tuesday": said of what comes out, not of what somebody is at. */
const COMING_OUT = "(?:releas|publish|land|launch|deploy|merg|shipp|tagg)ing|going out";

/** A verb that begins a command or an announcement: "Publish …". */
export const COMMAND = anyOf(`${CLEAR}e?`, IRREGULAR, COMING_OUT);

/** A verb of finishing something, as after "to": "release", "write". */
export const WORK = anyOf(`${CLEAR}e?`, `${AMBIGUOUS}e?`, IRREGULAR);

/** Its other forms, as after "will be": "released", "ready". */
export const WORKED = anyOf(`${CLEAR}(?:es|ed|s|ing)`, `${AMBIGUOUS}(?:ed|ing)`, IRREGULAR_DONE);
