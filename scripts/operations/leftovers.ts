import { readdir, readlink } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { inner } from "../facts/journal.js";
import { labHome } from "../ground/home.js";
import { endWork } from "../host/end-work.js";
import { killNodes } from "../host/kill-nodes.js";
import { standing } from "../host/standing.js";
import { mendStates, notedIds, statedStacks, statesAtRest } from "../terraform/state-file.js";

/** How long an engine that outlived its `lab` may take to write its state, in milliseconds. */
const engineGraceMs = 10_000;

/**
 * Put right what a killed operation left: engines still at work, and containers or networks that
 * were made but never noted in a state, or whose inside was never built to the end. Nobody had them in hand
 * yet.
 */
export async function removeLeftovers(candidate: string): Promise<void> {
  await Promise.all([endEngines(candidate), endWork(candidate)]);
  await statesAtRest(candidate);
  const { engine, nodes, segments } = await standing(candidate);
  await mendStates(candidate);
  const stacks = await statedStacks(candidate);
  const noted = new Set(
    (await Promise.all(stacks.map((name) => notedIds(candidate, name)))).flat(),
  );
  const halfBuilt = new Set(
    Object.values(await inner.read(candidate)).flatMap(({ hosts, whole }) =>
      whole ? [] : hosts.split(","),
    ),
  );
  const unnoted = [...nodes].filter(([, { Id }]) => !noted.has(Id) || halfBuilt.has(Id));
  await killNodes(
    { engine, nodes },
    unnoted.map(([name]) => name),
  );
  await Promise.all(
    unnoted.map(([, { Id }]) => engine.getContainer(Id).remove({ force: true, v: true })),
  );
  await Promise.all(
    [...segments.values()]
      .filter(({ Id }) => !noted.has(Id))
      .map(async ({ Id }) => {
        const network = engine.getNetwork(Id);
        const { Containers = {} } = await network.inspect();
        await Promise.all(
          Object.keys(Containers).map((Container) =>
            network.disconnect({ Container, Force: true }),
          ),
        );
        await network.remove();
      }),
  );
}

/** Engines run in the folder of a stack: that is how one that outlived its `lab` is found. */
async function endEngines(candidate: string): Promise<void> {
  const running = async () => {
    const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
    const folders = await Promise.all(
      pids.map(
        async (pid) => [Number(pid), await readlink(`/proc/${pid}/cwd`).catch(() => "")] as const,
      ),
    );
    return folders
      .filter(([, cwd]) => cwd.startsWith(join(labHome(candidate), "stacks/")))
      .map(([pid]) => pid);
  };
  const end = performance.now() + engineGraceMs;
  for (const pid of await running()) process.kill(pid, "SIGINT");
  while ((await running()).length > 0 && performance.now() < end) {
    await setTimeout(100);
  }
  for (const pid of await running()) process.kill(pid, "SIGKILL");
}
