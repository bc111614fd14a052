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
