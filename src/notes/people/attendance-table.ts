import { groupBy } from "../../model/group-by.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { type Passage, textOfAll } from "../markdown/passage.js";
import { attendanceOf, isPlaceholder, saysAbsent } from "./attendance-words.js";
import { mayBeInverted } from "./people-in-line.js";
import { isLogin } from "./person.js";

/** The columns that name people, the surest first: a "Member" may be a company. */
const NAME_COLUMNS = [
  /^(?!.*\b(?:compan(?:y|ies)|organi[sz]ation|institution|affiliation|team|project|group|user)\b).*\b(?:names?|attendees?|participants?|who|representatives?|delegates?|persons?|people)\b/i,
  /\b(?:name|attendee|participant|members?|who)\b/i,
];
/** A title that stands in the first row of a table without titles: "Name", "Name/Affiliation". */
export const NAME_TITLE =
  /^\W*(?:full )?(?:names?|attendees?|participants?|members?|who)\W*(?:(?:[/(]|and ).{0,40})?$/i;
/** The column of account names: "GH ID", "GitHub", "Handle". */
const HANDLE_COLUMN =
  /^\W*(?:(?:gh|github|git hub)(?: (?:user ?names?|handles?|ids?|logins?|accounts?|profiles?))?|handles?|(?:user|account) ?names?)\W*$/i;
const CAME_COLUMN = /^(?:present|attend(?:ed|ance|ing)?|here|in attendance|joined)\b/i;
const CAME =
  /^(?!\s*:x:)\W*(?:y|yes|x|present|attended|here|✓|✔|✅|☑|👍|🟢|(?:white|heavy)_check_mark|ballot_box_with_check|\+1|thumbsup|green_circle)\W*$/iu;
const MISSED = /^\W*(?:(?<=:)x(?=:)|n|no|n\/?a|absent|regrets|excused|apolog(?:y|ies)|missed|away|❌)?\W*$/iu;

/** A table of people. */
interface Table {
  /** The row that holds the titles of a table written without any; null when they stand above it. */
  titleRow: Entry | null;
  /** Index of the column that says who came; -1 when there is none. */
  attendance: number;
  /** Index of the column that says who it is. */
  name: number;
  /** Index of the column of account names; -1 when there is none. */
  handle: number;
  /** Whether the titles say that it lists people who were there. */
  isRoll: boolean;
  /** Whether all names begin with the last name. */
  isInverted: boolean;
}

/** Tells who in a table of people was there. */
export class AttendanceTables {
  /** Rows by the table they stand in: rows of one table share its column titles. */
  private readonly rows: ReadonlyMap<string[], Entry[]>;
  private readonly tables = new Map<string[], Table>();

  constructor(entries: Entry[]) {
    this.rows = groupBy(entries, ({ kind, columns }) => (kind === "row" ? columns : null));
  }

  /**
   * The cell that names somebody present, together with the handle that another cell gives.
   * @returns null when a column for attendance says no, or stays empty.
   */
  nameIn(row: Entry): Passage | null {
    if (saysAbsent(textOf(row)) || textOf(row).trim() === "") return null;
    const { titleRow, attendance, name: column, handle: logins } = this.tableOf(row);
    if (
      row === titleRow ||
      (attendance >= 0 && !CAME.test(textOfAll(row.cells[attendance]).slice(0, LONGEST_ANSWER)))
    )
      return null;
    const [name] = row.cells[column] ?? [];
    if (!name) return null;
    const others = row.cells.filter((_, at) => at !== column).flat();
    const links = [name, ...others].flatMap((passage) => passage.links).map(({ url }) => ({ url, index: 0 }));
    const written = others.map((passage) => passage.text.trim()).find((text) => /^@[\w-]+$/.test(text));
    const handle = written ?? loginIn(row.cells[logins]);
    const text = handle && !name.text.includes("@") ? `${name.text} (${handle})` : name.text;
    return { ...name, text, links };
  }

  /** Whether the titles of a row's table say that it lists those present. */
  isRoll(row: Entry): boolean {
    return this.tableOf(row).isRoll;
  }

  /** Whether the table of a row begins all names with the last name: "Byron, Ada". */
  isInverted(row: Entry): boolean {
    return this.tableOf(row).isInverted;
  }

  private tableOf({ columns }: Entry): Table {
    let table = this.tables.get(columns);
    if (!table) {
      table = readTable(columns, this.rows.get(columns) ?? []);
      this.tables.set(columns, table);
    }
    return table;
  }
}

/** Its column for attendance is told by its title, or because nothing but "yes", "present" and "absent" stands in it. */
function readTable(columns: string[], rows: Entry[]): Table {
  const [first, ...others] = rows;
  const inFirst = first?.cells.map(textOfAll) ?? [];
  const isTitled = columns.some((title) => title !== "") || !inFirst.some((cell) => NAME_TITLE.test(cell));
  const titles = isTitled ? columns : inFirst;
  const byTitle = titles.findIndex((title) => CAME_COLUMN.test(title));
  const people = isTitled ? rows : others;
  const byName = NAME_COLUMNS.map((column) => titles.findIndex((title) => column.test(title)));
  const name = byName.find((at) => at >= 0) ?? 0;
  const handle = titles.findIndex((title) => HANDLE_COLUMN.test(title));
  const names = people.map((row) => textOfAll(row.cells[name])).filter((text) => text.trim() !== "");
  return {
    titleRow: isTitled ? null : (first ?? null),
    attendance: byTitle < 0 || byTitle === name ? columnOfAnswers(people, name) : byTitle,
    name,
    handle: handle === name ? -1 : handle,
    isRoll:
      (NAME_TITLE.test(titles[name] ?? "") && (byTitle >= 0 || (handle >= 0 && handle !== name))) ||
      isOnlyAboutPeople(titles, name),
    isInverted: names.length > 1 && names.every(mayBeInverted),
  };
}

/** "Attendees", "Present | Absent", "Participant | Organization": no list of meetings with those who came to each. */
const isOnlyAboutPeople = (titles: string[], name: number) =>
  attendanceOf(titles[name] ?? "") === "present" &&
  titles.every((title, at) => at === name || ABOUT_PERSON.test(title) || attendanceOf(title) === "absent");

/** What else a table tells of a person: "Affiliation", "Project affiliation(s)", "GitHub". */
export const ABOUT_PERSON =
  /^\W*(?:(?:[\p{L}-]{1,20} ){0,2}affiliation(?:\(s\)|s)?|compan(?:y|ies)|organi[sz]ations?|affiliations?|institutions?|employer|e?-?mail|initials|github|handle|country|location|time ?zone|role|title|position)?\W*$/iu;

/** The account that a cell of their column names, as `@ada`; nothing when it holds anything else. */
function loginIn(cell: Passage[] | undefined): string | undefined {
  const login = textOfAll(cell).trim().replace(/^@/, "");
  return isLogin(login) && !isPlaceholder(login) ? `@${login}` : undefined;
}

/** Longer cells say more than who came. */
const LONGEST_ANSWER = 60;

function columnOfAnswers(rows: Entry[], name: number): number {
  const answers: { came: boolean; isOther: boolean }[] = [];
  for (const { cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      const text = textOfAll(cell).slice(0, LONGEST_ANSWER);
      const known = answers[column] ?? { came: false, isOther: false };
      answers[column] = known;
      known.came ||= CAME.test(text);
      known.isOther ||= !CAME.test(text) && !MISSED.test(text);
    }
  }
  return answers.findIndex(({ came, isOther }, column) => column !== name && came && !isOther);
}
