/** Words that make a heading one of the notes themselves, and no name of work. */
const SECTION =
  /\b(?:agenda|notes?|minutes|meetings?|calls?|discuss\w*|updates?|news|actions?|to-?dos?|tasks?|topics?|misc\w*|any other business|anything else|closing|wrap[- ]?up|aob|roadmap|planning|status|general|timelines?|schedule|deadlines?|dates?|decisions?|announcements?|questions?|q ?& ?a|summary|recap|next|backlog|priorities|business|background|introductions?|welcome|links?|asked|requested|wanted|resources?|reports|(?<!\b(?:annual|quarterly|yearly) )report|attend\w*|present|participants|members|overview|details?|highlights|other|upcoming|items?|progress|done|completed|open|closed|wip|blockers?|risks?|goals?|objectives|okrs?|milestones?)\b|\d{4}/i;

/** Longer headings are sentences. */
const LONGEST_NAME = 80;

/** Whether a heading names a part of the notes ("Updates", "June 2023", "Action items") rather than a piece of work. */
export function namesSection(heading: string): boolean {
  return heading.length > LONGEST_NAME || SECTION.test(heading);
}

/** Words that tell no matter beside those of sections: "Quick updates of all teams". */
const BESIDE =
  /^(?:a|an|all|and|any|ago|community|daily|final|for|from|further|in|issues?|key|last|main|monthly|needed|new|of|old|on|open|our|previous|proposed|prs?|quick|recordings?|releases?|reviews?|short|side|team|teams|the|this|to|video|weekly|wg|with|work|\d+)$/i;

/** Whether nothing but words of sections stands in a name: "Open items" and "Anything else", and not "Nest meeting". */
export function namesOnlySection(name: string): boolean {
  if (!namesSection(name)) return false;
  const rest = name.replace(SECTIONS, " ").match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return rest.every((word) => BESIDE.test(word));
}

const SECTIONS = new RegExp(SECTION, "gi");
