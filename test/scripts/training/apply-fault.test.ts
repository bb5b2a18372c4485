import { expect, test } from "vitest";
import { fault } from "../../../checks/lib/fault.js";
import { NothingToUndo } from "../../../checks/lib/nothing-to-undo.js";
import { faultsInForce } from "../../../scripts/facts/journal.js";
import { applyFault } from "../../../scripts/training/apply-fault.js";
import { scriptedLab } from "../../lib/scripted-lab.js";

const words = { fr: "panne", en: "fault" };
const failing = (problem: Error) => {
  const apply = () => Promise.reject(problem);
  const code = fault({ needs: ["desk1"], resets: ["desk1"], reddens: [], apply });
  return { ...code, title: words, symptom: words, level: 1 } as const;
};

test.for([
  ["one that was stopped is noted, as part of it may be in force", new Error("no"), ["cp01/a"]],
  [
    "one that had nothing to undo is not, as nothing was changed",
    new NothingToUndo("cp01/one-incident", { fr: "de ticket", en: "a ticket" }),
    [],
  ],
] as const)("of faults, %s", async ([, problem, noted]) => {
  await faultsInForce.write("t", {});
  await expect(applyFault("cp01/a", failing(problem), scriptedLab({}))).rejects.toBe(problem);
  expect(Object.keys(await faultsInForce.read("t"))).toEqual(noted);
});
