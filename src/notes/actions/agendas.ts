import { type Entry, textOf } from "../markdown/entry.js";

/** What tells an agenda that stands under "Actions". */
const AGENDA_POINT =
  /\b(?:agenda items?|decisions? needed|discussion needed|next actions|any other business)\b/i;

/** Whether a point under a heading "Actions" shows that the list is an agenda. */
const isAgendaPoint = (text: string) => AGENDA_POINT.test(text.slice(0, 80));

/** The headings and introductions "Actions" that stand over the points of an agenda. */
export function agendasIn(entries: Entry[]): Set<Entry> {
  const agendas = new Set<Entry>();
  for (const entry of entries) {
    if (entry.kind !== "item" || entry.parent || !isAgendaPoint(textOf(entry))) continue;
    for (const above of [entry.introduction, entry.headings[0]]) {
      if (above && /^\W*actions?\W*$/i.test(textOf(above))) agendas.add(above);
    }
  }
  return agendas;
}
