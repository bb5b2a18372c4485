import { z } from "zod";
import type { SecretPlace } from "../../modules/secret-places.js";
import { isMachine } from "../../stacks/plan/is-machine.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import { benchContainer } from "./bench-container.js";
import { layerWords } from "./layer-words.js";
import { standing } from "./standing.js";

const line = z.object({
  machine: z.string(),
  /** What lets in somebody whom it should not: as it is, and as it should be, or what secret it is. */
  open: z.array(z.object({ path: z.string(), now: z.string(), wanted: z.string() })),
  /** What its image has not, is kept from others, and stands in no place that is known. */
  kept: z.array(z.string()),
  more: z.int(),
});

/** What is secret on the disk of one machine and was laid open. */
export interface LaidOpen extends z.infer<typeof line> {
  /** Name of the image that it was made of, as the engine has it; undefined where it is none of the bench's. */
  readonly image: string | undefined;
}

/**
 * What is secret on the disks of a lab's machines and was laid open. The layers are read where the engine keeps them:
 * no machine is asked.
 *
 * @param places where machines keep what is secret and not their image's
 * @param signal ends it
 * @returns undefined where the engine keeps disks otherwise than as overlay2
 */
export async function laidOpen(
  candidate: string,
  places: Readonly<Partial<Record<MachineName, readonly SecretPlace[]>>>,
  signal: AbortSignal,
): Promise<ReadonlyMap<MachineName, LaidOpen> | undefined> {
  const { engine, nodes } = await standing(candidate);
  const containers = new Map(
    [...nodes].flatMap(([name, { Id }]) => (isMachine(name) ? [[name, Id] as const] : [])),
  );
  const layers = await layerWords(engine, containers);
  if (!layers) return undefined;
  const told = Object.entries(places).map(([machine, all]) => [
    machine,
    all.map(({ path, mode, owner, group }) => [path, mode, owner ?? null, group ?? null]),
  ]);
  const said = await benchContainer(
    engine,
    `/usr/lib/plateau/laid-open '${JSON.stringify(Object.fromEntries(told))}' ${layers.words.join(" ")}`,
    {
      NetworkMode: "none",
      Binds: [`${layers.root}:/overlay:ro`],
      CapDrop: ["ALL"],
      CapAdd: ["DAC_READ_SEARCH"],
    },
    { title: "laid-open", signal },
  );
  return new Map(
    said
      .trim()
      .split("\n")
      .map((text) => line.parse(JSON.parse(text)))
      .flatMap((one) => {
        if (!isMachine(one.machine)) return [];
        const image = nodes.get(one.machine)?.Labels["plateau.image"];
        return [[one.machine, { ...one, image }] as const];
      }),
  );
}
