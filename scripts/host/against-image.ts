import { z } from "zod";
import { isMachine } from "../../stacks/plan/is-machine.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import { benchContainer } from "./bench-container.js";
import { layerWords } from "./layer-words.js";
import { standing } from "./standing.js";

const line = z.object({
  machine: z.string(),
  files: z.array(
    z.object({
      path: z.string(),
      kind: z.enum(["file", "link", "gone", "folder", "other"]),
      /** What it holds, or where a link leads to; null where there is none. */
      now: z.string().nullable(),
      /** What the image's holds; null where it has none. */
      built: z.string().nullable(),
      /** Whether it holds no more than `now`: a machine may make it as long as it likes. */
      whole: z.boolean(),
      /** What the image's unit of systemd's says that a drop-in is for; null where it is for none. */
      unit: z.string().nullable(),
      /** Whether the image has a folder there: what leads elsewhere takes all of it along. */
      folder: z.boolean(),
      /** Its ctime, in seconds since 1970 by the clock of the host. */
      changed: z.number(),
    }),
  ),
  privileged: z.array(
    z.object({
      path: z.string(),
      /** Octal. */
      mode: z.string(),
      /** Number of its owner, as the machine counts. */
      user: z.number(),
      capabilities: z.boolean(),
    }),
  ),
  /** What of the system's more people may change, and of passwords read, than in the image. */
  open: z.array(
    z.object({
      path: z.string(),
      /** Octal. */
      mode: z.string(),
      /** To whom: `uid=N`, `gid=N`, `others`. */
      to: z.array(z.string()),
    }),
  ),
  /** How many entries were not looked at, or are not told, and the first of them. */
  more: z.int(),
  first: z.array(z.string()),
});

/** How the disk of one machine differs from what its image holds, in the files that were asked for. */
export interface AgainstImage extends z.infer<typeof line> {
  /** Name of the image that it was made of, as the engine has it; undefined where it is none of the bench's. */
  readonly image: string | undefined;
}

/**
 * How the disks of a lab's machines differ from what their images hold. The layers are read where the engine keeps
 * them: no machine is asked.
 *
 * @param pattern regular expression of Python's, of the whole paths that are read, without their first slash
 * @param signal ends it
 * @returns undefined where the engine keeps disks otherwise than as overlay2
 */
export async function againstImage(
  candidate: string,
  pattern: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<MachineName, AgainstImage> | undefined> {
  const { engine, nodes } = await standing(candidate);
  const containers = new Map(
    [...nodes].flatMap(([name, { Id }]) => (isMachine(name) ? [[name, Id] as const] : [])),
  );
  const layers = await layerWords(engine, containers);
  if (!layers) return undefined;
  const command = `/usr/lib/plateau/against-image '${pattern}' ${layers.words.join(" ")}`;
  const said = await benchContainer(
    engine,
    command,
    {
      NetworkMode: "none",
      Binds: [`${layers.root}:/overlay:ro`],
      CapDrop: ["ALL"],
      CapAdd: ["DAC_READ_SEARCH"],
    },
    { title: "against-image", signal },
  );
  const told = said
    .trim()
    .split("\n")
    .map((text) => line.parse(JSON.parse(text)));
  return new Map(
    told.flatMap((one) => {
      if (!isMachine(one.machine)) return [];
      const image = nodes.get(one.machine)?.Labels["plateau.image"];
      return [[one.machine, { ...one, image }] as const];
    }),
  );
}
