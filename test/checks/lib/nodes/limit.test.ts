import { expect, test } from "vitest";
import {
  milliseconds,
  seconds,
  shortest,
  timed,
  tries,
  withLimits,
} from "../../../../checks/lib/nodes/limit.js";
import { sources } from "../../../lib/sources.js";

test.for([
  [seconds(3), "3", "8"],
  [seconds(0.5), "0.5", "2"],
  [milliseconds(700), "700", "1750"],
  [tries(8, 100), "8", "20"],
  [
    timed`timeout ${seconds(2)} nc -w ${seconds(1)} ${"a b"}`,
    "timeout 2 nc -w 1 a b",
    "timeout 5 nc -w 3 a b",
  ],
] as const)(
  "a limit is said for a server that is free, and is longer on one that is not",
  ([limit, usual, longer]) => {
    expect([withLimits(limit, 1), withLimits([limit], 2.5)]).toEqual([usual, [longer]]);
  },
);

test("a limit stands where somebody makes it longer", () => {
  expect(() => `${seconds(3)}`).toThrow("among the values of a command");
  expect(() => `${timed`sleep ${seconds(3)}`}`).toThrow("among the values of a command");
});

test("the shortest limit of a command is known, however deep it stands", () => {
  const inner = timed`dig ${["+tcp", timed`+time=${seconds(1)}`]}`;
  expect(shortest(["x", ["--max-time", seconds(3)], inner])?.ms).toBe(1000);
  expect(shortest(["x", ["y"]])).toBeUndefined();
});

/** Limits of tools as they are written out: nobody would make them longer. */
const literal = [
  /(?<![-\w"'`])timeout (?:-k ?\d+ )?\d/,
  /--(?:max-time|connect-timeout|timeout|window)[ =]\d/,
  /\bcurl\b[^|;&\n]* -m /,
  /"--(?:max-time|connect-timeout|timeout|window)", "?\d/,
  /ConnectTimeout=\d/,
  /\+time=\d/,
  /\b(?:ping|nc|traceroute)\b[^|;&\n]* -[wW] ?\d/,
  /date \+%s\) \+ \d/,
  /::Timeout=\d/,
  /\bfor \w+ in (?:1 2 3|\{1\.\.|\$\(seq \d)/,
];
/** What is no observation: a fault, an exercise and a hint wait as long as they like. */
const apart = /^checks\/(?:cp\d\d\/(?:faults|exercises)\/|cp\d\d\/hints\b|papers\/)/;
/** A fixture of a fault's or an exercise's, or a wait that what is left of its time bounds. */
const others = new Set([
  "checks/cp13/lib/restart-sessions.ts",
  "checks/cp01/lib/begin-watch.ts",
  "checks/cp01/lib/end-watch.ts",
]);

test("no check has a limit of time that a busy server does not make longer", () => {
  const checks = sources.filter(
    ({ file }) => file.startsWith("checks/") && !apart.test(file) && !others.has(file),
  );
  expect(checks.length).toBeGreaterThan(400);
  const found = checks.flatMap(({ file, source }) =>
    source
      .split("\n")
      .filter((line) => !/^\s*(?:\*|\/\/|\/\*\*|fr:|en:)/.test(line))
      .filter((line) => literal.some((form) => form.test(line)))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});
