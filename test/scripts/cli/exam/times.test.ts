import { expect, test } from "vitest";
import { examName } from "../../../../scripts/cli/exam/exam-name.js";
import { examVerdict } from "../../../../scripts/cli/exam/exam-verdict.js";
import { extraTimes } from "../../../../scripts/cli/exam/extra-times.js";
import { moreTime } from "../../../../scripts/cli/exam/more-time.js";
import type { ExamReport, ExamVerdict } from "../../../../scripts/facts/exam-report.js";
import { Exit } from "../../../../scripts/ground/exit.js";
import { minutesMore } from "../../../../scripts/training/exams/minutes-more.js";
import { moreTimeWord } from "../../../../scripts/training/exams/more-time-word.js";
import { inEnglish } from "../../../lib/in-english.js";

test.for([
  ["20", 20],
  ["-5", -5],
  ["33%", 60],
  ["1%", 2],
] as const)("%s of 180 minutes is %i whole minutes more", ([word, minutes]) => {
  const more = moreTime(word);
  expect(minutesMore(more, 180)).toBe(minutes);
  expect(moreTimeWord(more)).toBe(word);
});

test("nobody has no more time", () => expect(minutesMore(undefined, 180)).toBe(0));

test.for(["0", "x", "20min", "33 %", "", "0%", "1e3", "99999"])("'%s' is no time", (word) => {
  expect(() => inEnglish(moreTime)(word)).toThrow("minutes are needed, such as 20");
});

test("who has more time is read of one word or several", () => {
  const times = extraTimes("c02=33%,c05=20", extraTimes("c01=10"));
  expect([...times]).toEqual([
    ["c01", { minutes: 10 }],
    ["c02", { percent: 33 }],
    ["c05", { minutes: 20 }],
  ]);
});

test.for(["33%", "c02", "c02=", "c02=-5", "C02=5", "=5", "-x=5", "c02=5,"])(
  "'%s' does not say who has which time",
  (word) => {
    expect(() => inEnglish(extraTimes)(word)).toThrow(/a candidate and their time are needed/);
  },
);

test.for(["Tuesday", "-x", "a b", "x".repeat(41), "../x"])("'%s' is no name of an exam", (word) => {
  expect(() => inEnglish(examName)(word)).toThrow("1 to 40 lower-case letters");
});

test.for<readonly [readonly ExamVerdict[], number]>([
  [["satisfied", "satisfied"], Exit.done],
  [["satisfied", "not_observed"], Exit.notObserved],
  [["not_observed", "not_satisfied"], Exit.notSatisfied],
])("exercises that are %j end with %i", ([verdicts, code]) => {
  const report = { exercises: verdicts.map((verdict) => ({ verdict })) } as ExamReport;
  expect(examVerdict([report])).toBe(code);
});
