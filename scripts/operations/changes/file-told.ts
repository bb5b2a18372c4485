import { z } from "zod";
import type { MachineChanges } from "../../facts/machine-changes.js";

/** A file, as a program of the bench's own image tells of it: `at` in seconds since 1970. */
export const fileTold = z.object({
  path: z.string(),
  what: z.enum(["added", "changed", "deleted"]),
  at: z.number(),
});

export function fileOf({ at, ...file }: z.infer<typeof fileTold>): MachineChanges["files"][number] {
  return { ...file, at: new Date(at * 1000).toISOString() };
}
