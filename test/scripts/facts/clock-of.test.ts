import { afterEach, expect, test, vi } from "vitest";
import { clockOf } from "../../../scripts/facts/clock-of.js";

const at = (time: string) => `2026-11-24T${time}:00.000Z`;
const begun = { startedAt: at("09:00"), minutes: 30 };

afterEach(() => {
  vi.useRealTimers();
});

test("a clock gives back what the lab was paused", () => {
  vi.useFakeTimers({ now: Date.parse(at("09:20")) });
  expect(clockOf(begun, [])).toEqual({ endsAt: at("09:30"), stoppedAt: null });
  const over = [{ since: at("09:05"), until: at("09:15"), guests: [] }];
  expect(clockOf(begun, over)).toEqual({ endsAt: at("09:40"), stoppedAt: null });
});

test("a clock that stands has as much left an hour later as when it was stopped", () => {
  const paused = [{ since: at("09:10"), guests: [] }];
  for (const now of [at("09:10"), at("10:10")]) {
    vi.useFakeTimers({ now: Date.parse(now) });
    expect(clockOf(begun, paused)).toEqual({ endsAt: at("09:30"), stoppedAt: at("09:10") });
  }
});
