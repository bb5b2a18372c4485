import { copyFile, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { labHome } from "./home.js";

interface State {
  readonly resources?: readonly {
    readonly instances: readonly { readonly attributes?: { readonly id?: string } }[];
  }[];
}

/** Ids of the containers and networks that the state of one stack notes. */
export async function notedIds(lab: string, stack: string): Promise<string[]> {
  const { resources = [] } = (await read(fileOf(lab, stack))) ?? {};
  return resources
    .flatMap(({ instances }) => instances)
    .flatMap(({ attributes }) => attributes?.id ?? []);
}

/** Stacks of a lab that have a state. */
export async function statedStacks(lab: string): Promise<string[]> {
  const files = await readdir(join(labHome(lab), "state")).catch(() => []);
  return files.flatMap((name) => name.match(/^([^.]+)\.tfstate$/)?.[1] ?? []);
}

/** An engine that was killed as it wrote leaves half a state: the one before is taken, or none. */
export async function mendStates(lab: string): Promise<void> {
  for (const stack of await statedStacks(lab)) {
    const file = fileOf(lab, stack);
    if (await read(file)) continue;
    const backup = `${file}.backup`;
    if ((await read(backup))?.resources) await copyFile(backup, file);
    else await rm(file);
  }
}

/** Forget what a stack made, because it is gone by itself. */
export async function dropState(lab: string, stack: string): Promise<void> {
  const file = fileOf(lab, stack);
  await Promise.all([file, `${file}.backup`].map((name) => rm(name, { force: true })));
}

/** Undefined when it is no whole state. An engine that was killed before it wrote leaves an empty one. */
async function read(file: string): Promise<State | undefined> {
  const text = await readFile(file, "utf8").catch((problem: NodeJS.ErrnoException) => {
    if (problem.code !== "ENOENT") throw problem;
    return "";
  });
  if (text === "") return {};
  try {
    return JSON.parse(text) as State;
  } catch {
    return undefined;
  }
}

function fileOf(lab: string, stack: string): string {
  return join(labHome(lab), "state", `${stack}.tfstate`);
}
