import { withNeeds } from "../../../stacks/plan/areas.js";
import { engineName } from "../../../stacks/plan/engine-name.js";
import { type MachineName, machineNames, plan } from "../../../stacks/plan/plan.js";
import { resetTogether } from "../../../stacks/plan/reset-together.js";
import { docker } from "../../ground/docker/docker.js";
import { Exit } from "../../ground/exit.js";
import { killNodes } from "../../host/kill-nodes.js";
import { standing } from "../../host/standing.js";
import { bringUp } from "../../operations/bring-up.js";
import { statusOf } from "../../operations/status.js";
import { synthesize } from "../../terraform/synthesis.js";
import { apply, destroy } from "../../terraform/terraform.js";
import { assertions } from "./assertions.js";
import { healthy } from "./healthy.js";
import { lab } from "./lab-command.js";
import type { Measures } from "./measures.js";
import { rawContainers } from "./raw-container.js";
import { runRaw } from "./run-raw.js";

/** The first slice of the company, that every other area stands on, and what brings it. */
const slice = withNeeds(["workstations"]);
const onlySlice = ["--area", "workstations"];

const inSlice = (machine: MachineName) => slice.includes(plan().machines[machine].area);

/** Measure what is done to one lab, on a lab that is taken away before and after. */
export async function measureLab(name: string, measures: Measures): Promise<void> {
  await engineAgainstRaw(name, measures);
  await sliceLife(name, measures);
  await companyLife(name, measures);
}

/** The same containers on networks that are there already, by the engine and without one. */
async function engineAgainstRaw(name: string, measures: Measures): Promise<void> {
  await bringUp(name, [], { note: () => undefined });
  const synthesized = await synthesize(name);
  const stacks = slice.flatMap((area) => synthesized.get(area) ?? []);
  const options = { refresh: false };

  // Its folders are initialised once in a lab's life, before its first container.
  await Promise.all(stacks.map((stack) => destroy(stack, options)));
  const title = { fr: "conteneurs, par le moteur", en: "containers, by the engine" };
  await measures.time({ name: "containers-engine", title }, () =>
    Promise.all(stacks.map((stack) => apply(stack, options))),
  );
  const made = await standing(name);
  await killNodes(made, [...made.nodes.keys()]);
  await Promise.all(stacks.map((stack) => destroy(stack, options)));

  const raw = (await Promise.all(stacks.map(rawContainers))).flat();
  await measures.time(
    {
      name: "containers-raw",
      title: { fr: "les mêmes, par docker run", en: "the same, by docker run" },
    },
    () => runRaw(raw),
  );
  const ratio = measures.last("containers-engine") / measures.last("containers-raw");
  measures.add(
    {
      name: "containers-ratio",
      title: { fr: "rapport", en: "ratio" },
      unit: "×",
      target: 1.5,
    },
    ratio,
  );
  const left = await standing(name);
  await Promise.all(
    [...left.nodes.values()].map(({ Id }) =>
      docker().getContainer(Id).remove({ force: true, v: true }),
    ),
  );
  await lab(["down", name]);
}

/** The network, the directory and the workstations, with all checks. */
async function sliceLife(name: string, measures: Measures): Promise<void> {
  const start = performance.now();
  const since = () => (performance.now() - start) / 1000;
  await lab(["up", name, ...onlySlice]);
  measures.add(
    { name: "up", title: { fr: "up, jusqu'à être prêt", en: "up, until ready" } },
    since(),
  );
  await healthy(["check", name]);
  measures.add(
    {
      name: "up-satisfied",
      title: { fr: "up, jusqu'à tout satisfaire", en: "up, until all is satisfied" },
      target: 15,
    },
    since(),
  );
  await measures.time(
    { name: "up-again", title: { fr: "second up", en: "second up" }, target: 5 },
    () => lab(["up", name, ...onlySlice]),
  );
  await measures.time({ name: "help", title: { fr: "--help", en: "--help" }, target: 0.3 }, () =>
    lab(["--help"]),
  );
  await checks(name, measures);
  await resets(name, machineNames.filter(inSlice), measures);
  await lab(["down", name]);
}

/** Everything there is. */
async function companyLife(name: string, measures: Measures): Promise<void> {
  await measures.time(
    {
      name: "company-up",
      title: { fr: "up du lab entier, jusqu'à être prêt", en: "up of the whole lab, until ready" },
      target: 30,
    },
    () => lab(["up", name]),
  );
  const { machines } = await statusOf(name);
  measures.add(
    {
      name: "memory",
      title: { fr: "mémoire du lab entier, au repos", en: "memory of the whole lab, idle" },
      unit: "MiB",
      target: 1600,
    },
    machines.reduce((sum, { memoryMiB }) => sum + memoryMiB, 0),
  );
  await measures.time(
    { name: "pause", title: { fr: "pause du lab entier", en: "pause of the whole lab" } },
    () => lab(["pause", name]),
  );
  await measures.time(
    {
      name: "resume",
      title: { fr: "reprise du lab entier", en: "resume of the whole lab" },
      target: 20,
    },
    () => lab(["resume", name]),
  );
  await companyChecks(name, measures);
  await assertions(name, machineNames, measures);
  await resets(
    name,
    machineNames.filter((machine) => !inSlice(machine)),
    measures,
  );
  await measures.time(
    {
      name: "company-reset",
      title: { fr: "reset du lab entier", en: "reset of the whole lab" },
      target: 30,
    },
    () => lab(["reset", name]),
  );
  await measures.time(
    { name: "down", title: { fr: "down du lab entier", en: "down of the whole lab" } },
    () => lab(["down", name]),
  );
}

async function resets(
  name: string,
  machines: readonly MachineName[],
  measures: Measures,
): Promise<void> {
  for (const machine of new Set(machines.map(together))) {
    const title = { fr: `reset ${machine}`, en: `reset ${machine}` };
    const target = machine.includes("dc1") ? 8 : machines.every(inSlice) ? 3 : 5;
    await measures.time({ name: `reset-${machine}`, title, target }, () =>
      lab(["reset", name, ...machine.split("+")]),
    );
  }
}

async function checks(name: string, measures: Measures): Promise<void> {
  const without = (machine: MachineName, how: string, title: Record<"fr" | "en", string>) =>
    measures.time({ name: `checks-${machine}-${how}`, title, target: 8 }, () =>
      lab(["check", name], Object.values(Exit)),
    );
  await measures.time(
    { name: "checks", title: { fr: "tous les contrôles", en: "all checks" }, target: 5 },
    () => lab(["check", name]),
  );
  for (const machine of ["dc1", "fw1"] as const) {
    const container = docker().getContainer(engineName(name, machine));
    await container.pause();
    await without(machine, "paused", {
      fr: `contrôles, ${machine} en pause`,
      en: `checks, ${machine} paused`,
    });
    await container.unpause();
    await container.kill();
    await without(machine, "stopped", {
      fr: `contrôles, ${machine} arrêté`,
      en: `checks, ${machine} stopped`,
    });
    await lab(["up", name, ...onlySlice]);
  }
}

/** All checks, with everything there and without what everything needs. */
async function companyChecks(name: string, measures: Measures): Promise<void> {
  await healthy(["check", name]);
  await measures.time(
    {
      name: "company-checks",
      title: { fr: "tous les contrôles du lab entier", en: "all checks of the whole lab" },
      target: 10,
    },
    () => lab(["check", name]),
  );
  await docker().getContainer(engineName(name, "dc1")).kill();
  await measures.time(
    {
      name: "company-checks-dc1-stopped",
      title: { fr: "les mêmes, dc1 arrêté", en: "the same, dc1 stopped" },
      target: 15,
    },
    () => lab(["check", name], Object.values(Exit)),
  );
  await lab(["up", name]);
  await healthy(["check", name]);
}

/** A machine, with those that a reset takes along. */
function together(machine: MachineName): string {
  return resetTogether([machine]).sort().join("+");
}
