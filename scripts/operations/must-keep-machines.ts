import { isMachine } from "../../stacks/plan/is-machine.js";
import { isProbe } from "../../stacks/plan/is-probe.js";
import type { AreaName, MachineName, NodeName } from "../../stacks/plan/plan.js";
import { applied } from "../facts/journal.js";
import { Misuse } from "../ground/misuse.js";
import type { Standing } from "../host/standing.js";
import { notedAddresses } from "../terraform/state-file.js";
import type { SynthesizedStack } from "../terraform/synthesis.js";
import { lostByApplying } from "../terraform/terraform.js";

export interface MustKeepProps {
  /** What is about to be applied. */
  readonly areas: readonly AreaName[];
  readonly stacks: ReadonlyMap<string, SynthesizedStack>;
  readonly stands: Standing;
  /** Machines that are to be made anew. @default - none */
  readonly anew?: readonly MachineName[];
  readonly signal?: AbortSignal | undefined;
}

/**
 * See that machines stay which nobody asked to make anew, before areas of a lab are applied. Those of another version of Plateau, or
 * of this server as it was once, may differ in what can't be changed while they stand. An area that is as it was applied is not
 * asked about: that costs nothing.
 *
 * @throws Misuse naming those whose disks would be lost, with nothing changed, and what keeps them
 */
export async function mustKeepMachines(
  candidate: string,
  { areas, stacks, stands: { nodes }, anew = [], signal }: MustKeepProps,
): Promise<void> {
  const digests = await applied.read(candidate);
  const others = areas.flatMap((area) => {
    const stack = stacks.get(area);
    return stack && digests[area] !== stack.digest ? [stack] : [];
  });
  const lost = await Promise.all(others.map((stack) => lostIn(candidate, stack, nodes, signal)));
  const names = lost
    .flat()
    .filter((name) => !isProbe(name) && !anew.some((asked) => asked === name))
    .toSorted();
  if (names.length > 0) throw wouldBeLost(candidate, names, anew);
}

/** Nodes that stand and that applying their stack would make anew or take away. */
async function lostIn(
  candidate: string,
  stack: SynthesizedStack,
  nodes: Standing["nodes"],
  signal: AbortSignal | undefined,
): Promise<NodeName[]> {
  const addresses = await notedAddresses(candidate, stack.name);
  const standing = [...nodes].flatMap(([name, { Id }]) => {
    const address = addresses.get(Id);
    return address === undefined ? [] : [{ name, address }];
  });
  if (standing.length === 0) return [];
  const lost = await lostByApplying(stack, signal);
  return standing.flatMap(({ name, address }) => (lost.has(address) ? [name] : []));
}

function wouldBeLost(
  candidate: string,
  names: readonly NodeName[],
  anew: readonly MachineName[],
): Misuse {
  const list = names.join(", ");
  // A checkpoint has the machines that this version knows.
  const keeps = names.every(isMachine)
    ? {
        fr: `'lab save ${candidate} NOM', le lab en pause, puis 'lab restore ${candidate} NOM' le gardent`,
        en: `'lab save ${candidate} NAME', with the lab paused, then 'lab restore ${candidate} NAME' keep it`,
      }
    : { fr: "la version qui les a faites le garde", en: "the version that made them keeps it" };
  const again =
    anew.length > 0
      ? `lab reset ${candidate} ${[...anew, ...names].join(" ")}`
      : `lab down ${candidate}`;
  return new Misuse({
    fr: `cette version de Plateau, sur ce serveur tel qu'il est, referait à neuf des machines du lab '${candidate}' : ${list} ; ce qui est sur leurs disques serait perdu, et rien n'a été changé ; ${keeps.fr}, '${again}' y renonce`,
    en: `this version of Plateau, on this server as it is, would reset machines of lab '${candidate}': ${list}; what is on their disks would be lost, and nothing was changed; ${keeps.en}, '${again}' gives it up`,
  });
}
