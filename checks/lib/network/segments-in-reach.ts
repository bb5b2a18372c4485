import { keysOf } from "../../../scripts/ground/keys-of.js";
import { flows, verdict } from "../../../stacks/plan/flows.js";
import { isMachine } from "../../../stacks/plan/is-machine.js";
import {
  inAnyCompany,
  type MachineName,
  type ProbeName,
  plan,
  type SegmentName,
  segmentNames,
} from "../../../stacks/plan/plan.js";
import type { Machine } from "../nodes/machine.js";
import type { Nodes } from "../nodes/nodes.js";
import { type TcpAnswer, tcpPorts } from "../probes/network/tcp-ports.js";
import type { Seats } from "./seats.js";

/** Something in a segment that answers whoever may go there: `ADDRESS/icmp`, or `ADDRESS:PORT`. */
export interface Witness {
  readonly segment: SegmentName;
  readonly target: string;
  /** Who is asked whether it answers at all. */
  readonly twin: ProbeName;
}

/**
 * What a machine may ask of each segment, by the flow matrix: the bench's probe there, or services where no echo passes.
 *
 * @param machine one with a single card
 */
export function witnessesFor(machine: MachineName, seats: Seats): Witness[] {
  const [own] = keysOf(plan().machines[machine].interfaces) as SegmentName[];
  return segmentNames.flatMap((segment): Witness[] => {
    if (verdict(machine, `probe-${segment}`, "icmp") !== "refused") {
      return [{ segment, target: `${seats[segment]}/icmp`, twin: `probe-${own ?? segment}` }];
    }
    return servicesIn(segment, [machine, ...(own ? [own] : [])]).map((target) => ({
      segment,
      target,
      twin: `probe-${segment}`,
    }));
  });
}

/** The probes that are asked for those witnesses. */
export function twinsFor(machines: readonly MachineName[]): ProbeName[] {
  const seats = Object.fromEntries(segmentNames.map((name) => [name, ""])) as unknown as Seats;
  return inAnyCompany(() => [
    ...new Set(machines.flatMap((name) => witnessesFor(name, seats)).map(({ twin }) => twin)),
  ]);
}

function servicesIn(segment: SegmentName, sources: readonly string[]): string[] {
  const targets = flows()
    .filter(({ from, protocol }) => protocol === "tcp" && from.some((one) => sources.includes(one)))
    .flatMap(({ to, ports = [] }) =>
      to.filter(isMachine).flatMap((machine) => {
        const { interfaces } = plan().machines[machine];
        const address = (interfaces as Partial<Record<SegmentName, unknown>>)[segment];
        // A router answers from each of its segments: it is a witness of none.
        return keysOf(interfaces).length === 1 && typeof address === "string"
          ? ports.flatMap((port) => (typeof port === "number" ? [`${address}:${port}`] : []))
          : [];
      }),
    );
  return [...new Set(targets)];
}

/**
 * Ask witnesses from probes, and those that answer them from a machine; those that do not answer it twice. A segment where
 * no service answers has no witness: that is its servers' matter.
 */
export async function inReach(
  probes: Nodes<ProbeName>,
  machine: Machine,
  witnesses: readonly Witness[],
): Promise<(Witness & { readonly reached: boolean })[]> {
  const answering = await answeringProbes(probes, witnesses);
  const reached = await answeringMachine(machine, answering, 2);
  const late = answering.filter(({ target }) => !reached.has(target));
  // A host that is busy answers late, whomever.
  const lateToo = late.length > 0 ? await answeringMachine(machine, late, 5) : reached;
  const there = late.length > 0 ? await answeringProbes(probes, late) : [];
  return answering.flatMap((one) => {
    const isReached = reached.has(one.target) || lateToo.has(one.target);
    return isReached || there.includes(one) ? [{ ...one, reached: isReached }] : [];
  });
}

async function answeringProbes(
  probes: Nodes<ProbeName>,
  witnesses: readonly Witness[],
): Promise<readonly Witness[]> {
  const asked = [...new Set(witnesses.map(({ twin }) => twin))].map((twin) =>
    tcpPorts(
      probes[twin],
      witnesses.filter((one) => one.twin === twin).map(({ target }) => target),
    ),
  );
  const answered = new Set(
    (await Promise.all(asked))
      .flat()
      .flatMap((one) => (one.outcome === "open" ? [spelled(one)] : [])),
  );
  return witnesses.filter(({ target }) => answered.has(target));
}

/** Targets that answer a machine; a connection that stands, and is not ended by the other side, is an answer too. */
async function answeringMachine(
  machine: Machine,
  witnesses: readonly Witness[],
  seconds: number,
): Promise<ReadonlySet<string>> {
  const { stdout } = await machine.within((seconds + 4) * 1000)`
    connects() {
      timeout ${seconds + 1} nc -w ${seconds} "$1" "$2" < /dev/null
      [ $? != 1 ]
    }
    for target in ${witnesses.map(({ target }) => target)}; do
      {
        case $target in
          */icmp) ping -q -c 2 -i 0.2 -W ${seconds} "\${target%/icmp}" ;;
          *) connects "\${target%:*}" "\${target#*:}" ;;
        esac > /dev/null 2>&1 && echo "$target"
      } &
    done
    wait`;
  return new Set(stdout.split("\n"));
}

function spelled({ host, port }: TcpAnswer): string {
  return port === 0 ? `${host}/icmp` : `${host}:${port}`;
}

/** In a line: what is lost, or what was reached. */
export function toldOfReach(seen: readonly (Witness & { readonly reached: boolean })[]): string {
  const lost = seen.filter(({ reached }) => !reached);
  return (lost.length > 0 ? lost : seen)
    .map(({ segment, target, reached }) => `${segment} ${target}${reached ? "" : ": ∅"}`)
    .join(", ");
}
