import { expect, test } from "vitest";
import { moment as momentOf } from "../../../scripts/cli/moment.js";
import { inEnglish } from "../../lib/in-english.js";

const moment = inEnglish(momentOf);

const now = new Date(2026, 5, 15, 14, 0, 30);

test.for<[string, Date]>([
  ["13:30", new Date(2026, 5, 15, 13, 30)],
  ["9:05", new Date(2026, 5, 15, 9, 5)],
  ["23:10", new Date(2026, 5, 14, 23, 10)],
  ["90min", new Date(2026, 5, 15, 12, 30, 30)],
  ["2h", new Date(2026, 5, 15, 12, 0, 30)],
  ["1d", new Date(2026, 5, 14, 14, 0, 30)],
  ["2026-06-15T09:00", new Date(2026, 5, 15, 9, 0)],
])("%s is a moment that has been", ([text, expected]) => {
  expect(moment(text, now)).toEqual(expected);
});

test.for(["", "soon", "24:00", "12:60", "2", "-2h", "2026-06-16", "2026-13-01", "1e3h"])(
  "'%s' is none, and what is allowed is said",
  (text) => {
    expect(() => moment(text, now)).toThrow(/14:30, 90min, 2h/);
  },
);
