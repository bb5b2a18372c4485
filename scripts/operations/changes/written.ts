import type Docker from "dockerode";
import { z } from "zod";
import type { MachineChanges } from "../../facts/machine-changes.js";
import { benchContainer } from "../../host/bench-container.js";
import { layerWords } from "../../host/layer-words.js";
import { fileOf, fileTold } from "./file-told.js";

const line = z.object({
  machine: z.string(),
  files: z.array(fileTold),
  more: z.int(),
  programs: z.array(fileTold),
  morePrograms: z.int(),
});

export type Written = Required<
  Pick<MachineChanges, "files" | "moreFiles" | "programs" | "morePrograms">
>;

/**
 * What was written on the disks of machines since a moment, and which programs are not their images'. The layers are read where the engine keeps them: no
 * machine is asked, and a disk that is being filled makes it no longer than it says.
 *
 * @param containers ids, by machine
 * @returns undefined where the engine keeps disks otherwise than overlay2
 */
export async function written(
  engine: Docker,
  containers: ReadonlyMap<string, string>,
  since: Date,
): Promise<ReadonlyMap<string, Written> | undefined> {
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
      .map(({ machine, files, more, programs, morePrograms }) => [
        machine,
        {
          files: files.map(fileOf),
          moreFiles: more,
          programs: programs.map(fileOf),
          morePrograms,
        },
      ]),
  );
}
