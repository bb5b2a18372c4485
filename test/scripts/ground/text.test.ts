import { expect, test } from "vitest";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { chooseLanguage } from "../../../scripts/ground/choose-language.js";
import { LocalizedError, toldOf } from "../../../scripts/ground/localized-error.js";
import { Misuse } from "../../../scripts/ground/misuse.js";
import { english, joined, text, wordsOf } from "../../../scripts/ground/text.js";
import { toldSchema } from "../../../scripts/ground/text-schema.js";

const late = { fr: "en retard", en: "late" };

test("a text is told in the language asked for, and what a machine said as it said it", () => {
  expect(wordsOf(late, "fr")).toBe("en retard");
  expect(english(late)).toBe("late");
  expect(wordsOf("exit 1", "fr")).toBe("exit 1");
});

test("a text of parts has each part in its language", () => {
  expect(text`${"ws1"}: ${late} (${2} s)`).toEqual({
    fr: "ws1 : en retard (2 s)",
    en: "ws1: late (2 s)",
  });
  expect(joined([late, "exit 1"], "; ")).toEqual({ fr: "en retard; exit 1", en: "late; exit 1" });
});

test("an error is English for logs, and both languages for people, whoever hands it on", () => {
  const first = new Misuse(late);
  expect(first.message).toBe("late");
  const then = new NotObserved(text`ws1: ${toldOf(first)}`, "ws1");
  expect(then.message).toBe("ws1: late");
  expect(toldOf(then)).toEqual({ fr: "ws1 : en retard", en: "ws1: late" });
});

test("of what is no text of ours its own words are told", () => {
  expect(toldOf(new LocalizedError("exit 1"))).toBe("exit 1");
  expect(toldOf(new Error("connect ENOENT"))).toBe("connect ENOENT");
  expect(toldOf("a string")).toBe("a string");
});

test("what a machine said at length is bounded in both languages", () => {
  const long = "x".repeat(10_000);
  const { told } = new NotObserved({ fr: long, en: long });
  expect(wordsOf(told, "fr")).toMatch(/^x{4000}… \(\+6000\)$/);
  expect(told).toEqual({ fr: english(told), en: english(told) });
});

test("fails on half a text", () => {
  expect(toldSchema.parse("exit 1")).toBe("exit 1");
  expect(toldSchema.parse(late)).toEqual(late);
  expect(toldSchema.safeParse({ en: "late" }).success).toBe(false);
});

test.for([
  ["fr", "en_GB.UTF-8", "fr"],
  ["en", "fr_FR.UTF-8", "en"],
  [undefined, "en_GB.UTF-8", "en"],
  [undefined, "fr_FR.UTF-8", "fr"],
  [undefined, "C.UTF-8", "fr"],
  ["de", "en_GB.UTF-8", "en"],
] as const)("asked for %s where the locale is %s, it is %s", ([asked, locale, language]) => {
  expect(chooseLanguage(asked, locale)).toBe(language);
});
