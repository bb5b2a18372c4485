import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { docker } from "../../ground/docker/docker.js";
import { enginePlace, foreignEngine } from "../../ground/docker/place.js";
import { root } from "../../ground/home.js";
import { engineFacts } from "../../host/engine-facts.js";
import { asRoot } from "../../setup/as-root.js";
import { runsSystemd, startDaemon } from "../../setup/daemon.js";
import { livingDaemon } from "../../setup/leavings.js";
import { turn } from "./turn.js";

/** What depends on the version of control groups, shown on both at each run. */
const dependent = ["groups", "attacks", "virtualisation"];

/**
 * Files of live tests for the other version: those that depend on it, and one of the others in turn, another
 * one each run.
 */
export async function filesForOtherGroups(run = turn()): Promise<string[]> {
  const all = (await readdir(join(root, "test", "live")))
    .flatMap((name) => /^(.*)\.live\.test\.ts$/.exec(name)?.[1] ?? [])
    .sort();
  const others = all.filter((name) => !dependent.includes(name) && !long.includes(name));
  return [...dependent, others[run % others.length] ?? ""].map(
    (name) => `test/live/${name}.live.test.ts`,
  );
}

/** Left to `--thorough` there: minutes each, of what does not depend on the version. */
const long = ["deployment", "exercises", "faults", "kill"];

/** Whether the engine can be given the other version: a kernel with both, and an engine that we start. */
export async function hasOtherGroups(): Promise<boolean> {
  if (foreignEngine() || runsSystemd()) return false;
  return (await engineFacts(docker())).groups === 1;
}

/** Run something with the engine on version 2 of control groups; afterwards it is as it was. */
export async function onOtherGroups<T>(work: () => Promise<T>): Promise<T> {
  await restart({ PLATEAU_GROUPS: "2" });
  try {
    return await work();
  } finally {
    await restart({});
  }
}

async function restart(env: Readonly<Record<string, string>>): Promise<void> {
  const pid = livingDaemon(enginePlace());
  if (pid) await asRoot("kill", [pid]);
  while (livingDaemon(enginePlace())) await setTimeout(100);
  await startDaemon({ env });
}
