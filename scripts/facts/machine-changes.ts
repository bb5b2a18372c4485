import { z } from "zod";

const file = z.object({
  path: z.string(),
  what: z.enum(["added", "changed", "deleted"]),
  at: z.iso.datetime(),
});

const process = z.object({ command: z.string(), startedAt: z.iso.datetime() });

/** What became of one machine since a moment, as the host sees it. */
export const machineChangesSchema = z.object({
  machine: z.string(),
  /** What was written on its disk, the places first where programs and settings are, and there the last. */
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
