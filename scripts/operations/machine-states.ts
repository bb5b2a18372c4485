import { type MachineName, machineNames } from "../../stacks/plan/plan.js";
import { NotObserved } from "../channel/channel.js";
import { withChannel } from "../channel/with-channel.js";
import { settledAt } from "../facts/journal.js";
import type { Told } from "../ground/text.js";
import { standing } from "../host/standing.js";
import { startTimes } from "../host/start-times.js";
import { lateness } from "./lateness.js";

/** Whether a machine can be worked on. */
export interface MachineState {
  readonly name: MachineName;
  /**
   * `ready`: its services have answered since it was started. `starting`: they do not yet. `silent`: it runs, and
   * says nothing. `off`: it does not run. `absent`: the lab was not brought up with it.
   */
  readonly state: "ready" | "starting" | "silent" | "off" | "absent";
  /** What it waits for, in its own words where it has any; absent where it is ready. */
  readonly why?: Told;
}

/** Most that is told of what a machine says, in characters: its root may say anything. */
const longest = 300;

/**
 * State of each machine of a candidate's lab. One that was ready since it was started is not asked again: what broke
 * since is for checks to tell.
 */
export async function machineStatesOf(candidate: string): Promise<MachineState[]> {
  const stands = await standing(candidate);
  const running = machineNames.filter((name) => stands.nodes.get(name)?.State === "running");
  const [started, settled] = await Promise.all([
    startTimes(running, stands),
    settledAt.read(candidate),
  ]);
  return Promise.all(
    machineNames.map(async (name): Promise<MachineState> => {
      if (!stands.nodes.has(name)) return { name, state: "absent" };
      const since = started[name];
      if (since === undefined) return { name, state: "off" };
      if (settled[name] === since) return { name, state: "ready" };
      return { name, ...(await askedOf(candidate, name)) };
    }),
  );
}

async function askedOf(
  candidate: string,
  name: MachineName,
): Promise<Pick<MachineState, "state" | "why">> {
  try {
    const late = await withChannel(candidate, name, (channel) => lateness(channel, name));
    return late === undefined
      ? { state: "ready" }
      : { state: "starting", why: late.slice(0, longest) };
  } catch (problem) {
    if (!(problem instanceof NotObserved)) throw problem;
    return { state: "silent", why: problem.told };
  }
}
