import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { lockName } from "./initialise.js";
import { keptStates } from "./states/kept-states.js";
import type { SynthesizedStack } from "./synthesis.js";

/** Where each engine says that a provider comes from: the same one, by two names. */
const registries = { openTofu: "registry.opentofu.org", terraform: "registry.terraform.io" };

const openTofus = /provider\[\\"registry\.opentofu\.org\/([\w-]+\/[\w-]+)\\"\]/g;

/**
 * See that the engine takes what a stack's state notes for its own, whichever one wrote it. OpenTofu sees to that itself.
 * Terraform would take OpenTofu's providers for others, which nobody has configured, and look for what is to go on the engine
 * that Docker usually has.
 *
 * @param stack its folder initialised
 * @param invoke runs the engine there
 */
export async function adoptState(
  stack: Pick<SynthesizedStack, "lab" | "name" | "folder">,
  invoke: (args: readonly string[]) => Promise<void>,
): Promise<void> {
  const lock = await readFile(join(stack.folder, lockName), "utf8");
  if (!lock.includes(`"${registries.terraform}/`)) return;
  const state = (await (await keptStates()).read(stack.lab, stack.name)) ?? "";
  const providers = new Set([...state.matchAll(openTofus)].map(([, provider]) => provider));
  for (const provider of providers) {
    const names = [registries.openTofu, registries.terraform].map((one) => `${one}/${provider}`);
    await invoke(["state", "replace-provider", "-auto-approve", ...names]);
  }
}
