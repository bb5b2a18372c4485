import { expect, test } from "vitest";
import { pausedMs } from "../../../scripts/facts/paused-ms.js";

const at = (time: string) => `2026-11-24T${time}:00.000Z`;
const minutes = 60_000;

test("of pauses counts what lies within the period, and one that goes on up to its end", () => {
  const pauses = [
    { since: at("08:00"), until: at("08:30"), guests: [] },
    { since: at("08:50"), until: at("09:10"), guests: [] },
    { since: at("09:20"), until: at("09:25"), guests: [] },
    { since: at("09:55"), guests: [] },
  ];
  expect(pausedMs(pauses, at("09:00"), at("10:00"))).toBe(20 * minutes);
  expect(pausedMs([], at("09:00"), at("10:00"))).toBe(0);
});
