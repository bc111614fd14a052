/** Why a date obliges somebody. */
export interface Evidence {
  /** How many tokens before the date say so and belong to the phrase ("due by": two); 0 for a label or a plan. */
  lead: number;
  /** Whether the work is to be done before the first day of what the words name. */
  before: boolean;
  /** Whether it also holds for a day before the meeting: "due 1 December" is still owed in February. */
  holdsWhenPast: boolean;
  /** Whether the words may as well tell what happened by then: "submitted by June". */
  mayBeHistory?: boolean;
  /** The years that the list of the date is of, where it names some: "2023 deliverables". */
  years?: readonly string[];
}

/** A label or a plan: the date stands by itself, and once it has passed the words are history. */
export const BY_LABEL: Evidence = { lead: 0, before: false, holdsWhenPast: false };

/** A line of a list of days, which may list what is over as well. */
export const BY_ENTRY: Evidence = { ...BY_LABEL, mayBeHistory: true };

/** A deadline that is called one: it stays owed. */
export const BY_DEADLINE: Evidence = { lead: 0, before: false, holdsWhenPast: true };
