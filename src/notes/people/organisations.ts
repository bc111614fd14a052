/** "Looms (Engines), Kestrel Foundation and community representatives": where one is an organisation, single words are, too. */
export const areOrganisations = (chunks: string[]) =>
  chunks.some(isOrganisation) &&
  !chunks.some((chunk) => !isOrganisation(chunk) && /@|^\W*\p{Lu}[\p{L}.'’-]+ \p{Lu}/u.test(chunk));

/** Whether a stretch is called as organisations are. */
export const isOrganisation = (chunk: string) => ORGANISATION.test(chunk.replace(/\([^()]*\)/g, ""));

const ORGANISATION =
  /^[^@]{0,60}\b(?:foundation|inc|ltd|llc|gmbh|corporation|university|institute|consortium|(?:representatives|teams)(?: of\b.{1,40})?)\W*$/i;

/** A role, or a word of what companies and offices are called. */
export const ROLE_OR_COMPANY =
  /^the\b|\b(?:chair|co-?chair|lead|leader|manager|director|engineer|architect|developer|secretary|president|founder|officer|c[eti]o|professor|student|intern|consultant|member|foundation|inc|ltd|llc|gmbh|corp|corporation|company|university|institute|labs?|department|office|agency|ministry|group|consulting|technologies|systems|software|solutions|bank)\b/i;
