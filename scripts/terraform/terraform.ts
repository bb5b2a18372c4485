import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type ExecaError, execa } from "execa";
import { z } from "zod";
import { segmentNames } from "../../stacks/plan/plan.js";
import { dockerEnv } from "../ground/docker/docker-env.js";
import { LocalizedError } from "../ground/localized-error.js";
import { Misuse } from "../ground/misuse.js";
import { findEngine } from "../setup/requirements/engine.js";
import { cliConfig } from "../setup/requirements/providers.js";
import { adoptState } from "./adopt-state.js";
import { initialise } from "./initialise.js";
import { stateEnv } from "./states/state-env.js";
import type { SynthesizedStack } from "./synthesis.js";

/** Machines of one stack in hand: more are no faster, and strain what one-cable-at-a-time.ts tells of Docker. */
const machinesAtATime = 4;
/** Networks are begun at once: the provider only waits, two seconds on each (`SegmentsStack`). */
const networksAtATime = segmentNames.length;

export interface TerraformOptions {
  /** Engine's addresses to make anew. @default - none */
  readonly replace?: readonly string[];
  /** Whether what stands is read again first; not needed when the engine has just been asked. @default true */
  readonly refresh?: boolean;
  readonly signal?: AbortSignal;
}

/** A line of the engine's `-json` output that tells what went wrong. */
const errorLine = z.object({
  "@level": z.literal("error"),
  diagnostic: z.object({ summary: z.string(), detail: z.string().default("") }),
});

/** One that tells of something that would not stay. What was never made to the end is nobody's loss. */
const lossLine = z.object({
  type: z.literal("planned_change"),
  change: z.object({
    resource: z.object({ addr: z.string() }),
    action: z.enum(["replace", "delete"]),
    reason: z
      .string()
      .refine((reason) => reason !== "tainted")
      .optional(),
  }),
});

/** Bring one stack to what its synthesis says. */
export async function apply(
  stack: SynthesizedStack,
  options: TerraformOptions = {},
): Promise<void> {
  const { replace = [] } = options;
  const words = replace.map((address) => `-replace=${address}`);
  await run(stack, ["apply", "-auto-approve", ...words], options);
}

/**
 * What bringing a stack to what its synthesis says would make anew or take away: engine's addresses. Changes nothing, and asks
 * the state alone: what was stopped or moved since then is no difference.
 */
export async function lostByApplying(
  stack: SynthesizedStack,
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  const lost = new Set<string>();
  await run(stack, ["plan"], { refresh: false, ...(signal && { signal }) }, (line) => {
    const { data } = lossLine.safeParse(line);
    if (data) lost.add(data.change.resource.addr);
  });
  return lost;
}

/** Take one stack away. */
export async function destroy(
  stack: SynthesizedStack,
  options: TerraformOptions = {},
): Promise<void> {
  await run(stack, ["destroy", "-auto-approve"], options);
}

async function run(
  stack: SynthesizedStack,
  verb: readonly string[],
  { refresh = true, signal }: TerraformOptions,
  onLine: (line: unknown) => void = () => undefined,
): Promise<void> {
  if (stack.state) await (await import("./states/begin-state.js")).beginState(stack.state);
  else await mkdir(join(stack.folder, "..", "..", "..", "state"), { recursive: true });
  const problems: string[] = [];
  const invoke = (args: readonly string[]) => {
    problems.length = 0;
    return terraform(stack, args, signal, (line) => {
      const { data } = errorLine.safeParse(line);
      if (data) problems.push(wordsOf(data.diagnostic));
      onLine(line);
    });
  };
  const work = [
    ...verb,
    "-input=false",
    "-json",
    // One that a killed run left behind is finishing: it holds the state.
    "-lock-timeout=60s",
    `-parallelism=${stack.name === "segments" ? networksAtATime : machinesAtATime}`,
    `-refresh=${refresh}`,
  ];
  try {
    const init = () => terraform(stack, initial, signal, () => undefined);
    await initialise(stack.folder, init);
    const act = async () => {
      await adoptState(stack, invoke);
      await invoke(work);
    };
    await act().catch(async (problem: ExecaError) => {
      // A provider or a backend other than at the last init: the engine says so and does nothing.
      const said = [...problems, problem.stderr].some((text) => /init/.test(String(text)));
      if (signal?.aborted || !said) throw problem;
      // What goes wrong from here on is something else.
      problems.length = 0;
      await initialise(stack.folder, init, { anew: true });
      await act();
    });
  } catch (problem) {
    if (signal?.aborted) throw problem;
    const said =
      problems.join("\n") || (problem as ExecaError).stderr || (problem as Error).message;
    throw new LocalizedError({
      fr: `la pile '${stack.name}' n'a pas pu être appliquée : ${said}`,
      en: `stack '${stack.name}' could not be applied: ${said}`,
    });
  }
}

const initial = ["init", "-input=false", "-reconfigure"];
/** Another server that goes on with the lab can't end an engine here: it stops by itself once nobody waits for it. */
const endsWithItsLab = ["setpriv", "--pdeathsig", "INT"];

async function terraform(
  stack: SynthesizedStack,
  args: readonly string[],
  signal: AbortSignal | undefined,
  onLine: (line: unknown) => void,
): Promise<void> {
  const engine = findEngine();
  if (!engine) {
    throw new Misuse({
      fr: "aucun moteur Terraform : lancez 'lab doctor --fix'",
      en: "no Terraform engine: run 'lab doctor --fix'",
    });
  }
  const [program = "", ...own] = [...(stack.state ? endsWithItsLab : []), engine.path];
  const child = execa(program, [...own, ...args], {
    cwd: stack.folder,
    env: {
      ...dockerEnv(stack.reach),
      ...(stack.state && stateEnv(stack.state)),
      TF_CLI_CONFIG_FILE: cliConfig(),
      TF_IN_AUTOMATION: "1",
      CHECKPOINT_DISABLE: "1",
    },
    stdin: "ignore",
    // It stops by itself at the first signal, having written its state.
    ...(signal && { cancelSignal: signal }),
    killSignal: "SIGINT",
    forceKillAfterDelay: 30_000,
  });
  for await (const text of createInterface({ input: child.stdout })) onLine(parsed(text));
  await child;
}

function wordsOf({ summary, detail }: z.infer<typeof errorLine>["diagnostic"]): string {
  return [summary, detail].filter(Boolean).join(": ");
}

/** A line of JSON; undefined where it is none, as of `init`. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
