import type { ActionItem } from "../../model/meeting.js";
import type { Entry } from "../markdown/entry.js";
import { type Passage, textOfAll } from "../markdown/passage.js";
import { splitPeople } from "../people/speaker.js";
import { perObject } from "../per-object.js";
import { saysNothingToDo } from "./action-words.js";
import { type ActionContext, toActionItem } from "./assignments.js";
import { lastDateIn } from "./due.js";
import { DUE_LABEL } from "./owner-lines.js";
import { actionSectionOf, isOfOneAction } from "./section-words.js";

const OWNER = [
  /^\W*(?:action )?(?:owners?|owned by|who|assignees?|assigned(?: to)?|responsib\w+|resp?|person|people|dri|lead|pic|poc|point (?:person|of contact)|contact|in charge|champion|driver|shepherd|volunteers?|delegate)\b|^\W*(?:for|by)(?: whom)?\W*$/i,
  /^\W*(?:names?|members?)\W*$/i,
];
/** "Name" may be that of anything. */
const SURE_OWNER = OWNER.slice(0, 1);
const STATUS = [/^\W*(?:status|state|done|progress|completed?(?! by)|closed)\b/i];
const DUE = [
  new RegExp(`^\\W*(?:${DUE_LABEL}|time ?scale|(?:complete|finish|needed|expected) by|end date)\\b`, "i"),
];
/** A timeline or target may be that of a plan. */
const DEADLINE = /^\W*(?:due|deadline|by when)\b/i;
/** What a row is to be about when actions are one of several columns. */
const TOPIC = /^\W*(?:topics?|agenda|discussions?|notes?|subjects?|minutes|decisions?|agenda items?)\b/i;
/** A column that holds tasks. */
const TASK =
  /^\W*(?:(?:agreed )?actions?|tasks?|to[- ]?dos?|next steps?|follow[- ]?ups?|assignments?|commitments?|ais?|deliverables?|what)\b(?! (?:log|number|no|id|type|date|by)\b)/i;
/** Columns that do beside one for people, dates or states, the surest first. */
const LOOSE_TASK = [
  /^\W*(?:descriptions?|activit(?:y|ies)|work|steps?)\b/i,
  /^\W*(?:items?|titles?|names?|issues?|topics?|subjects?)\b/i,
  /^\W*(?:summary|details?)\b/i,
];
const IS_DONE = /^\W*(?:done|closed|completed?|finished|yes|x|✅)/iu;
const NOTHING =
  /^\W*(?:n\s?\/?\s?a|none|nil|no(?: actions?(?: items?)?|body| one)?|tb[adc]|(?:un|not (?:yet )?)assigned|unknown)?\W*$/i;

const isNothing = (text: string) => text.length < 30 && NOTHING.test(text);

/** Reads the actions in tables: one whose columns say who does what, or the column "Actions" of a table of topics. */
export class ActionTables {
  private readonly context: ActionContext;

  constructor(context: ActionContext) {
    this.context = context;
  }

  /**
   * Whether a row's table has a column for what is to be done.
   * @param isInList whether it stands in a list of actions: otherwise the column must be called so, or a cell of the row,
   *   or others say who does it until when.
   */
  isOfActions(row: Entry, isInList: boolean): boolean {
    const isListed = isInList || row.cells.some((cell) => isOfOneAction(textOfAll(cell)));
    return (isListed ? listedColumn : calledColumn)(row.columns) >= 0;
  }

  /** The actions of a row; none where its cell is empty or says so. */
  read(row: Entry): ActionItem[] {
    const cell = row.cells[listedColumn(row.columns)] ?? [];
    const said = textOfAll(cell);
    if (isNothing(said) || saysNothingToDo(said)) return [];
    const isTopic = isOfTopics(row.columns);
    const passages = isTopic ? cell : cell.slice(0, 1);
    return passages.map((passage) => this.toAction(row, passage, cell, isTopic));
  }

  private toAction(row: Entry, passage: Passage, cell: Passage[], isTopic: boolean): ActionItem {
    const { context } = this;
    // What stands beside several actions speaks of their topic.
    if (isTopic && cell.length > 1) return toActionItem(row, passage, 0, [], context);
    const owners = this.ownersOf(row);
    const action = toActionItem(row, passage, 0, owners, context);
    const further = cell.slice(1).map(({ text }) => text);
    return {
      ...action,
      owners: owners.length === 0 || context.owners.areKnown(action.owners) ? action.owners : owners,
      text: [action.text, ...further].join(" "),
      done: action.done || IS_DONE.test(textIn(row, statusColumn)),
      due: action.due ?? lastDateIn(textIn(row, dueColumn), context.meetingDate),
      refs: isTopic ? action.refs : context.references.ofEntry(row, []),
    };
  }

  private ownersOf(row: Entry): string[] {
    return splitPeople(withAccountsApart(withoutRole(textIn(row, ownerColumn)))).filter(
      (name) => !isNothing(name),
    );
  }
}

/** "Ada (Lead)" is Ada. */
const withoutRole = (owner: string) => owner.replace(/(?<=[\p{L}\d.])\s?\([^()]*\)/gu, "");

/** Several accounts need no comma, nor does a name behind them: "@ada @grace Kai"; "@ada Ada Byron" is one person. */
const withAccountsApart = (owner: string) =>
  /@[\w-]+\s+@\w/.test(owner) ? owner.replace(/(?<=@[\w-]{1,39})\s+(?=@|\p{Lu})/gu, ", ") : owner;

/** The first column of such a title, the surest first; -1 without one. */
const titled = (columns: string[], titles: RegExp[], from = 0): number =>
  titles
    .map((title) => columns.findIndex((column, at) => at >= from && title.test(column)))
    .find((at) => at >= 0) ?? -1;

/** The column that is called after actions, or after tasks where others say who does them until when; -1 without one. */
const calledColumn = perObject((columns: string[]) => {
  const holds = columns.map((column) => actionSectionOf(column)?.holds);
  const at = holds.indexOf("actions");
  const saysAll = titled(columns, SURE_OWNER) >= 0 && titled(columns, [DEADLINE]) >= 0;
  return at < 0 && saysAll ? holds.indexOf("tasks") : at;
});

/** The column that says what is to be done in a list of actions; -1 without one. */
const listedColumn = perObject((columns: string[]): number => {
  const saysWho = [SURE_OWNER, STATUS, DUE].some((titles) => titled(columns, titles) >= 0);
  return titled(columns, saysWho ? [TASK, ...LOOSE_TASK] : [TASK]);
});

/** Whether each row is a topic, and its actions stand behind it. */
const isOfTopics = (columns: string[]) =>
  columns.slice(0, Math.max(0, listedColumn(columns))).some((column) => TOPIC.test(column));

/** The column of such a title: that of an action behind its topic stands behind the action. */
const columnTitled = (titles: RegExp[]) =>
  perObject((columns: string[]) => {
    const task = listedColumn(columns);
    const rest = columns.map((column, at) => (at === task ? "" : column));
    return titled(rest, titles, isOfTopics(columns) ? task : 0);
  });
const ownerColumn = columnTitled(OWNER);
const statusColumn = columnTitled(STATUS);
const dueColumn = columnTitled(DUE);

/** What a row says in a column; empty without it. */
function textIn(row: Entry, column: (columns: string[]) => number): string {
  return textOfAll(row.cells[column(row.columns)]).trim();
}
