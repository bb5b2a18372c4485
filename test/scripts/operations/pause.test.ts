import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { runningMachine } from "../../../scripts/cli/running-machine.js";
import { endPause } from "../../../scripts/facts/end-pause.js";
import { exerciseRuns, faultsInForce, operations, pauses } from "../../../scripts/facts/journal.js";
import { Misuse } from "../../../scripts/ground/misuse.js";
import { plugCable } from "../../../scripts/operations/plug-cable.js";
import { resumeLab } from "../../../scripts/operations/resume-lab.js";
import { summariesOf } from "../../../scripts/operations/summaries.js";
import { breakLab } from "../../../scripts/training/break-lab.js";
import { changesOf } from "../../../scripts/training/changes-of.js";
import { checkLab } from "../../../scripts/training/check-lab.js";
import { finishExercise } from "../../../scripts/training/finish-exercise.js";
import { hintAt } from "../../../scripts/training/hint-at.js";
import { pauseLab } from "../../../scripts/training/pause-lab.js";
import { playUsers } from "../../../scripts/training/play-users.js";
import { resetLab } from "../../../scripts/training/reset-lab.js";
import { solveCompetence } from "../../../scripts/training/solve-competence.js";
import { startExercise } from "../../../scripts/training/start-exercise.js";
import { startScenario } from "../../../scripts/training/start-scenario.js";
import { type ScriptedContainer, scriptedEngine } from "../../lib/scripted-engine.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
const containers: ScriptedContainer[] = [];
const engine = await scriptedEngine(containers);
afterAll(engine.close);
vi.stubEnv("PLATEAU_HOME", home);
vi.stubEnv("DOCKER_HOST", engine.host);

const candidate = `t${process.pid}-p`;
const tools = { signal: new AbortController().signal, tell: () => undefined };
const since = "2026-11-24T17:00:00.000Z";

beforeEach(async () => {
  containers.splice(0);
  for (const node of ["fw1", "net1", "probe-lan"]) {
    containers.push({ lab: candidate, node, state: "running" });
  }
  for (const file of [operations, pauses, exerciseRuns, faultsInForce]) await file.clear(candidate);
  engine.requests.splice(0);
});

const states = () => containers.map(({ state }) => state);
const asked = (what: RegExp) => engine.requests.filter((request) => what.test(request));

test("a pause shuts machines down in order, cuts probes off, and is noted", async () => {
  await faultsInForce.write(candidate, { "cp06/time-server-stopped": ["fw1"] });
  const paused = await pauseLab({ candidate }, tools);
  expect(paused).toEqual({ lab: candidate, cutOff: [], faults: ["cp06/time-server-stopped"] });
  expect(states()).toEqual(["exited", "exited", "exited"]);
  const stops = asked(/\/(?:stop|kill)\b/).map((line) => line.replace(/\?.*/, ""));
  expect(stops.slice(0, 2).toSorted()).toEqual(
    ["fw1", "net1"].map((node) => `POST /containers/${candidate}-${node}/stop`),
  );
  expect(stops.slice(2)).toEqual([`POST /containers/${candidate}-probe-lan/kill`]);
  // Those that cannot be asked do not answer.
  const notReady = ["fw1", "net1"];
  expect(await pauses.read(candidate)).toEqual([
    { since: expect.any(String), guests: [], notReady },
  ]);
  expect(await operations.read(candidate)).toBeUndefined();
  const [summary] = await summariesOf([{ candidate, areas: ["network"] }]);
  expect(summary).toMatchObject({ state: "paused", running: 0, memoryMiB: 0 });
});

test("what is paused is not paused again, what is not paused is not resumed, and nothing is changed", async () => {
  await expect(resumeLab({ candidate }, tools)).rejects.toThrow(
    `lab '${candidate}' is not paused, so there is nothing to resume`,
  );
  await pauseLab({ candidate }, tools);
  const noted = await pauses.read(candidate);
  engine.requests.splice(0);
  const again = pauseLab({ candidate }, tools);
  await expect(again).rejects.toThrow(Misuse);
  await expect(again).rejects.toThrow(`lab '${candidate}' is paused already, since`);
  expect(await pauses.read(candidate)).toEqual(noted);
  expect(asked(/^POST/)).toEqual([]);

  containers.splice(0);
  await pauses.clear(candidate);
  await expect(pauseLab({ candidate }, tools)).rejects.toThrow(`there is no lab '${candidate}'`);
});

test("a pause that was killed goes on where it was, and keeps the moment that it began", async () => {
  await operations.write(candidate, { verb: "pause", since });
  await pauses.write(candidate, [{ since, guests: ["vm1"] }]);
  const [fw1] = containers;
  if (fw1) fw1.state = "exited";
  await pauseLab({ candidate }, tools);
  expect(states()).toEqual(["exited", "exited", "exited"]);
  expect(await pauses.read(candidate)).toEqual([{ since, guests: ["vm1"], notReady: [] }]);
  expect(await operations.read(candidate)).toBeUndefined();
});

test("machines of a paused lab that somebody started are shut down again", async () => {
  await pauses.write(candidate, [{ since, guests: [] }]);
  await pauseLab({ candidate }, tools);
  expect(states()).toEqual(["exited", "exited", "exited"]);
});

test("a lab in which something else was cut off is put right first", async () => {
  await operations.write(candidate, { verb: "reset", since });
  await expect(pauseLab({ candidate }, tools)).rejects.toThrow(
    `'lab reset' was cut off in lab '${candidate}': 'lab up ${candidate}' puts it right first`,
  );
  expect(states()).toEqual(["running", "running", "running"]);
  expect(await pauses.read(candidate)).toEqual([]);
});

test("an exercise that simulated people watch over keeps its lab from being paused", async () => {
  await exerciseRuns.write(candidate, { "cp01/one-incident": { startedAt: since } });
  await expect(pauseLab({ candidate }, tools)).rejects.toThrow(
    `'lab exercise finish ${candidate} cp01/one-incident' first`,
  );
  expect(states()).toEqual(["running", "running", "running"]);
  await exerciseRuns.write(candidate, { "cp03/office-move": { startedAt: since } });
  await expect(pauseLab({ candidate }, tools)).resolves.toMatchObject({ lab: candidate });
});

test.for<[string, () => Promise<unknown>]>([
  ["check", () => checkLab({ candidate, words: [] }, tools)],
  ["break", () => breakLab({ candidate, faults: ["cp06/time-server-stopped"] }, tools)],
  ["reset", () => resetLab({ candidate, machines: [] }, tools)],
  ["hint", () => hintAt({ candidate, check: "cp06/dora-in-guest", take: false }, tools)],
  ["solve", () => solveCompetence({ candidate, competence: "cp06" }, tools)],
  ["exercise start", () => startExercise({ candidate, exercise: "cp03/office-move" }, tools)],
  ["exercise finish", () => finishExercise({ candidate, exercise: "cp03/office-move" }, tools)],
  ["play", () => playUsers({ candidate, part: { as: "c.duval", subject: "x", text: "y" } }, tools)],
  ["scenario", () => startScenario({ candidate, scenario: "matinee", seed: 1, minutes: 30 })],
  ["changes", () => changesOf({ candidate, machines: ["fw1"], since: new Date(since) })],
  ["plug", () => plugCable({ candidate, machine: "ws1", from: "lan", to: null }, tools)],
  ["shell, logs", () => runningMachine([candidate, "fw1"])],
])("%s of a paused lab is refused, and told what brings it back", async ([, work]) => {
  await pauses.write(candidate, [{ since, guests: [] }]);
  const problem: unknown = await work().catch((why) => why);
  expect(problem).toBeInstanceOf(Misuse);
  expect((problem as Error).message).toBe(
    `lab '${candidate}' is paused since ${since}: 'lab resume ${candidate}' brings it back`,
  );
  expect(asked(/^POST/)).toEqual([]);
  expect(existsSync(join(home, candidate, "operation.json"))).toBe(false);
});

test("a pause ends once, and those before it stay as they were", async () => {
  const before = { since, until: "2026-11-24T18:00:00.000Z", guests: [] };
  await pauses.write(candidate, [before, { since: before.until, guests: ["vm1"] }]);
  await endPause(candidate);
  const ended = await pauses.read(candidate);
  expect(ended).toEqual([
    before,
    { since: before.until, guests: ["vm1"], until: expect.any(String) },
  ]);
  await endPause(candidate);
  expect(await pauses.read(candidate)).toEqual(ended);
});
