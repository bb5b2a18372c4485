import { machinesOf } from "../../stacks/plan/areas.js";
import { applied, inner } from "../facts/journal.js";
import type { Standing } from "../host/standing.js";
import { dropState } from "../terraform/state-file.js";
import type { SynthesizedStack } from "../terraform/synthesis.js";
import { apply } from "../terraform/terraform.js";
import { waitReady } from "./ready.js";
import { withProvisionSocket } from "./with-provision-socket.js";

/** How long machines may take to answer, and then what was built inside them, in milliseconds. */
const readyMs = 120_000;

/** Whether a stack is built as it is now, inside the machines that stand now. */
export async function isBuiltInside(
  lab: string,
  stack: SynthesizedStack,
  stands: Standing,
): Promise<boolean> {
  const [digests, noted] = await Promise.all([applied.read(lab), inner.read(lab)]);
  const { hosts, whole } = noted[stack.name] ?? {};
  return whole === true && hosts === hostsOf(stack, stands) && digests[stack.name] === stack.digest;
}

/**
 * Build a stack inside machines, once they answer. What it makes lives and dies with them: where they
 * were made anew, the state tells of things that are gone, and is dropped.
 */
export async function buildInside(
  lab: string,
  stack: SynthesizedStack,
  stands: Standing,
  signal?: AbortSignal,
): Promise<void> {
  const machines = stack.inside ? machinesOf(stack.inside) : [];
  const answer = () => Promise.all(machines.map((name) => waitReady(lab, name, readyMs, signal)));
  const hosts = hostsOf(stack, stands);
  await answer();
  const build = async () => {
    if ((await inner.read(lab))[stack.name]?.hosts !== hosts) {
      await dropState(lab, stack.name);
      await note({ whole: false });
    }
    await apply(stack, signal ? { signal } : {});
  };
  await machines.reduce((work, name) => () => withProvisionSocket(lab, name, work), build)();
  await note({ whole: true });
  await applied.update(lab, (digests) => ({ ...digests, [stack.name]: stack.digest }));
  await answer();

  async function note({ whole }: { whole: boolean }) {
    await inner.update(lab, (noted) => ({ ...noted, [stack.name]: { hosts, whole } }));
  }
}

/** The containers of the machines that a stack is built inside. */
function hostsOf({ inside }: SynthesizedStack, { nodes }: Standing): string {
  return (inside ? machinesOf(inside) : []).map((name) => nodes.get(name)?.Id).join();
}
