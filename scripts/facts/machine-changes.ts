import { z } from "zod";

const file = z.object({
  path: z.string(),
  what: z.enum(["added", "changed", "deleted"]),
  at: z.iso.datetime(),
});

const process = z.object({
  /** What it calls itself. */
  command: z.string(),
  /** The program that the kernel runs for it; absent where it does not tell. */
  exe: z.string().optional(),
  startedAt: z.iso.datetime(),
});

/** What became of one machine since a moment, as the host sees it. */
export const machineChangesSchema = z.object({
  machine: z.string(),
  /**
   * Programs and libraries, and what lets people in, as far as they are not its image's, whenever that came about: what
   * the machine says of itself may be theirs. Absent where nobody looked.
   */
  programs: z.array(file).optional(),
  /** How many there are besides; absent where nobody looked. */
  morePrograms: z.int().optional(),
  /**
   * What was written since on its disk, and of what is in memory alone what starts something: programs and rights first,
   * what services and people are there for last, and of each the last one first.
   */
  files: z.array(file),
  /** How many files there are besides; 20,000 stands for any more. */
  moreFiles: z.int(),
  /** What runs there and did not run then, the last first. */
  processes: z.array(process),
});

/** What `changes --json` prints of one lab. */
export const labChangesSchema = z.object({
  lab: z.string(),
  since: z.iso.datetime(),
  changes: z.array(machineChangesSchema),
});
export type LabChanges = z.infer<typeof labChangesSchema>;

export type MachineChanges = z.infer<typeof machineChangesSchema>;
