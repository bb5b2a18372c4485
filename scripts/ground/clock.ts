import type { Language } from "./text.js";

/** The company's time zone. Pages and commands tell times in it, as the helpdesk and the workstations do. */
export const timeZone = "Europe/Paris";

const locales = { fr: "fr-FR", en: "en-GB" } as const;

/** A moment: milliseconds since 1970, or as ISO 8601 has it. */
type Moment = Date | number | string;

/** The time of day, the same in both languages, e.g. `14:05`. */
export function clockTime(at: Moment): string {
  return new Date(at).toLocaleTimeString(locales.fr, { timeStyle: "short", timeZone });
}

/** The time of day to the second, the same in both languages, e.g. `14:05:09`. */
export function clockSecond(at: Moment): string {
  return new Date(at).toLocaleTimeString(locales.fr, { timeStyle: "medium", timeZone });
}

/** Day and time of day, e.g. `3 déc. 2026, 14:05`. */
export function clockDay(at: Moment, language: Language): string {
  return new Date(at).toLocaleString(locales[language], {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  });
}

/** The day by its name, e.g. `jeudi 3 décembre 2026`. */
export function longDay(at: Moment, language: Language): string {
  return new Date(at).toLocaleDateString(locales[language], { dateStyle: "full", timeZone });
}

const sortable = /* @__PURE__ */ new Intl.DateTimeFormat("sv-SE", {
  timeZone,
  dateStyle: "short",
  timeStyle: "medium",
});

/** Day and time of day to the second, the same in every language, e.g. `2026-12-03 14:05:09`. */
export function clockStamp(at: Moment): string {
  return sortable.format(new Date(at));
}

/** What the company's clock shows at a moment, as if it were UTC's, in milliseconds. */
export function clockShown(at: number): number {
  return Date.parse(`${clockStamp(at).replace(" ", "T")}Z`);
}

/** When the company's clock shows that, outside the hour that a change of time skips or repeats. */
export function fromClock(shown: number): number {
  const near = shown - (clockShown(shown) - shown);
  return shown - (clockShown(near) - near);
}
