/** A stage of a release, in lower case: "the first rc2", "code freeze". */
export const STAGE =
  "(?:(?:first|final|stable|next) )?(?:rc ?\\d*|release candidate|release|beta|alpha|ga|branch cut|(?:code|feature) freeze)";

/** What a date is called where a label or a column names it, in lower case: "Deadline: 5 June". */
export const LABELS: readonly string[] = [
  "timeline",
  "time line",
  "timeframe",
  "time frame",
  "timescale",
  "eta",
  "due",
  "due date",
  "deadline",
  "target",
  "target date",
  "date required",
];
