import { beforeEach, expect, test } from "vitest";
import { composeExercise } from "../../../checks/lib/compose-exercise.js";
import type { Lab } from "../../../checks/lib/run/lab.js";
import { exerciseResults, exerciseRuns } from "../../../scripts/facts/journal.js";
import { causeOfSitting } from "../../../scripts/training/cause-of-sitting.js";
import { exerciseScene } from "../../../scripts/training/exercise-scene.js";
import { setUpExercise } from "../../../scripts/training/set-up-exercise.js";
import { startExercise } from "../../../scripts/training/start-exercise.js";
import { scriptedLab } from "../../lib/scripted-lab.js";

const candidate = `t${process.pid}-c`;

const id = "cp03/office-move";
const at = "2026-11-24T09:00:00.000Z";
const steps: string[] = [];
const told = (step: string) => async () => void steps.push(step);
const names = ["cable", "mask", "route"];
const forEach = <T>(value: (name: string) => T) =>
  Object.fromEntries(names.map((name) => [name, value(name)]));
const drawn = composeExercise({
  content: {
    title: { fr: "Rien ne va plus", en: "Nothing works" },
    brief: { fr: "Trouvez.", en: "Find it." },
    minutes: 15,
    level: 2,
    needs: [],
    proves: ["cp03/names-resolve"],
    keeps: [],
    report: ["cause"],
    criteria: {},
    causes: forEach((name) => ({ title: { fr: name, en: name } })),
  },
  code: {
    needs: ["ws1"],
    causes: forEach((name) => ({ setUp: told(`${name} made`), solve: told(`${name} mended`) })),
    setUp: told("made"),
    solve: told("mended"),
  },
  faultOf: (fault) => {
    throw new Error(fault);
  },
  solutionOf: () => undefined,
});
const scene = { lab: candidate, password: (purpose: string) => `seed ${purpose}` };
const lab = () => ({ ...scriptedLab({ ws1: { "*": 0 } }), name: candidate }) as Lab;

beforeEach(async () => {
  steps.length = 0;
  await exerciseResults.clear(candidate);
  await exerciseRuns.clear(candidate);
});

test("each sitting has a cause that was not had, and never the last one again", async () => {
  const had: string[] = [];
  for (let sitting = 0; sitting < 30; sitting++) {
    const name = (await causeOfSitting(scene, id, drawn)) ?? "";
    expect(await causeOfSitting(scene, id, drawn)).toBe(name);
    had.push(name);
    await exerciseResults.update(candidate, (all) => [
      ...all,
      { id, startedAt: at, finishedAt: at, outcomes: {}, cause: name },
      { id: "cp04/locked-out", startedAt: at, finishedAt: at, outcomes: {}, cause: "cable" },
    ]);
  }
  for (let first = 0; first < 30; first += 3) {
    expect(had.slice(first, first + 3).toSorted()).toEqual(["cable", "mask", "route"]);
  }
  for (const [index, name] of had.entries()) expect(name).not.toBe(had[index + 1]);
});

test("candidates draw their own", async () => {
  const firsts = await Promise.all(
    Array.from({ length: 30 }, (_, seat) =>
      causeOfSitting({ ...scene, password: (purpose) => `${seat} ${purpose}` }, id, drawn),
    ),
  );
  expect(new Set(firsts)).toEqual(new Set(["cable", "mask", "route"]));
});

test("the cause that was drawn is set up, noted, and the one that is solved", async () => {
  await setUpExercise(id, drawn, lab(), { cause: "mask" });
  const noted = (await exerciseRuns.read(candidate))[id]?.cause;
  expect(noted).toBe("mask");
  await drawn.solve(exerciseScene(drawn, lab(), noted));
  expect(steps).toEqual(["made", "mask made", "mask mended", "mended"]);
});

test("without a name of one of its causes nothing is set up", async () => {
  for (const name of [undefined, "", "cables", "constructor"]) {
    const scene = exerciseScene(drawn, lab(), name);
    await expect(drawn.setUp(scene)).rejects.toThrow("among cable, mask, route");
  }
  expect(steps).toEqual([]);
});

test("a cause that an exercise has not is refused, and nothing is noted", async () => {
  const tools = { signal: new AbortController().signal, tell: () => undefined };
  const wrong = startExercise({ candidate, exercise: id, cause: "cables" }, tools);
  await expect(wrong).rejects.toThrow("unknown cause 'cables'");
  expect(await exerciseRuns.read(candidate)).toEqual({});
});
