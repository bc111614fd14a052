/**
 * The words that tell a deadline from any other date. All patterns read the text of {@link Surroundings}: lower case,
 * one space between tokens, punctuation apart (`due date : `). They see a bounded stretch, so none can run away.
 */

const anyOf = (...words: string[]) => `(?:${words.join("|")})`;

/** Any of the words, as whole words. */
const has = (...words: string[]) => new RegExp(`(?:^| )${anyOf(...words)}(?= |$)`);

/** Words between a preposition and its date that change nothing: "by roughly the …". */
const LOOSELY = `(?: ${anyOf("the", "~", ":", "\\(", '"', "“", "around", "about", "roughly", "approximately", "probably", "possibly", "hopefully", "maybe", "likely", "at", "latest")})*`;

/** Words that stand right before the date; their match is group 1. */
const leads = (...words: string[]) => new RegExp(`(?:^| )(${anyOf(...words)}${LOOSELY})$`);

export const DUE = leads(
  "(?:is |are )?due(?: date)?(?: is)?(?: (?:by|on|in|for|before|to))?",
  "no later than",
  "not later than",
);

export const TARGETED = leads(
  "etas?(?: is)?",
  "target(?:s|ed|ing)?(?: date)?(?: is)?(?: (?:for|to|by|in))?",
  "aim(?:s|ed|ing)?(?: to be)?(?: (?:for|at|by))",
  "expect(?:ed|ing)?(?: (?:by|in|on))?",
  "goal(?: is| :)(?: (?:for|by))?",
);

export const BY = leads("by", "on or by", "on or before", "by or before");

export const BEFORE = leads("before", "prior to", "ahead of");

/** "Good to have in place for September". */
export const READY_FOR = leads("(?<=(?:in place|ready|done|finished|complete|completed) )for");

export const UNTIL = leads("until", "till", "' til", "up to");

/** What is open for a while, so that "until" bounds it: votes, calls for papers; or what somebody may still do. */
export const OPEN_UNTIL = has(
  "open",
  "opened",
  "nominat(?:e|ions?)",
  "cfps?",
  "proposals?",
  "applications?",
  "apply",
  "registrations?",
  "register",
  "submissions?",
  "submit",
  "vot(?:e|es|ing)",
  "surveys?",
  "polls?",
  "objections?",
  "feedback",
  "comments?",
  "extend(?:ed)?",
  "deadline",
  "can wait",
  "(?:have|has) time",
  "period",
);

/** A state that lasts until then, and asks nothing of anybody. */
export const LASTING = has(
  "away",
  "vacation",
  "postponed",
  "tabled",
  "skipped",
  "deferred",
  "on hold",
  "paused",
);

/** "CfP closes …", "nominations end on …". */
export const CLOSES = /\b(?:closes?|closing|close date|ends?|end date|ending)(?: (?:on|in|by|at|:|is))*$/;
export const EXPIRES = /\b(?:expires?|expiry|expiration|runs? out)(?: date)?(?: (?:on|in|at|:|is))*$/;

/** What may stand between the name of a deadline and its date: "is", "moved to", "scheduled for", "(". */
const JOINED = `(?: ${anyOf(
  ":",
  "\\(",
  "=",
  "-",
  "–",
  "- >",
  "→",
  "~",
  ",",
  "is",
  "are",
  "was",
  "will be",
  "is now",
  "now",
  "on",
  "in",
  "for",
  "to",
  "till",
  "until",
  "the",
  "around",
  "has been",
  "moved",
  "extended",
  "postponed",
  "delayed",
  "pushed",
  "rescheduled",
  "scheduled",
  "planned",
  "slated",
  "set",
  "currently",
  "start",
  "starts",
  "starting",
  "begins",
  "takes effect",
  "will happen",
  "hopefully",
)})*`;

/** Names of deadlines, and of own releases and freezes. */
const DEADLINES = anyOf(
  "deadlines?",
  "freeze",
  "slush",
  "due date",
  "target(?: date)?",
  "release date",
  "releases?",
  "submissions?",
  "placeholder",
  "branch cut",
  "branch creation",
  "delivery(?: date)?",
  "launch(?: date)?",
  "cfp",
);

export const LABELLED = new RegExp(`(?:^| )${DEADLINES}(?: ${anyOf("notes", "draft", "date")})?${JOINED}$`);

const RELEASE_WORK = anyOf(
  "releases?",
  "rc",
  "alpha",
  "beta",
  "branch",
  "freeze",
  "tag",
  "patch",
  "milestones?",
  "deadlines?",
  "draft",
);

/** "The release branch is scheduled for …", "Branch cut and jobs created: …". */
export const SCHEDULED = new RegExp(
  `(?:^| )${RELEASE_WORK}(?: [^ :]+){0,8} (?:scheduled|planned|slated|set|targeted) (?:for|on|to)(?: the)?(?: \\()?$|^(?:[^ :]+ ){0,5}${RELEASE_WORK}(?: [^ :]+){0,5} :$`,
);

/** "Deadline to sign up is …", "Deadline for the video: …". */
export const DEADLINE_TO =
  /(?:^| )deadlines? (?:for|of|to)(?: [^ :]+){1,8} (?:is|are|:|\(|on|by|has been moved to|moved to|extended to)(?: (?:now|the|on|extended to|moved to))*$/;

export const TIMELINE = /(?:^| )(?:timelines?|time ?frame)(?: (?::|is|are|\(|-|–))+$/;

const VERSION = "(?:(?:v ?)?\\d+(?: ?\\. ?[\\dx]+)+|v\\d+|(?:rc|alpha|beta)(?: ?[.-]? ?\\d+)?)";

/** "0.26.0 → …", "beta.2 is scheduled for …", "0.24.0 on …", "Release 0.24 (…". */
export const VERSION_LABELLED = new RegExp(
  `(?:^| )(?:${VERSION}(?: release)?(?: (?::|- >|→|\\(|is scheduled for|scheduled for|is planned for|planned for|planned on|is expected|on))+|release(?: of)?(?: [^ :]+){0,2} ${VERSION}(?: (?::|\\(|on|in|is|,))*)$`,
);

/** "… deadline", "… is the plan", "… at the latest". */
export const LABEL_FOLLOWS =
  /^(?:' s )?(?:\) )?(?:(?:is|are|as|was|:|-|–) )*(?:(?:the|our|a|final|hard|soft|new|target|code|feature|test|docs?|cfp) )*(?:deadlines?|due date|freeze|release date|target|goal|plan|eta)\b|^(?:\) )?at (?:the )?(?:very )?latest/;

const WORK = anyOf(
  "release",
  "ship",
  "publish",
  "finish",
  "complete",
  "merge",
  "land",
  "submit",
  "deliver",
  "finali[sz]e",
  "roll ?out",
  "cut",
  "tag",
  "send",
  "circulate",
  "fix",
  "resolve",
  "implement",
  "deploy",
  "migrate",
  "launch",
  "decide",
  "evaluate",
  "draft",
  "accept",
  "announce",
  "provide",
  "upgrade",
  "wrap up",
  "close",
  "post",
  "write",
);

const WORKED = anyOf(
  "releas(?:es|ed|ing)",
  "shipp(?:ed|ing)",
  "publish(?:ed|ing)",
  "finish(?:ed|ing)",
  "complet(?:ed|ing)",
  "merg(?:ed|ing)",
  "land(?:ed|ing)",
  "submitt(?:ed|ing)",
  "deliver(?:ed|ing)",
  "finali[sz](?:ed|ing)",
  "rolled out",
  "rolling out",
  "cutting",
  "tagg(?:ed|ing)",
  "sent",
  "circulated",
  "fixed",
  "resolved",
  "implemented",
  "deployed",
  "migrated",
  "launched",
  "decided",
  "evaluated",
  "accepted",
  "announced",
  "provided",
  "upgraded",
  "clos(?:ed|ing)",
  "posted",
  "written",
  "branching",
  "ready",
  "done",
  "in place",
  "go out",
);

const INTENDS = anyOf(
  "will",
  "' ll",
  "going to",
  "gonna",
  "plans?(?: to| on)?",
  "planning(?: to| on)?",
  "planned to",
  "should",
  "must",
  "shall",
  "needs? to",
  "have to",
  "has to",
  "would have to",
  "hopes?(?: to)?",
  "hopefully",
  "hoping to",
  "wants? to",
  "would like to",
  "aims? to",
  "expects?(?: to)?",
  "expected to",
  "looking to",
  "intends? to",
  "promised? to",
  "let ' s",
  "(?:goal|target|plan|aim)(?: is)? to",
  "try(?:ing)? to",
  "agreed to",
  "scheduled to",
);

/** "will be merged", "plans a release", "looking to do a release". */
export const PLANS = new RegExp(
  `(?:^| )${INTENDS}(?: [^ :]+){0,3}? ${anyOf(WORK, WORKED)}(?= |$)[^:]{0,80}$`,
);

/** "Mira to publish …" */
export const ASSIGNS = new RegExp(`^(?:\\[ )?(?:[^ :]+ ){1,6}?to ${WORK}(?= |$)[^:]{0,80}$`);

/** "Roll out to …" */
export const COMMANDS = new RegExp(`^(?:action : |todo : |ai : )?${WORK}(?= |$)[^:]{0,80}$`);

/** The rest of a sentence that begins with its date: ", we will publish …". */
export const PLAN_FOLLOWS = new RegExp(
  `^(?:\\) )?(?:, |: |- |– )?(?:${anyOf("we", "i", "they", "it", "the", "he", "she", "this")} (?:[^ :]+ ){0,2})?${INTENDS}(?: [^ :]+){0,2}? ${anyOf(WORK, WORKED)}(?= |$)`,
);

/** Words that say it already happened, or was to happen. "Be merged" is still to come. */
export const PAST =
  /(?:^| )(?:was|were|had|did|didn|already|ago|ended|happened|passed|missed|wanted|hoped)(?= |$)|(?<!(?:^| )(?:be|get|gets|getting|being|is|are|all|hopefully|probably)(?: [a-z]+ly)?)(?:^| )(?:released|merged|completed|finished|launched|published|submitted|shipped|landed|implemented|fixed|resolved|accepted|sent|announced|closed)(?= |$)/;

/** "Has asked": what comes after it may still be owed, but is no plan by itself. */
export const PERFECT = /(?:^| )(?:has|have|' ve) (?:been|made|[a-z]+ed)(?= |$)/;

/** A deadline that was moved is a new one, whatever the tense. */
export const MOVED =
  /(?:^| )(?:moved|extended|postponed|delayed|pushed|rescheduled|changed) (?:to|till|until)(?= |$)/;

export const NEGATED = /(?:^| )(?:won ' t|will not|not going to|unlikely|can ' t|cannot)(?= |$)/;

export const RECURRING = has(
  "every",
  "each",
  "weekly",
  "monthly",
  "daily",
  "biweekly",
  "bi - weekly",
  "fortnightly",
  "repeats",
  "per week",
  "per month",
);

/** What becomes of a product, not work. */
export const LIFE_CYCLE = has(
  "eol",
  "end of life",
  "end - of - life",
  "out of support",
  "end of support",
  "into maintenance",
  "maintenance mode",
  "sunset",
);

/** "since", "starting on": the date begins something. */
export const BEGINS =
  /(?:^| )(?:starts?|started|starting|begins?|beginning|opens?|since|after|from|during|as of|effective|in the (?:last|past))(?: (?:on|in|from|the|at|again))*$/;

const GATHERING = anyOf(
  "meetings?",
  "calls?",
  "syncs?",
  "conferences?",
  "summits?",
  "kubecon",
  "webinars?",
  "workshops?",
  "talks?",
  "meetups?",
  "sprints?",
  "hackathons?",
  "hackfests?",
  "sessions?",
  "events?",
  "f2f",
  "elections?",
  "ballot",
  "standups?",
  "interviews?",
  "discussions?",
  "presentations?",
  "agenda",
  "office hours",
  "retro",
  "holidays?",
  "demos?",
);

/** The date says when people come together: "summit on …". Not "decide in the TSC meeting …". */
export const GATHERS = new RegExp(
  `(?<!(?:^| )(?:in|at|during)(?: the| our)?(?: [^ ]+)? )${GATHERING}(?: ${anyOf("on", "in", "at", "for", "is", "will be", ":", "\\(", "the", "held", "scheduled", ",", "-", "later")})*$`,
);
export const GATHERING_FOLLOWS = new RegExp(`^(?:' s |’ s )?(?:[^ ]+ ){0,2}${GATHERING}(?= |$)`);

/** Words for a name that holds a date: "Q2 report", "OKRs for Q3". */
export const NAME_FOLLOWS = new RegExp(
  `^(?:[^ ]+ )?${anyOf("reports?", "okrs?", "edition", "roadmap", "objectives", "goals", "planning", "review", "survey", "nominations?", "topics?", "elections?", "notes", "minutes", "agenda", "meeting")}(?= |$)`,
);
export const NAME_LEADS = new RegExp(
  `(?:^| )${anyOf("okrs?", "goals", "roadmap", "priorities", "plans?", "objectives", "reports?", "calendar", "budget", "hackathons?", "newsletter")} (?:for|of|in)(?: the)?$`,
);

/** Clauses about people's time and talk, in which a date is when they do that. */
export const TALK = has(
  "away",
  "vacation",
  "holidays?",
  "pto",
  "ooo",
  "out of office",
  "travell?ing",
  "unavailable",
  "afk",
  "absent",
  "on leave",
  "day off",
  "be out",
  "out (?:on|until|till|from|the)",
  "postponed?",
  "defer(?:red)?",
  "tabled?",
  "skip(?:ped)?",
  "cancel(?:led|ed|ling|ing)?",
  "pause[ds]?",
  "revisit",
  "discuss(?:ed|ing|ion)?",
  "talk",
  "chat",
  "meet",
  "attend(?:ing)?",
  "joins?",
  "present(?:ing)?",
  "speak(?:ing)?",
  "volunteers?",
  "host(?:ing)?",
  "hold(?:ing)?",
  "invite",
  "see you",
  "no",
  "not",
  "n ' t",
  "none",
  "if",
  "check in",
  "would you",
);

/** An introduction or heading whose list is of deadlines: "Important dates", "TOC recommended timeline". */
export const DEADLINE_LIST =
  /^(?:[^ ]+ ){0,5}(?:deadlines?|due dates?|important dates|key dates|target dates?|release (?:dates|schedule|timeline|cycle)|timelines?|milestones|eta)(?: (?:review|and milestones))? ?:?$/;

/** Products of others: their releases are not ours to make. */
export const OTHERS = has(
  "python",
  "cpython",
  "node",
  "nodejs",
  "golang",
  "llvm",
  "gcc",
  "kubernetes",
  "k8s",
  "linux",
  "ubuntu",
  "debian",
  "fedora",
  "macos",
  "openssl",
  "chrome",
  "npm",
  "postgres(?:ql)?",
  "java",
  "jdk",
  "ios",
  "android",
  "windows",
  "upstream",
);
