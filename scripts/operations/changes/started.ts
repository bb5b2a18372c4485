import type Docker from "dockerode";
import { z } from "zod";
import type { MachineChanges } from "../../facts/machine-changes.js";
import { benchContainer } from "../../host/bench-container.js";
import { fileOf, fileTold } from "./file-told.js";

const line = z.object({
  machine: z.string(),
  processes: z.array(z.object({ command: z.string(), exe: z.string().nullable(), at: z.number() })),
  memory: z.array(fileTold),
  more: z.int(),
});

export interface Started extends Pick<MachineChanges, "processes"> {
  /** What is in memory alone and makes something start. */
  readonly memory: MachineChanges["files"];
  readonly moreMemory: number;
}

/** For how long the kernel is asked, in seconds: a machine may have many processes and files. */
const limitS = 60;

/**
 * What runs on machines and was started since a moment, and what was written since into their memory alone that makes
 * something start, as the kernel has it: no machine is asked. Nothing of one that does not run.
 *
 * @param containers ids, by machine
 */
export async function started(
  engine: Docker,
  containers: ReadonlyMap<string, string>,
  since: Date,
): Promise<ReadonlyMap<string, Started>> {
  const words = await Promise.all(
    [...containers].map(async ([machine, id]) => {
      const { State } = await engine.getContainer(id).inspect();
      return State.Running ? [`${machine}:${State.Pid}:${id}`] : [];
    }),
  );
  const running = words.flat().join(" ");
  if (running === "") return new Map();
  const command = `timeout ${limitS} /usr/lib/plateau/running ${since.getTime() / 1000} ${running}`;
  const said = await benchContainer(
    engine,
    command,
    {
      NetworkMode: "none",
      PidMode: "host",
      CapDrop: ["ALL"],
      // What the kernel runs for a process, and the folders of its machine.
      CapAdd: ["DAC_READ_SEARCH", "SYS_PTRACE"],
      SecurityOpt: ["apparmor=unconfined"],
    },
    { title: "running" },
  );
  return new Map(
    said
      .trim()
      .split("\n")
      .map((text) => line.parse(JSON.parse(text)))
      .map(({ machine, processes, memory, more }) => [
        machine,
        {
          processes: processes.map(({ command, exe, at }) => ({
            command,
            ...(exe !== null && { exe }),
            startedAt: new Date(at * 1000).toISOString(),
          })),
          memory: memory.map(fileOf),
          moreMemory: more,
        },
      ]),
  );
}
