import type Docker from "dockerode";
import { z } from "zod";
import type { MachineChanges } from "../../facts/machine-changes.js";
import { benchContainer } from "../../host/bench-container.js";
import { layerWords } from "../../host/layer-words.js";

const line = z.object({
  machine: z.string(),
  files: z.array(
    z.object({ path: z.string(), what: z.enum(["added", "changed", "deleted"]), at: z.number() }),
  ),
  more: z.int(),
});

/**
 * What was written on the disks of machines since a moment. The layers are read where the engine keeps them: no
 * machine is asked, and a disk that is being filled makes it no longer than it says.
 *
 * @param containers ids, by machine
 * @returns undefined where the engine keeps disks otherwise than overlay2
 */
export async function written(
  engine: Docker,
  containers: ReadonlyMap<string, string>,
  since: Date,
): Promise<ReadonlyMap<string, Pick<MachineChanges, "files" | "moreFiles">> | undefined> {
  const layers = await layerWords(engine, containers);
  if (!layers) return undefined;
  const command = ["/usr/lib/plateau/written", since.getTime() / 1000, ...layers.words].join(" ");
  const said = await benchContainer(engine, command, {
    NetworkMode: "none",
    Binds: [`${layers.root}:/overlay:ro`],
    CapDrop: ["ALL"],
    CapAdd: ["DAC_READ_SEARCH"],
  });
  return new Map(
    said
      .trim()
      .split("\n")
      .map((text) => line.parse(JSON.parse(text)))
      .map(({ machine, files, more }) => [
        machine,
        {
          files: files
            .map(({ path, what, at }) => ({ path, what, at: new Date(at * 1000).toISOString() }))
            .toSorted(
              (one, other) => rank(one.path) - rank(other.path) || other.at.localeCompare(one.at),
            ),
          moreFiles: more,
        },
      ]),
  );
}

/** Where services keep what they are there for comes last: every machine writes there all the time. */
function rank(path: string): number {
  return /^\/var\/(?:cache|lib|log|spool|tmp)\//.test(path) ? 1 : 0;
}
