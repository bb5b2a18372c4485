import type { MachineName } from "../../stacks/plan/plan.js";
import type { Text, Told } from "../ground/text.js";
import { standing } from "../host/standing.js";
import { NotObserved } from "./channel.js";
import { withChannel } from "./with-channel.js";

export interface Order {
  /** What a machine is to do, said of it, e.g. `asks for its lease again`. */
  readonly what: Text;
  readonly command: string;
  /** How long it may take, in milliseconds. */
  readonly limitMs: number;
  /** What a user types after `lab` to have a machine do it. */
  readonly again: (machine: MachineName) => string;
}

/** A machine that runs and did not do what it was told. */
export interface Undone {
  readonly machine: MachineName;
  readonly what: Text;
  /** What a user types to have it done. */
  readonly again: string;
  /** The end of what the machine said, or why it said nothing. */
  readonly why: Told;
}

/**
 * Run a command on machines, side by side; those that do not run are left alone.
 *
 * @returns those that did not do it, and why
 */
export async function tellMachines(
  candidate: string,
  names: readonly MachineName[],
  order: Order,
): Promise<Undone[]> {
  const { nodes } = await standing(candidate);
  const running = names.filter((name) => nodes.get(name)?.State === "running");
  const undone = await Promise.all(
    running.map(async (machine) => {
      const why = await failure(candidate, machine, order);
      return why === undefined
        ? []
        : [{ machine, what: order.what, again: `lab ${order.again(machine)}`, why }];
    }),
  );
  return undone.flat();
}

/** Why a machine did not do it; undefined where it did. */
async function failure(
  candidate: string,
  machine: MachineName,
  { command, limitMs }: Order,
): Promise<Told | undefined> {
  try {
    const { code, stdout, stderr } = await withChannel(candidate, machine, (channel) =>
      channel.run(command, limitMs),
    );
    if (code === 0) return undefined;
    const said = (stderr.trim() || stdout.trim()).split("\n").at(-1);
    return `exit ${code}${said ? `: ${said}` : ""}`;
  } catch (problem) {
    if (!(problem instanceof NotObserved)) throw problem;
    return problem.told;
  }
}
