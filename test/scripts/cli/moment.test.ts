import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { moment as momentOf } from "../../../scripts/cli/moment.js";
import { inEnglish } from "../../lib/in-english.js";

const moment = inEnglish(momentOf);

// Nine in Tokyo's evening is two in the afternoon by the company's clock.
beforeEach(() => void vi.stubEnv("TZ", "Asia/Tokyo"));
afterEach(() => void vi.unstubAllEnvs());

const now = new Date("2026-06-15T14:00:30+02:00");

test.for([
  ["13:30", "2026-06-15T13:30:00+02:00"],
  ["9:05", "2026-06-15T09:05:00+02:00"],
  ["23:10", "2026-06-14T23:10:00+02:00"],
  ["90min", "2026-06-15T12:30:30+02:00"],
  ["2h", "2026-06-15T12:00:30+02:00"],
  ["1d", "2026-06-14T14:00:30+02:00"],
  ["2026-06-15T09:00", "2026-06-15T09:00:00+02:00"],
  ["2026-01-15T09:00:30", "2026-01-15T09:00:30+01:00"],
  ["2026-06-15", "2026-06-15T00:00:00+02:00"],
  ["2026-06-15T09:00Z", "2026-06-15T09:00:00Z"],
] as const)("%s is a moment that has been", ([text, expected]) => {
  expect(moment(text, now)).toEqual(new Date(expected));
});

test.for(["", "soon", "24:00", "12:60", "2", "-2h", "2026-06-16", "2026-13-01", "1e3h"])(
  "'%s' is none, and what is allowed is said",
  (text) => {
    expect(() => moment(text, now)).toThrow(/14:30, 90min, 2h/);
  },
);
