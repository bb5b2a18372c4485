import { z } from "zod";
import { textSchema, toldSchema } from "../ground/text-schema.js";
import { machineChangesSchema } from "./machine-changes.js";

/** Something that the bench did in a lab. */
export const examActSchema = z.object({
  at: z.iso.datetime(),
  /** As it is typed after `lab`, without the candidate, e.g. `check`. */
  verb: z.string(),
  /** Who ran it, as this server calls him: of what pages do, whoever serves them. */
  by: z.string(),
  /** How often it was done, where the same again is no line of its own. @default 1 */
  times: z.int().min(2).optional(),
  /** When it was done last; absent where it was done once. */
  lastAt: z.iso.datetime().optional(),
});
export type ExamAct = z.infer<typeof examActSchema>;

/** What became of a criterion. There is no mark: the certification has none. */
const verdicts = ["satisfied", "not_satisfied", "not_observed", "for_trainer"] as const;
const verdict = z.enum(verdicts);
export type ExamVerdict = z.infer<typeof verdict>;

const criterion = z.object({
  /** Full id of the check. */
  id: z.string(),
  title: textSchema,
  verdict,
  /** Whether it had to be kept, and is not what was asked for. */
  isKept: z.boolean(),
  /** What must hold, and what was seen; absent of what a trainer judges. */
  expected: textSchema.optional(),
  seen: toldSchema.optional(),
  /** The same in words, which `--json` alone has; absent where it is in words already, or can't be said whole. */
  said: textSchema.optional(),
  /** What hints about it have cost meanwhile, in minutes. */
  hintMinutes: z.number(),
});
export type ExamCriterion = z.infer<typeof criterion>;

/** What `exam finish --json` and `exam report --json` print of one lab. */
export const examReportSchema = z.object({
  lab: z.string(),
  exam: z.string(),
  paper: z.string(),
  title: textSchema,
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  /** What the candidate was given, what a trainer gave besides included. */
  minutes: z.number(),
  extraMinutes: z.number(),
  /** What it took; times in which the lab was paused are left out. */
  tookMinutes: z.number(),
  hintMinutes: z.number(),
  exercises: z.array(
    z.object({
      /** Full id. */
      id: z.string(),
      title: textSchema,
      verdict,
      /** Whether machines of it were made anew meanwhile, so that there was nothing to judge any more. */
      isLeft: z.boolean(),
      criteria: z.array(criterion),
      /** What would have had to be kept, and did not hold at the start: held against nobody. */
      notHeld: z.array(z.string()),
      /** Machines that were restarted before it was looked at. */
      restarted: z.array(z.string()),
    }),
  ),
  /** By competence of its exercises. */
  competences: z.array(
    z.object({
      id: z.string(),
      title: textSchema,
      verdict,
      /** What no machine can see. */
      forTrainer: z.array(criterion),
    }),
  ),
  /** Names of the trainers who worked on it themselves. */
  assistedBy: z.array(z.string()),
  /** What the bench did in the lab meanwhile, the oldest first. */
  acts: z.array(examActSchema),
  /** What became of its machines before they were looked at; absent where that could not be read. */
  changes: z.array(machineChangesSchema).optional(),
});
export type ExamReport = z.infer<typeof examReportSchema>;
