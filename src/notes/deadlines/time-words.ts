/** What may stand beside a date without changing its day; in any text, if case is ignored. */

/** A time of the clock: "4pm", "18:00", "18 : 00" between the tokens of a clause, "1800 hrs". */
const CLOCK = "(?:\\d{1,2}\\s?(?::\\s?\\d\\d(?:\\s?[ap]m)?|[ap]m)|[012]\\d:?[0-5]\\d\\s?(?:hrs?|hours))";

/** A time of that day: "4pm", "noon", "EOD". */
export const TIME = `(?:${CLOCK}|midnight|noon|midday|eo[bd]|cob)`;

/** The zone of a time: "UTC", "CEST", "anywhere on earth". */
export const ZONE = "(?:utc|gmt|[bceijmpw][ds]?t|ces?t|aoe)";
