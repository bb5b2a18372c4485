import { machinesOf } from "../../stacks/plan/areas.js";
import type { AreaName } from "../../stacks/plan/plan.js";
import { applied, inner } from "../facts/journal.js";
import type { Standing } from "../host/standing.js";
import { dropState } from "../terraform/state-file.js";
import type { SynthesizedStack } from "../terraform/synthesis.js";
import { apply } from "../terraform/terraform.js";
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
 * were made anew, the state tells of things that are gone, and is dropped.
 */
export async function buildInside(
  candidate: string,
  stack: SynthesizedStack,
  stands: Standing,
  signal?: AbortSignal,
): Promise<void> {
  const machines = stack.inside ? machinesOf(stack.inside) : [];
  const answer = () =>
    Promise.all(machines.map((name) => waitReady(candidate, name, readyMs, signal)));
  const hosts = hostsOf(stack, stands);
  await answer();
  const build = async () => {
    if ((await inner.read(candidate))[stack.name]?.hosts !== hosts) {
      await dropState(candidate, stack.name);
      await note({ whole: false });
    }
    await apply(stack, signal ? { signal } : {});
  };
  await machines.reduce((work, name) => () => withProvisionSocket(candidate, name, work), build)();
  await note({ whole: true });
  await applied.update(candidate, (digests) => ({ ...digests, [stack.name]: stack.digest }));
  await answer();

  async function note({ whole }: { whole: boolean }) {
    await inner.update(candidate, (noted) => ({ ...noted, [stack.name]: { hosts, whole } }));
  }
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
