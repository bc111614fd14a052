/** The words that several rules about marks share, as parts of regular expressions. */

export const FINISHED =
  "(?:done|merged|completed?|closed|finished|shipped(?! with\\b)|resolved|landed|released|published)";
/** What may stand between "is" and "done". */
export const SO = "(?:now|already|just|finally|been|all|fully)";
export const MOVED =
  "(?:postponed|deferred|delayed|bumped|punted|put off|pushed(?: back| out)?|moved|slipped|rescheduled)";
/** Said of what is put off. */
export const PUT_OFF = `(?:${MOVED}|(?:(?:put|placed) )?on hold)`;
const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
/** Until when something is put off. */
export const LATER = `(?:the |our )?(?:next\\b|later\\b|(?:a )?future\\b|(?:[\\w-]+ )?v?\\d+\\.\\d[\\w.]*|q[1-4]\\b|${MONTH}\\b|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\b|(?:spring|summer|autumn|fall|winter)\\b)`;
/** Of a part only: "finished half of it". */
export const PART =
  "(?:half|part|parts|most|some|several|many|few|first|one|two|a|an|another|phase|step|the (?:first|second|last|initial)|work|\\d)\\b";
/** When something came about: "last week", "on 3 May", "a few days ago". */
export const WHEN_IT_WAS = `(?:(?:now|already|today|yesterday|recently|earlier(?: today)?|(?:earlier )?(?:last|this) (?:week|month|quarter|year|night|morning|\\w+day)|(?:a|two|three|few|\\d+|some|a few|a couple of) (?:hours?|days?|weeks?|months?) ago|on (?:\\w+day\\b|the \\d|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}|${MONTH} \\d).{0,12}|in (?:${MONTH}|v?\\d+\\.\\d[\\w.]*))(?![\\w'’]))`;
const NUMBERED = "v?(\\d+(?:\\.\\d+)+)";
/** "The new table will be in 2.5, not 2.4": the two versions. */
export const IN_LATER = new RegExp(
  `\\b(?:will (?:be|land|come|ship|go)|lands|comes|ships|goes) (?:in|into|with) ${NUMBERED},? (?:and )?(?:not?|instead of|rather than)(?: in)? ${NUMBERED}(?![\\w.]*\\?)`,
  "i",
);
/** "2.5 was added last week", as those say it who take in what others release; "added to the agenda" is something else. */
export const VERSION_ADDED = new RegExp(
  `(?<=^\\W*(?:(?:the|support for) )*(?:v\\d+|v?\\d+(?:\\.\\d+)+) )(?:was|is|has been)(?: ${SO})* added(?:(?= ${WHEN_IT_WAS}(?! (?:as|by|for|to)\\b))|(?=\\s*(?:$|[.,;])))`,
  "i",
);
const STILL = "(?:(?:currently|still|now|put) )?";
const WHY = "(?=\\W*$|,? (?:until|till|while|for now|pending|because|due)\\b)";
/** A status beside the name of some work: "ON HOLD: the installer", "The installer [on hold]", "The installer - on hold until June". */
export const HELD = new RegExp(
  `^\\W*${STILL}on hold(?:(?!,| (?:for|to|since|as|by|on|in|and|or|with|a|items|issues|prs|tasks)\\b)\\b:?|${WHY})|[[(]${STILL}on hold\\b[^()[\\]]*[\\])]|(?:[:–—]|\\s-)\\s+${STILL}on hold${WHY}`,
  "iu",
);
/** "We deferred making a final decision until we have a quote"; what waits for a meeting is only talk. */
export const DECISION_DEFERRED =
  /\b(?:deferred|postponed|put off|delayed) (?:making |taking )?(?:the|an?|our|any) (?:final )?(decision) (?:until|till) (?!.*\b(?:meetings?|calls?|session|agenda)\b)[^.;]*/i;
