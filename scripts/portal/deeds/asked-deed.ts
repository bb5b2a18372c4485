import { z } from "zod";
import { catalogue } from "../../../checks/catalogue.js";
import { competences } from "../../../checks/index.js";
import { areaNames, machineNames } from "../../../stacks/plan/plan.js";
import { checkpointNameRule } from "../../operations/checkpoints/checkpoint-name-rule.js";
import { examNameRule } from "../../training/exams/exam-name-rule.js";

const oneOfKeys = (all: ReadonlyMap<string, unknown>) =>
  z.enum([...all.keys()] as [string, ...string[]]);
// Files of exercises are read when one is asked for.
export const exerciseId = z.string().refine((id) => catalogue.exercises.has(id));
const level = z.int().min(1).max(3);

const someCompetences = z
  .array(z.enum(competences.map(({ id }) => id) as [string, ...string[]]))
  .max(40);
/** It becomes a header of a letter. */
const oneLine = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}]*$/u);
const checkpoint = z.string().regex(checkpointNameRule.pattern);

const exam = z.string().regex(examNameRule.pattern);
/** Time that is given besides: minutes up to a day, or a part of what the paper gives. */
const moreTime = z.union([
  z.strictObject({ minutes: z.int().min(1).max(1440) }),
  z.strictObject({ percent: z.int().min(1).max(200) }),
]);

/** What the board asks for. What is null or empty is left to each lab, or to the lot. */
export const askedDeed = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("start"),
    exercise: exerciseId,
    /** Whether candidates are not told the cause at the end. */
    keepsCause: z.boolean().exactOptional(),
  }),
  z.object({
    kind: z.literal("draw"),
    competences: someCompetences,
    keepsCause: z.boolean().exactOptional(),
  }),
  z.object({
    kind: z.literal("extend"),
    exercise: exerciseId.nullable(),
    minutes: z.int().min(1).max(240),
  }),
  z.object({ kind: z.literal("finish"), exercise: exerciseId.nullable() }),
  z.object({
    kind: z.literal("examStart"),
    exam,
    /** What each candidate has besides, by lab; who is not named has nothing. */
    extra: z.record(z.string().max(32), moreTime),
  }),
  z.object({ kind: z.literal("examExtend"), by: moreTime }),
  z.object({ kind: z.literal("examFinish") }),
  z.object({
    kind: z.literal("break"),
    faults: z.array(oneOfKeys(catalogue.faults)).min(1).max(10),
  }),
  z.object({
    kind: z.literal("breakByLot"),
    count: z.int().min(1).max(5),
    levels: z.tuple([level, level]).refine(([easiest, hardest]) => easiest <= hardest),
    letter: z.boolean(),
  }),
  z.object({
    kind: z.literal("reset"),
    machines: z.array(z.enum(machineNames)).min(1).max(machineNames.length),
  }),
  z.object({
    kind: z.literal("resetAreas"),
    areas: z.array(z.enum(areaNames)).min(1).max(areaNames.length),
  }),
  z.object({ kind: z.literal("resetLab") }),
  z.object({ kind: z.literal("up") }),
  z.object({ kind: z.literal("down") }),
  z.object({ kind: z.literal("check"), competences: someCompetences }),
  z.object({ kind: z.literal("save"), checkpoint, replace: z.boolean() }),
  z.object({ kind: z.literal("restore"), checkpoint }),
  z.object({ kind: z.literal("forget"), checkpoint }),
  z.object({
    kind: z.literal("writeAs"),
    login: z.string().min(1).max(64),
    subject: oneLine,
    text: z.string().trim().min(1).max(2000),
    ticket: z.int().min(1).max(999_999_999).nullable(),
  }),
  z.object({
    kind: z.literal("takeUser"),
    login: z.string().min(1).max(64),
    isTrainers: z.boolean(),
  }),
  z.object({
    kind: z.literal("playScenario"),
    scenario: z.string().min(1).max(64),
    minutes: z.int().min(1).max(240),
  }),
  z.object({ kind: z.literal("stopScenario") }),
  z.object({ kind: z.literal("pause") }),
  z.object({ kind: z.literal("resume") }),
  z.object({ kind: z.literal("hint"), check: oneOfKeys(catalogue.hints).nullable() }),
  z.object({ kind: z.literal("message"), text: z.string().trim().min(1).max(2000) }),
  z.object({ kind: z.literal("freeze") }),
  z.object({ kind: z.literal("thaw") }),
]);
export type AskedDeed = z.infer<typeof askedDeed>;
