import { afterEach, expect, test, vi } from "vitest";
import { anotherWeekday } from "../../../checks/lib/another-weekday.js";

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

afterEach(() => {
  vi.useRealTimers();
});

test.for(days.map((day, index) => [day, index] as const))(
  "of a %s it is neither that day nor one beside it",
  ([, index]) => {
    // The first of them is a Sunday.
    vi.useFakeTimers({ now: new Date(2026, 10, 1 + index, 23, 59) });
    const beside = [-1, 0, 1].map((step) => days[(index + step + 7) % 7]);
    expect(days).toContain(anotherWeekday());
    expect(beside).not.toContain(anotherWeekday());
  },
);
