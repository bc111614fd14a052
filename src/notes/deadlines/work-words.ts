import { anyOf } from "./word-patterns.js";

/** Stems of verbs that end in a result: "merg" of merge, merges, merged, merging. */
export const CLEAR = anyOf(
  "releas|publish|finish|complet|merg|land|deliver|finali[sz]|implement|deploy|migrat|launch|resolv|clos|(?:re(?: - )?)?evaluat|reassess|draft",
  "accept|announc|provid|upgrad|achiev|fix|tagg?|shipp?|submitt?|circulat|creat|add|prepar|push|upload|shar|inform",
  "replac|renam|install|convert|collect|generat|integrat|summari[sz]|enabl|translat|investigat|verif[iy]|clarif[iy]|confirm",
  "remov|delet|revert|refactor|configur|defin|polish|distribut|compil|describ|rotat|renew|revis|validat|reproduc|unblock|rebas|handl",
);
/** Those that are a noun or a name as well: neither "Open Source Summit, 3 May" nor "there will be a test" is work. */
const AMBIGUOUS = `(?<!(?:^| )(?:a|an|the|our|some|any|more|of|for|in|have|see|with) )${anyOf(
  "open|post|mov|test|build|email|mail|contact|document|fil|split|transferr?|switch|nominat|approv|sign|port|backport|archiv",
  "register|request|clean|rework|review|check|comment|answer|respond|repl[iy]",
)}`;

const IRREGULAR = anyOf(
  "roll ?out|cut|send|decide|wrap up|write|rewrite|set up|put|notify|call for|call a vote|reach out|sort out|hand over|pass (?:[^ ]+ ){1,4}to|apply",
  "get (?:[^ ]+ ){1,4}(?:done|ready|in(?= )|out|merged)|let (?:[^ ]+ ){1,4}know",
  "(?:invite|solicit|gather|ask for) (?:[^ :]+ ){0,2}(?:items|topics|comments|feedback|proposals|nominations|contributions|talks|submissions|reviews)",
  "take care of|take a look|have a look|look (?:at|into|over|through)|read(?! (?:more|about|on|in)(?: |$))|draw up|fill (?:in|out)|hand in|work out|find out|figure out",
  "(?:conduct|carry out|run|perform) (?:an? |the |our )(?:[^ :]+ ){0,3}?(?:search|survey|audit|assessment|study|analysis|evaluation|inventory)",
  "(?:review|check|answer|test|comment on) (?:the|all|every|our|these|those|_)|re(?:spond|ply) to",
  "have (?:an? |the |our |some |all )?(?:[^ :]+ ){0,2}(?:plans?|proposals?|drafts?|documents?|answers?|prototypes?|implementation|fix|summary|prs?|pull requests?|patch|release|build)",
  "make (?:an? |the |our |these |those )?(?:[^ :]+ ){0,1}(?:prs?|changes?|release|list|plan|draft|issues?|decision|proposal|tickets?)",
  "(?:return|come back|get back|circle back) (?:to (?:[^ :]+ ){1,3})?with (?:[^ :]+ ){0,2}(?:answers?|names?|proposals?|plans?|drafts?|numbers|figures|lists?|decisions?|feedback|suggestions?|options?|details|estimates?|quotes?|dates?|results?|findings|info(?:rmation)?|recommendations?)|ping|appear|get on (?:it|that|this)|get back to|report back|give (?:it|this|that|them|the [^ :]+) an? (?:[^ :]+ )?(?:review|look|try|test|read)|follow up with|seek (?:[^ :]+ ){0,2}(?:approval|consent|consensus|feedback|input|review)|update (?!(?:on|in|at|from|for|by|next|this|you|us|everyone|everybody)(?: |$))[^ ]+",
);

/** What is handed in or comes out by a day: "the draft is due to June". */
export const HANDED_IN = "(?:releases?|drafts?|reports?|proposals?|submissions?|papers?)";

const IRREGULAR_DONE = anyOf(
  "sent|made|decided|decides|deciding|rolled out|rolling out|cutting|branching|written|rewritten|set up|built|notified|applied",
  "updated|ready|done|in place|(?<!(?:i|we|you|they|he|she) (?:will|' ll|should|to) )go out|sending|writing|taken care of|read|drawn up|filled (?:in|out)|handed in",
);

/** "Releasing on Tuesday": said of what comes out, not of what somebody is at. */
const COMING_OUT = "(?:releas|publish|land|launch|deploy|merg|shipp|tagg)ing|going out";

/** What goes out to people or comes out, and is no event. */
export const SENT_OUT =
  "(?:(?:e - ?)?mails?|posts?|newsletters?|announcements?|notices?|invitations?|invites?|surveys?|reminders?|releases?|rc ?\\d*|beta|drafts?|prs?|pull requests?|patch(?:es)?)";

/** What is done to stay so for a while: "add a banner until Friday" says how long. */
export const STAYING = `(?:${anyOf("add|put|enabl|clos|open|mov|post|replac|switch|install|pin|archiv|nominat|transferr?|deploy")}(?:e?|es|ed|s|ing))`;

/** Stems of verbs of being, going on, meeting, telling and beginning: nothing is finished when their day comes. */
const LASTING = anyOf(
  "hav|had|do|get|mak|tak|go|com|see|know|lik|need|want|lov|feel|seem|mean|depend|requir|happen|occur|stay|remain|keep|continu|wait",
  "hold|liv|sit|stop|run|host|meet|attend|join|rejoin|reconven|speak|talk|(?:re)?discuss|chat|present|visit|travel|fly|miss|skip|leav|return",
  "start|begin|commenc|resum|kick|schedul|record|stream|broadcast|air|perform|conduct|celebrat|bring (?:it|this|that|these|them) up|rais",
  "demo|moderat|chair|report|show|tell|inform|remind|brief|work|focus|concentrat|look|think|consider|explor|watch|monitor|track|try|tri",
  "support|help|us|serv|lead|own|expect|plan|aim|hop|allow|let|giv|becom|ris|fall|declin|chang|increas|improv|grow|last|cost|exist|appear",
  "follow|vot|cover|includ|defer|postpon|revisit|pick|rain|stick",
);
/** What stands behind "will" and is no verb. */
const NO_VERB =
  "probably|likely|only|just|still|always|never|no|not|be|it|we|they|there|this|that|the|a|an|you|everyone|people";
/** "Will update next week": a report of how things stand, unless something is updated. */
const REPORTING = "updat(?:e|ing)(?: (?:you|us|everyone|everybody))?$";

/** Words behind "will" or "be" that finish nothing: "will have", "will be held". */
export const LASTS = `(?:${NO_VERB}|${REPORTING}|${LASTING}(?:e?s?|e?d|[a-z]?ed|[a-z]?ing))(?= |$)`;

/** A verb that begins a command or an announcement: "Publish …". */
export const COMMAND = anyOf(`${CLEAR}e?`, IRREGULAR, COMING_OUT);

/** "Have this decided", "get a first implementation". */
const HAVE_DONE = anyOf(
  "have (?:it|this|that|these|those|them|all|everything|(?:the|our|an?|all) [^ :]+(?: [^ :]+)?) (?:decided|settled|agreed|done|ready|finished|completed?|drafted|written|reviewed|approved|resolved|merged|fixed|released|published|in place|online|live)",
  "get (?:an?|the|our) (?:[^ :]+ )?(?:plan|proposal|draft|prototype|implementation|fix|summary|patch|release|build|version)",
);

/** A verb of finishing something, as after "to": "release", "write". */
export const WORK = anyOf(`${CLEAR}e?`, `${AMBIGUOUS}e?`, IRREGULAR, HAVE_DONE);

/** Its other forms, as after "will be": "released", "ready". */
export const WORKED = anyOf(`${CLEAR}(?:es|ed|s|ing)`, `${AMBIGUOUS}(?:ed|ing)`, IRREGULAR_DONE);
