import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import {
  addDays,
  addMonths,
  calendarDate,
  dateInZone,
  dayOfWeek,
  daysBetween,
  endOfMonth,
  isoWeekOf,
  isTimeZone,
  parseCalendarDate,
  partsOf,
} from "../../src/model/calendar-date.js";

const day = fc
  .integer({ min: 0, max: 110_000 })
  .map((days) => Temporal.PlainDate.from("1900-01-01").add({ days }));
const check = (property: fc.IProperty<[Temporal.PlainDate, Temporal.PlainDate]>) =>
  fc.assert(property, { numRuns: 2000 });

describe("calendar dates agree with Temporal", () => {
  test("on days apart, before and after", () => {
    check(
      fc.property(day, day, (a, b) => {
        const days = a.until(b, { largestUnit: "day" }).days;
        expect(daysBetween(`${a}`, `${b}`)).toBe(days);
        expect(addDays(`${a}`, days)).toBe(`${b}`);
      }),
    );
  });

  test("on months, the day of the week and the ISO week", () => {
    check(
      fc.property(day, day, (a, b) => {
        const months = (b.year - a.year) * 12 + b.month - a.month;
        expect(addMonths(`${a}`, months)).toBe(`${a.add({ months })}`);
        expect(endOfMonth(`${a}`)).toBe(`${a.with({ day: a.daysInMonth })}`);
        expect(dayOfWeek(`${a}`)).toBe(a.dayOfWeek);
        expect(isoWeekOf(`${a}`)).toEqual({ year: a.yearOfWeek, week: a.weekOfYear });
        expect(partsOf(`${a}`)).toEqual({ year: a.year, month: a.month, day: a.day });
      }),
    );
  });

  test("on which days exist", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: -1, max: 14 }),
        fc.integer({ min: -1, max: 33 }),
        (year, month, date) => {
          const there = () =>
            `${Temporal.PlainDate.from({ year, month, day: date }, { overflow: "reject" })}`;
          let expected: string | null = null;
          try {
            expected = there();
          } catch {
            // There is no such day.
          }
          expect(calendarDate(year, month, date)).toBe(expected);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("on the day that it is somewhere", () => {
    const zone = fc.constantFrom(
      "UTC",
      "Europe/Rome",
      "America/St_Johns",
      "Pacific/Kiritimati",
      "Asia/Kolkata",
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), zone, (seconds, timeZone) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
        const there = instant.toZonedDateTimeISO(timeZone).toPlainDate();
        expect(dateInZone(`${instant}`, timeZone)).toBe(`${there}`);
      }),
      { numRuns: 500 },
    );
  });
});

test("dates are read in one form only", () => {
  expect(parseCalendarDate("2024-02-29")).toBe("2024-02-29");
  for (const text of ["2023-02-29", "2023-6-08", "20230608", "2023-06-08T00:00", "", "2023-13-01"]) {
    expect(parseCalendarDate(text)).toBeNull();
  }
});

test("a time zone is an IANA name", () => {
  expect(["UTC", "Europe/Rome", "America/New_York"].every(isTimeZone)).toBe(true);
  expect(["", "+02:00", "Europe/Atlantis", "here"].some(isTimeZone)).toBe(false);
});
