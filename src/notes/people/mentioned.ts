/** `@ada`, and `@Ada B` before what she is to do. */
const MENTION =
  /(?<![\w./])@([A-Za-z\d][\w-]{0,38}(?: \p{Lu}(?=\.? (?:to|will|shall|should|has)\s))?)(?![\w-]|\/|\.\w)/gu;
/** Before a mention: then the person is asked, thanked or told, and does not do it. */
const NOT_DOING =
  /\b(?:cc|ping|ask|asks|with|to|from|thanks?|thank you|by way of|for|about|of|via|see|like|per)\s*:?\s*\(?$/i;
/** So near before a mention. */
const NEAR = 60;
/** "Move the site with @ada coordinating": then that person sees to it. */
const LEADS_IT = /^ (?:as (?:the )?lead\b|(?:coordinat|driv|lead|manag|oversee|organi[sz]|shepherd)ing\b)/i;
/** Behind a mention: then somebody else may do it. */
const PERHAPS = /^,?\s(?:maybe|perhaps|possibly)\b\W{0,2}\?/i;
/** Behind a mention that opens what somebody else says to that person: "@ada I've got", "@ada, we will". */
const SAID_TO = /^,?\s+(?:I|we)(?:['’](?:ve|ll|d|m|re))?\s/i;

/** Nothing but accounts behind the last sentence: "Publish the map. @ada @grace". */
const CLOSING = /(?<=[.!?]["'”’)\]]{0,2})\s+(?:@[A-Za-z\d][\w-]{0,38}(?:\s*[,/&+]\s*|\s+and\s+|\s+|$))+$/;

/** The accounts that stand alone behind the last sentence of a text, and where; null without them. */
export function closingMentions(text: string): { names: string[]; index: number } | null {
  const closing = text.includes("@") ? CLOSING.exec(text) : null;
  if (!closing || /\b(?:cc|thanks?|thank you)\b/i.test(text.slice(-NEAR))) return null;
  return {
    names: [...closing[0].matchAll(/@([\w-]+)/g)].map((match) => match[1] as string),
    index: closing.index,
  };
}

/**
 * The accounts that a text mentions as those who do it: not those who are asked, thanked, told, or only perhaps do it, and
 * where some stand alone behind the last sentence, these.
 */
export function mentionedDoers(text: string): string[] {
  const closing = closingMentions(text);
  if (closing) return closing.names;
  const doers = [...text.matchAll(MENTION)].filter(({ index, 0: mention }) => {
    const after = text.slice(index + mention.length, index + mention.length + NEAR);
    const before = text.slice(Math.max(0, index - NEAR), index);
    const isAddressed = SAID_TO.test(after) && /(?:^|[.!?]\s)\W*$/.test(before);
    const isDoing = !NOT_DOING.test(before) || (/with $/.test(before) && LEADS_IT.test(after));
    return isDoing && !PERHAPS.test(after) && !isAddressed;
  });
  return [...new Set(doers.map((match) => match[1] as string))];
}

/** Whether a text is nothing but accounts: `@ada and @grace:`. */
export const areOnlyMentions = (text: string) =>
  /^(?:@[\w-]+(?:\s*[,/&+]\s*|\s+and\s+|\s*:?$)){1,6}$/.test(text);
