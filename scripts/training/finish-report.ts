import { z } from "zod";
import { reportSchema } from "../../checks/lib/run/result.js";
import { machineNames } from "../../stacks/plan/plan.js";
import { machineChangesSchema } from "../facts/machine-changes.js";
import { toldSchema } from "../ground/text-schema.js";

/** What `exercise finish --json` prints of one lab. */
export const finishReportSchema = reportSchema.extend({
  /** Since when changes are told: the exercise's start, or when its disks were put back later. */
  since: z.iso.datetime(),
  /** What became of its machines since, before they were looked at; absent where the engine does not tell. */
  changes: z.array(machineChangesSchema).optional(),
  /** What had to be kept: full ids of those among the results that held at the exercise's start. */
  kept: z.array(z.string()),
  /** What would have had to be kept, and is no result: it did not hold at the start, or nobody could see that it did. */
  notHeld: z.array(z.string()),
  /** Machines that were restarted between the two looks at its end. */
  restarted: z.array(
    z.object({
      machine: z.enum(machineNames),
      /** Why nobody waited any longer for its services; absent where they came back. */
      late: toldSchema.optional(),
    }),
  ),
});

export type FinishReport = z.infer<typeof finishReportSchema>;
