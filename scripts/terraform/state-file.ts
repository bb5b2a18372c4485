import { z } from "zod";
import { UnreadableFacts } from "../ground/unreadable-facts.js";
import { keptStates } from "./states/kept-states.js";
import type { States } from "./states/states.js";

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

/**
 * Ids of the containers and networks that the state of one stack notes.
 *
 * @param states where it is. @default - where the engine works with it now
 * @throws UnreadableFacts when it is whole, and something else: nobody may take that for half a state
 */
export async function notedIds(
  candidate: string,
  stack: string,
  states?: States,
): Promise<string[]> {
  return [...(await notedAddresses(candidate, stack, states)).keys()];
}

/** The same, each with the engine's address of it. */
export async function notedAddresses(
  candidate: string,
  stack: string,
  states?: States,
): Promise<ReadonlyMap<string, string>> {
  const { resources = [] } = await read(states ?? (await keptStates()), candidate, stack);
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
  return (await keptStates()).stacks(candidate);
}

/** Put right what engines left that were killed as they wrote a state. */
export async function mendStates(candidate: string): Promise<void> {
  await (await keptStates()).mend(candidate);
}

/**
 * Wait until no engine on another server has a lab's states in hand.
 *
 * @throws LocalizedError naming one that does not end
 */
export async function statesAtRest(candidate: string): Promise<void> {
  await (await keptStates()).atRest(candidate);
}

/** Forget what a stack made, because it is gone by itself. */
export async function dropState(candidate: string, stack: string): Promise<void> {
  await (await keptStates()).remove(candidate, stack);
}

/** The same of all stacks of a lab. */
export async function dropStates(candidate: string): Promise<void> {
  await (await keptStates()).removeAll(candidate);
}

/** The state of a stack, as the engine wrote it. */
export async function stateOf(candidate: string, stack: string): Promise<string> {
  const states = await keptStates();
  const text = await states.read(candidate, stack);
  if (text === undefined) throw new Error(`${states.where(candidate, stack)} is not there`);
  return text;
}

/** Put back a state that `stateOf` handed out. */
export async function putState(candidate: string, stack: string, state: string): Promise<void> {
  await (await keptStates()).write(candidate, stack, state);
}

/** An engine that was killed before it wrote leaves an empty file, or half a state. */
async function read(states: States, candidate: string, stack: string): Promise<State> {
  const text = (await states.read(candidate, stack)) ?? "";
  if (text === "") return {};
  let state: unknown;
  try {
    state = JSON.parse(text);
  } catch {
    return {};
  }
  const { data, error } = stateSchema.safeParse(state);
  if (data) return data;
  const [{ path = [], message = "" } = {}] = error.issues;
  throw new UnreadableFacts(
    states.where(candidate, stack),
    {
      fr: `n'est pas un état du moteur Terraform : ${path.join(".")}: ${message}`,
      en: `is no state of the Terraform engine: ${path.join(".")}: ${message}`,
    },
    { fr: "remettez une copie saine", en: "put a sound copy back" },
  );
}
