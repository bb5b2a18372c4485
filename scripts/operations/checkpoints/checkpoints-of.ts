import { z } from "zod";
import type { Checkpoint } from "../../facts/checkpoint.js";
import { checkpoints } from "../../facts/journal.js";

/** A checkpoint, as people and `--json` are told of it. */
export const toldCheckpointSchema = z.object({
  name: z.string(),
  savedAt: z.iso.datetime(),
  /** What it takes of the engine's disk. */
  bytes: z.number(),
  areas: z.array(z.string()),
  machines: z.array(z.string()),
});

export type ToldCheckpoint = z.infer<typeof toldCheckpointSchema>;

/** What `checkpoints --json` prints of one lab. */
export const checkpointsSchema = z.object({
  lab: z.string(),
  checkpoints: z.array(toldCheckpointSchema),
});
export type Checkpoints = z.infer<typeof checkpointsSchema>;

/** Checkpoints of a lab, the oldest first. */
export async function checkpointsOf(candidate: string): Promise<Checkpoints> {
  const { kept } = await checkpoints.read(candidate);
  const told = Object.entries(kept).map(([name, one]) => toldCheckpoint(name, one));
  return {
    lab: candidate,
    checkpoints: told.toSorted((one, other) => one.savedAt.localeCompare(other.savedAt)),
  };
}

export function toldCheckpoint(
  name: string,
  { savedAt, areas, machines, secrets }: Checkpoint,
): ToldCheckpoint {
  const archives = [secrets, ...Object.values(machines)];
  return {
    name,
    savedAt,
    bytes: archives.reduce((sum, { bytes }) => sum + bytes, 0),
    areas,
    machines: Object.keys(machines),
  };
}
