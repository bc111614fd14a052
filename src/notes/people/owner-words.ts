import { isVerb } from "./verbs.js";

/** Words that open a line and a colon, or stand before "to", without being anybody. */
const NOT_A_PERSON =
  /^(?:somebody|someone|anybody|anyone|nobody|unassigned|tb[adc]|people|folks|users?|individuals?|need(?:s|ed)?|want(?:s|ed)?|going|have|has|had|how|what|when|where|why|who|which|there|this|that|these|those|it|we|i|you|they|he|she|the|a|an|next|also|just|still|remember|try|plan|things?|items?|stuff|something|work|everything|access|link|links|note|notes|update|updates|action|actions|issue|issues|pr|prs|question|answer|status|timeline|goal|goals|topic|release|releases|example|important|related|see|thanks|due|eta|deadline|target|context|background|decision|conclusion|result|outcome|option|options|proposal|summary|todos?|ai|p0|p1|urgent|re|fyi|ps|edit|reminder|homework|docs?|documentation|roadmap|changes|move|back|up|out|in|on|for|from|to|owners?|assignees?|responsible|with|if|and|or|but|not|no|yes|ok|maybe|possibly|due|according|thanks|response|switch(?:ing)?|migrat\w+|[\w-]+ing|open|closed|done|pending|new|more|other|one|two|able|ready|first|second|primary|secondary|title|step|steps|part|see|read|link|http|https|priority|priorities|high|low|medium|urgent|critical|blocker|important|optional|optionally|future|finally|hopefully|currently|ideally|probably|eventually|definitely|actually|basically|presumably|certainly|likely|generally|usually|unfortunately|ultimately|initially|recently|otherwise|however|meanwhile|instead|later|then|now|soon|already|again|both|either|neither|others|none|today|tomorrow|tonight|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tues?|weds?|thurs?|fri|january|february|july|september|october|november|december|[qhmd]\d{1,2}(?:\.\d+)*|deliverables?|milestones?|\d{1,2}(?:st|nd|rd|th)?|please)$/i;
/** Things that are to be done something with: alone they are nobody, but "Page" and "Post" are last names, too. */
const THING =
  /^(?:ap[ip]s?|articles?|announcements?|blogs?|branch|bugs?|builds?|calls?|cd|ceps?|channels?|charter|ci|cli|code|codebase|demos?|designs?|features?|guides?|images?|invites?|invitations?|keps?|librar(?:y|ies)|lists?|logos?|meetings?|minutes|packages?|pages?|papers?|peps?|plans?|polic(?:y|ies)|posts?|proces(?:s|ses)|projects?|reports?|repos?|repositor(?:y|ies)|schemas?|scripts?|sdks?|servers?|services?|sites?|slides|specs?|surveys?|tasks?|templates?|tests?|ui|ux|videos?|websites?|wikis?|workflows?)$/i;
const GROUP =
  /\b(?:team|wg|working group|sig|tsc|tac|toc|board|chairs?|maintainers|leads?|all|everyone|everybody|committee|community|group|staff|members)$/i;
const ALL_OF_THEM =
  /^all (?:[\p{L}-]{2,20} ){0,2}(?:participants|attendees|present|contributors|members|leaders|mentors|organi[sz]ers|reviewers|owners|groups|projects|companies|of us)$/iu;
const EVERYBODY = /^(?:all|everyone|everybody)$/i;
/** A preposition before a group says with whom or for whom it is done. */
const NO_GROUP = /^(?:with|for|from|to|by|in|on|at|of|via|through|and|or|if)$/i;

/** What a remark before an action says of it: "(stretch)", "(blocked)". */
const REMARK =
  /^(?:draft|stretch|maybe|later|soon|easy|hard|minor|major|nice to have|carry-?over|ongoing|on hold|low|tbd|wip|proposal|wish|bonus|(?:\p{Ll}|-){4,}(?:ed|ly|al|able|ible|ive|ing))$/u;

/** Whether a word in brackets is a remark on an action rather than an account. */
export const isRemark = (words: string) => REMARK.test(words);

/** Whether a word is never a part of somebody's name. */
export const isNoName = (word: string) => NOT_A_PERSON.test(word);

/** Whether a word in "-ing" can be a last name, as no verb stands in it: "King", "Harding", but not "Planning". */
export function isLastName(word: string): boolean {
  const stem = /^(\p{Lu}\p{Ll}{0,4})ing$/u.exec(word)?.[1]?.toLowerCase();
  if (stem === undefined || /^(?:noth|someth|anyth|everyth|th|str)$/.test(stem)) return false;
  return ![stem, `${stem}e`, stem.replace(/(.)\1$/, "$1"), word.toLowerCase()].some(isVerb);
}

/** Whether a word that stands alone is a thing. */
export const isThing = (word: string) => THING.test(word);

/** Whether some words name several people by what they are: `Roadmap WG`, `All TAC members`, `All participants`. */
export const namesGroup = (name: string) =>
  ALL_OF_THEM.test(name) || (GROUP.test(name) && !NO_GROUP.test(name.split(/\s/)[0] as string));

/** Whether some words mean all that are there. */
export const namesEverybody = (name: string) => EVERYBODY.test(name) || ALL_OF_THEM.test(name);

/** Initials that stand together are people, even "IF": `MRB/IF`. */
export const areInitials = (names: string[]) =>
  names.length > 1 &&
  names.every((name) => /^\p{Lu}{2,3}$/u.test(name)) &&
  !names.every((name) => isNoName(name) || isThing(name));

/** What somebody is called for short: first and last name, initials, `Ada B.` and `AdaB`; "Byron, Ada" is Ada Byron. */
export function shortNames(called: string): string[] {
  const name = called.replace(/^([^,]{1,40}), ([^,]{1,40})$/, "$2 $1");
  const words = name.split(/\s+/);
  const initials = words.map((word) => word[0] ?? "");
  const last = initials.at(-1) ?? "";
  const [first = ""] = words;
  return words.length > 1
    ? [name, ...words, initials.join(""), `${first} ${last}`, `${first} ${last}.`, `${first}${last}`]
    : words;
}
