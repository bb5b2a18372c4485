import { expect, test } from "vitest";
import { kinds } from "../../../scripts/ground/kinds.js";
import { Misuse } from "../../../scripts/ground/misuse.js";
import { oneOf } from "../../../scripts/ground/one-of.js";

test("a known name is itself", () => {
  expect(oneOf(kinds.machine, "ws1", ["fw1", "ws1"])).toBe("ws1");
});

test("fails on another, with the value, the nearest name and every name", () => {
  const asked = () => oneOf(kinds.machine, "wz1", ["fw1", "ws1"]);
  expect(asked).toThrow(Misuse);
  expect(asked).toThrow("unknown machine 'wz1'; the nearest is 'ws1'; possible: fw1, ws1");
});

test("fails where there is no name at all, without a nearest one", () => {
  expect(() => oneOf(kinds.fault, "cp03/x", [])).toThrow("unknown fault 'cp03/x'; possible: none");
});

test("of many the nearest few are told, and where all are listed", () => {
  const names = Array.from({ length: 41 }, (_, at) => `cp${at % 2}/fault-${at}`);
  const asked = (value: string) => () => oneOf(kinds.fault, value, [...names, "cp1/small-mtu"]);
  expect(asked("smal-mtu")).toThrow(
    /^unknown fault 'smal-mtu'; the nearest is 'cp1\/small-mtu', then '[^']+', '[^']+'; 'lab list faults' lists them$/,
  );
  // Where the folder is right the rest is wrong.
  expect(asked("cp0/small-mtu")).toThrow(/nearest is 'cp0\/[^']+', then 'cp0\/[^']+', 'cp0\//);
  // What is listed nowhere else is told whole.
  expect(() => oneOf(kinds.login, "x", names)).toThrow(`possible: ${names.join(", ")}`);
});

test.for(Object.entries(kinds))("the French of %s reads well", ([, kind]) => {
  try {
    oneOf(kind, "x", ["y"]);
  } catch (problem) {
    expect((problem as Misuse).told.fr).toMatch(
      /^nom d[e'].* inconnu : 'x' ; le plus proche est 'y'/,
    );
  }
});
