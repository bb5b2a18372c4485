import { copyFile, mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { filesIn } from "../ground/files-in.js";
import { labHome } from "../ground/home.js";
import { UnreadableFacts } from "../ground/unreadable-facts.js";
import { writeWhole } from "../ground/write-whole.js";

const stateSchema = z.object({
  resources: z
    .array(
      z.object({
        type: z.string(),
        name: z.string(),
        instances: z.array(
          z.object({ attributes: z.object({ id: z.string().nullish() }).nullish() }),
        ),
      }),
    )
    .optional(),
});
type State = z.infer<typeof stateSchema>;

/** Ids of the containers and networks that the state of one stack notes. */
export async function notedIds(candidate: string, stack: string): Promise<string[]> {
  return [...(await notedAddresses(candidate, stack)).keys()];
}

/** The same, each with the engine's address of it. */
export async function notedAddresses(
  candidate: string,
  stack: string,
): Promise<ReadonlyMap<string, string>> {
  const { resources = [] } = (await read(fileOf(candidate, stack))) ?? {};
  return new Map(
    resources.flatMap(({ type, name, instances }) =>
      instances.flatMap(({ attributes }) =>
        attributes?.id ? [[attributes.id, `${type}.${name}`] as const] : [],
      ),
    ),
  );
}

/** Stacks of a lab that have a state. */
export async function statedStacks(candidate: string): Promise<string[]> {
  const files = await filesIn(join(labHome(candidate), "state"));
  return files.flatMap((name) => name.match(/^([^.]+)\.tfstate$/)?.[1] ?? []);
}

/** An engine that was killed as it wrote leaves half a state: the one before is taken, or none. */
export async function mendStates(candidate: string): Promise<void> {
  for (const stack of await statedStacks(candidate)) {
    const file = fileOf(candidate, stack);
    if (await read(file)) continue;
    const backup = `${file}.backup`;
    if ((await read(backup))?.resources) await copyFile(backup, file);
    else await rm(file);
  }
}

/** Forget what a stack made, because it is gone by itself. */
export async function dropState(candidate: string, stack: string): Promise<void> {
  const file = fileOf(candidate, stack);
  await Promise.all([file, `${file}.backup`].map((name) => rm(name, { force: true })));
}

/** The state of a stack, as the engine wrote it. */
export function stateOf(candidate: string, stack: string): Promise<string> {
  return readFile(fileOf(candidate, stack), "utf8");
}

/** Put back a state that `stateOf` handed out. */
export async function putState(candidate: string, stack: string, state: string): Promise<void> {
  const file = fileOf(candidate, stack);
  await mkdir(dirname(file), { recursive: true });
  await writeWhole(file, state);
}

/**
 * Undefined when it is no whole state. An engine that was killed before it wrote leaves an empty one.
 *
 * @throws UnreadableFacts when it is whole, and something else: nobody may take that for half a state
 */
async function read(file: string): Promise<State | undefined> {
  const text = await readFile(file, "utf8").catch((problem: NodeJS.ErrnoException) => {
    if (problem.code !== "ENOENT") throw problem;
    return "";
  });
  if (text === "") return {};
  let state: unknown;
  try {
    state = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { data, error } = stateSchema.safeParse(state);
  if (data) return data;
  const [{ path = [], message = "" } = {}] = error.issues;
  throw new UnreadableFacts(
    file,
    {
      fr: `n'est pas un état du moteur Terraform : ${path.join(".")}: ${message}`,
      en: `is no state of the Terraform engine: ${path.join(".")}: ${message}`,
    },
    { fr: "remettez une copie saine", en: "put a sound copy back" },
  );
}

function fileOf(candidate: string, stack: string): string {
  return join(labHome(candidate), "state", `${stack}.tfstate`);
}
