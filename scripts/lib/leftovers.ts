import { readdir, readFile, readlink } from "node:fs/promises";
import { join } from "node:path";
import { docker } from "./docker.js";
import { labHome } from "./home.js";
import type { Standing } from "./standing.js";

/** How long an engine that outlived its `lab` may take to write its state, in milliseconds. */
const engineGraceMs = 10_000;

interface State {
  readonly resources?: readonly {
    readonly type: string;
    readonly instances: readonly { readonly attributes?: { readonly id?: string } }[];
  }[];
}

/**
 * Put right what a killed operation left: engines still at work, and containers or networks that
 * were made but never noted in a state. Nobody had them in hand yet.
 */
export async function removeLeftovers(lab: string, { nodes, segments }: Standing): Promise<void> {
  await endEngines(lab);
  const noted = await notedIds(lab);
  const unnoted = [...nodes.values()].filter(({ Id }) => !noted.has(Id));
  await Promise.all(
    unnoted.map(({ Id }) => docker.getContainer(Id).remove({ force: true, v: true })),
  );
  await Promise.all(
    [...segments.values()]
      .filter(({ Id }) => !noted.has(Id))
      .map(async ({ Id }) => {
        const network = docker.getNetwork(Id);
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

/** Ids of every container and network that the states of a lab know. */
async function notedIds(lab: string): Promise<Set<string>> {
  const folder = join(labHome(lab), "state");
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".tfstate"));
  const states = await Promise.all(
    files.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as State),
  );
  return new Set(
    states
      .flatMap(({ resources = [] }) => resources)
      .flatMap(({ instances }) => instances)
      .flatMap(({ attributes }) => attributes?.id ?? []),
  );
}

/** Engines run in the folder of a stack: that is how one that outlived its `lab` is found. */
async function endEngines(lab: string): Promise<void> {
  const running = async () => {
    const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
    const folders = await Promise.all(
      pids.map(
        async (pid) => [Number(pid), await readlink(`/proc/${pid}/cwd`).catch(() => "")] as const,
      ),
    );
    return folders
      .filter(([, cwd]) => cwd.startsWith(join(labHome(lab), "stacks/")))
      .map(([pid]) => pid);
  };
  const end = performance.now() + engineGraceMs;
  for (const pid of await running()) process.kill(pid, "SIGINT");
  while ((await running()).length > 0 && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  for (const pid of await running()) process.kill(pid, "SIGKILL");
}
