import { machinesOf } from "../../stacks/plan/areas.js";
import type { AreaName, MachineName } from "../../stacks/plan/plan.js";
import { applied, inner } from "../facts/journal.js";
import type { Text } from "../ground/text.js";
import type { Standing } from "../host/standing.js";
import { dropState } from "../terraform/state-file.js";
import type { SynthesizedStack } from "../terraform/synthesis.js";
import { apply } from "../terraform/terraform.js";
import { lostGuests } from "./lost-guests.js";
import type { NotReady } from "./not-ready.js";
import { readyMs, waitReady } from "./ready.js";
import { withProvisionSocket } from "./with-provision-socket.js";

/** Stacks inside areas of a lab that are not built as they are now, in the machines that stand now. */
export async function unbuiltInside(
  candidate: string,
  areas: readonly AreaName[],
  stacks: ReadonlyMap<string, SynthesizedStack>,
  stands: Standing,
): Promise<SynthesizedStack[]> {
  const inner = [...stacks.values()].filter(({ inside }) => inside && areas.includes(inside));
  const built = await Promise.all(inner.map((stack) => isBuiltInside(candidate, stack, stands)));
  return inner.filter((_, index) => !built[index]);
}

/** Whether a stack is built as it is now, inside the machines that stand now. */
export async function isBuiltInside(
  candidate: string,
  stack: SynthesizedStack,
  stands: Standing,
): Promise<boolean> {
  const [digests, isWhole] = await Promise.all([
    applied.read(candidate),
    isWholeInside(candidate, stack, stands),
  ]);
  return isWhole && digests[stack.name] === stack.digest;
}

/** Whether a stack is built to the end inside the machines that stand now, as it is now or as it was. */
export async function isWholeInside(
  candidate: string,
  stack: SynthesizedStack,
  stands: Standing,
): Promise<boolean> {
  const { hosts, whole } = (await inner.read(candidate))[stack.name] ?? {};
  return whole === true && hosts === hostsOf(stack, stands);
}

/**
 * Build a stack inside machines, once they answer. What it makes lives and dies with them: where they
 * were made anew, the state tells of things that are gone, and is dropped. What stands there and would go stays,
 * and nothing else is built then.
 *
 * @returns the machines where something of another version stayed, and how it is given up
 */
export async function buildInside(
  candidate: string,
  stack: SynthesizedStack,
  stands: Standing,
  signal?: AbortSignal,
): Promise<NotReady[]> {
  const machines = stack.inside ? machinesOf(stack.inside) : [];
  const answer = () =>
    Promise.all(machines.map((name) => waitReady(candidate, name, readyMs, signal)));
  const hosts = hostsOf(stack, stands);
  await answer();
  let kept: readonly string[] = [];
  const build = async () => {
    if ((await inner.read(candidate))[stack.name]?.hosts !== hosts) {
      await dropState(candidate, stack.name);
      await note({ whole: false });
    } else {
      kept = await lostGuests(candidate, stack, signal);
    }
    if (kept.length === 0) await apply(stack, signal ? { signal } : {});
  };
  await machines.reduce((work, name) => () => withProvisionSocket(candidate, name, work), build)();
  if (kept.length > 0)
    return machines.map((node) => ({ node, why: guestsStay(candidate, node, kept) }));
  await note({ whole: true });
  await applied.update(candidate, (digests) => ({ ...digests, [stack.name]: stack.digest }));
  await answer();
  return [];

  async function note({ whole }: { whole: boolean }) {
    await inner.update(candidate, (noted) => ({ ...noted, [stack.name]: { hosts, whole } }));
  }
}

function guestsStay(candidate: string, machine: MachineName, guests: readonly string[]): Text {
  const list = guests.join(", ");
  const reset = `lab reset ${candidate} ${machine}`;
  return {
    fr: `des machines virtuelles que cette version de Plateau n'a plus, ou referait à neuf, restent : ${list} ; leurs disques et leurs instantanés seraient perdus, '${reset}' y renonce`,
    en: `virtual machines that this version of Plateau has no more, or would reset, stay: ${list}; their disks and snapshots would be lost, '${reset}' gives them up`,
  };
}

/**
 * Note a stack as built inside the machines that stand now: what was built is on their disks.
 *
 * @param digest of what was built
 */
export async function noteBuiltInside(
  candidate: string,
  stack: SynthesizedStack,
  stands: Standing,
  digest: string,
): Promise<void> {
  const built = { hosts: hostsOf(stack, stands), whole: true };
  await inner.update(candidate, (noted) => ({ ...noted, [stack.name]: built }));
  await applied.update(candidate, (digests) => ({ ...digests, [stack.name]: digest }));
}

/** The containers of the machines that a stack is built inside. */
function hostsOf({ inside }: SynthesizedStack, { nodes }: Standing): string {
  return (inside ? machinesOf(inside) : []).map((name) => nodes.get(name)?.Id).join();
}
