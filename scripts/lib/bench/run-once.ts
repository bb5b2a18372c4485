import { join } from "node:path";
import { execa } from "execa";
import { type AreaName, plan } from "../../../stacks/plan.js";
import { bringUp } from "../bring-up.js";
import { docker } from "../docker.js";
import { Exit } from "../exit.js";
import { root } from "../home.js";
import { killNodes } from "../kill-nodes.js";
import { rawContainers } from "../raw-container.js";
import { resetTogether } from "../reset.js";
import { runRaw } from "../run-raw.js";
import { standing } from "../standing.js";
import { statusOf } from "../status.js";
import { synthesize } from "../synthesis.js";
import { apply, destroy } from "../terraform.js";
import type { Measures } from "./measures.js";

const areas = Object.keys(plan.areas) as AreaName[];

/** The command line, as a user has it: with the time that it takes to start. */
async function lab(args: readonly string[], expected: readonly number[] = [Exit.done]) {
  const { exitCode, stderr } = await execa(join(root, "scripts", "lab"), args, {
    stdin: "ignore",
    reject: false,
  });
  if (exitCode === undefined || !expected.includes(exitCode)) {
    throw new Error(`lab ${args.join(" ")}: exit ${exitCode}\n${stderr}`);
  }
  return exitCode;
}

/** Measure everything once, on a lab that is taken away before and after. */
export async function runOnce(name: string, measures: Measures): Promise<void> {
  await engineAgainstRaw(name, measures);
  await wholeLife(name, measures);
}

/** The same containers on networks that are there already, by the engine and without one. */
async function engineAgainstRaw(name: string, measures: Measures): Promise<void> {
  await bringUp(name, [], { note: () => undefined });
  const all = await synthesize(name);
  const stacks = areas.flatMap((area) => all.get(area) ?? []);
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
      docker.getContainer(Id).remove({ force: true, v: true }),
    ),
  );
  await lab(["down", name]);
}

async function wholeLife(name: string, measures: Measures): Promise<void> {
  const start = performance.now();
  const since = () => (performance.now() - start) / 1000;
  await lab(["up", name]);
  measures.add(
    { name: "up", title: { fr: "up, jusqu'à être prêt", en: "up, until ready" } },
    since(),
  );
  while ((await lab(["check", name], Object.values(Exit))) !== Exit.done) {
    if (since() > 120) throw new Error(`lab ${name} is not healthy after two minutes`);
  }
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
    () => lab(["up", name]),
  );
  await measures.time({ name: "help", title: { fr: "--help", en: "--help" }, target: 0.3 }, () =>
    lab(["--help"]),
  );
  await checks(name, measures);
  for (const machine of new Set(Object.keys(plan.machines).map(together))) {
    const title = { fr: `reset ${machine}`, en: `reset ${machine}` };
    const target = machine.includes("dc1") ? 8 : 3;
    await measures.time({ name: `reset-${machine}`, title, target }, () =>
      lab(["reset", name, ...machine.split("+")]),
    );
  }
  const { machines } = await statusOf(name);
  measures.add(
    { name: "memory", title: { fr: "mémoire, au repos", en: "memory, idle" }, unit: "MiB" },
    machines.reduce((sum, { memoryMiB }) => sum + memoryMiB, 0),
  );
  await measures.time({ name: "down", title: { fr: "down", en: "down" } }, () =>
    lab(["down", name]),
  );
}

async function checks(name: string, measures: Measures): Promise<void> {
  const dead = async (how: Record<"fr" | "en", string>, measure: string) =>
    measures.time(
      {
        name: measure,
        title: { fr: `contrôles, dc1 ${how.fr}`, en: `checks, dc1 ${how.en}` },
        target: 8,
      },
      () => lab(["check", name], Object.values(Exit)),
    );
  await measures.time(
    { name: "checks", title: { fr: "tous les contrôles", en: "all checks" }, target: 5 },
    () => lab(["check", name]),
  );
  const dc1 = docker.getContainer(`plateau-${name}-dc1`);
  await dc1.pause();
  await dead({ fr: "en pause", en: "paused" }, "checks-paused");
  await dc1.unpause();
  await dc1.kill();
  await dead({ fr: "arrêté", en: "stopped" }, "checks-stopped");
  await lab(["up", name]);
}

/** A machine, with those that a reset takes along. */
function together(machine: string): string {
  return resetTogether([machine as keyof typeof plan.machines])
    .sort()
    .join("+");
}
