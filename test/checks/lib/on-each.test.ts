import { expect, test } from "vitest";
import { claim } from "../../../checks/lib/claim.js";
import { Mismatch } from "../../../checks/lib/mismatch.js";
import { onEach } from "../../../checks/lib/on-each.js";
import { english } from "../../../scripts/ground/text.js";

const machines = ["ws1", "ws2", "ws3"] as const;
type Name = (typeof machines)[number];

const is = (what: string) => ({ fr: `c'est ${what}`, en: `it is ${what}` });

async function problemOf(look: (name: Name) => Promise<string>): Promise<unknown> {
  return onEach(machines, look).then(
    () => undefined,
    (problem) => problem,
  );
}

test("what is true of all is told of all, once where the same was seen", async () => {
  const seen = await onEach(machines, async (name) => (name === "ws2" ? "other" : "same"));
  expect(english(seen)).toBe("ws1, ws3: same; ws2: other");
});

test("the machines of which it is false are named, and no others", async () => {
  const problem = await problemOf(async (name) => {
    claim(name === "ws1", is("so"), `seen on ${name}`);
    return "fine";
  });
  expect(problem).toBeInstanceOf(Mismatch);
  expect((problem as Mismatch).expected).toEqual(is("so"));
  expect(english((problem as Mismatch).seen)).toBe("ws2: seen on ws2; ws3: seen on ws3");
});

test("of several claims that are false the first machine's is told, with who else it is false of", async () => {
  const problem = await problemOf(async (name) => {
    claim(name !== "ws2", is("whole"), "broken");
    claim(false, is("new"), "old");
    return "fine";
  });
  expect((problem as Mismatch).expected).toEqual(is("new"));
  expect(english((problem as Mismatch).seen)).toBe("ws1, ws3: old");
});

test("a machine that can't be looked at hides nothing of what is wrong on another, and passes for right on none", async () => {
  const gone = new Error("no answer");
  const silent = async (name: Name) => {
    if (name === "ws1") throw gone;
    return "fine";
  };
  expect(await problemOf(silent)).toBe(gone);
  const problem = await problemOf(async (name) => {
    await silent(name);
    claim(name !== "ws3", is("so"), "not so");
    return "fine";
  });
  expect(english((problem as Mismatch).seen)).toBe("ws3: not so");
});
