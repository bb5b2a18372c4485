import { z } from "zod";
import { leftBehindSchema } from "../../../scripts/facts/left-behind.js";
import { textSchema, toldSchema } from "../../../scripts/ground/text-schema.js";

const observation = z.object({
  where: z.string(),
  command: z.string(),
  exitCode: z.int(),
  stdout: z.string(),
  stderr: z.string(),
  at: z.iso.datetime(),
  durationMs: z.number(),
});

/** The outcome of one check, with the evidence behind it. */
export const resultSchema = z.object({
  id: z.string().regex(/^cp\d\d\/[a-z0-9-]+$/),
  competence: z.string().regex(/^cp\d\d$/),
  /** Where it is found in each certification: see checks/referentials. */
  referential: z.record(z.string(), z.array(z.string())),
  title: textSchema,
  outcome: z.enum(["satisfied", "not_satisfied", "not_observed", "not_started", "needs_trainer"]),
  /** What must hold: of what is not satisfied, the claim that is false. Hints go by its English. */
  expected: textSchema,
  /** What was observed, in the words of the protocol; of what was not observed, why. */
  seen: toldSchema,
  /** The same in words, which `--json` alone has; absent where it is in words already, or can't be said whole. */
  said: textSchema.optional(),
  /** The node that kept it from being observed; empty where none did. */
  hinderedBy: z.string(),
  /** Whether it was time that was too short; absent where it was not. */
  late: z.boolean().optional(),
  /** Where to look, which is told trainers alone, where they ask for it; absent otherwise. */
  remedy: textSchema.optional(),
  /** What its hints have cost in this lab, in minutes; null where the note of them can't be read. */
  hintMinutes: z.number().nullable(),
  /** Nodes it was observed from. */
  where: z.array(z.string()),
  startedAt: z.iso.datetime(),
  durationMs: z.number(),
  evidence: z.array(observation),
  /** What it made and could not take away again; says nothing of the outcome. */
  leftBehind: z.array(leftBehindSchema),
});
export type Result = z.infer<typeof resultSchema>;

/** A machine that runs, and on which several checks could not be observed. */
const hindrance = z.object({
  machine: z.string(),
  /** Full ids. */
  checks: z.array(z.string()),
  /** Whether it opens a channel now; otherwise the engine alone says that it runs. */
  answers: z.boolean(),
  /** Whether it was time alone that was too short; otherwise it refused something, or fed what asked it without end. */
  late: z.boolean(),
  /** What kept the first from being observed that did not lack time alone, else the first. */
  why: toldSchema,
  /** Tasks that were ready or waiting for disk, for each processor of the host: above 2, nobody need have done anything. */
  hostLoad: z.number(),
});
export type Hindrance = z.infer<typeof hindrance>;

/** What `check --json` prints. */
export const reportSchema = z.object({
  lab: z.string(),
  startedAt: z.iso.datetime(),
  durationMs: z.number(),
  results: z.array(resultSchema),
  hindrances: z.array(hindrance),
  /** What the candidate declared, for whoever judges him; absent where he declared nothing. */
  declared: z
    .object({
      lines: z.array(textSchema),
      /** When what counts was handed in; absent where nothing counts. */
      at: z.iso.datetime().optional(),
      /** Full id of the exercise whose end something newer waits for; absent where nothing does. */
      waitsFor: z.string().optional(),
    })
    .optional(),
});
export type Report = z.infer<typeof reportSchema>;
