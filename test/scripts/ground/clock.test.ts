import { afterEach, expect, test, vi } from "vitest";
import {
  clockDay,
  clockSecond,
  clockStamp,
  clockTime,
  longDay,
} from "../../../scripts/ground/clock.js";

afterEach(() => vi.unstubAllEnvs());

test.each(["UTC", "America/New_York", "Asia/Tokyo"])(
  "a server or a browser in %s tells the company's time, in summer and in winter",
  (zone) => {
    vi.stubEnv("TZ", zone);
    const summer = "2026-06-15T22:30:09Z";
    expect(new Date(summer).getHours()).toBe(
      { UTC: 22, "America/New_York": 18, "Asia/Tokyo": 7 }[zone],
    );
    expect(clockTime(summer)).toBe("00:30");
    expect(clockSecond(summer)).toBe("00:30:09");
    expect(clockDay(summer, "fr")).toBe("16 juin 2026, 00:30");
    expect(longDay(summer, "en")).toBe("Tuesday, 16 June 2026");
    expect(clockStamp(summer)).toBe("2026-06-16 00:30:09");
    expect(clockTime(Date.UTC(2026, 11, 3, 13, 5))).toBe("14:05");
  },
);
