import { z } from "zod";
import { machineNames, nodeNames, segmentNames } from "../../stacks/plan/plan.js";
import type { Facts } from "../ground/facts.js";
import { KeptFacts } from "../ground/kept-facts.js";
import { textSchema, toldSchema } from "../ground/text-schema.js";
import { checkpointSchema } from "./checkpoint.js";
import { companyNotes } from "./company-notes.js";
import { type Declaration, nothingDeclared } from "./declaration/declaration.js";
import { examActSchema, examReportSchema } from "./exam-report.js";
import { labHost } from "./lab-host.js";
import { leftBehindSchema } from "./left-behind.js";
import { machineChangesSchema } from "./machine-changes.js";
import { steps } from "./steps.js";

/** The operation in progress; still there at the next one when it was killed. */
export const operations = new KeptFacts(
  "operation",
  z.object({ verb: z.string(), since: z.iso.datetime() }).optional(),
  undefined,
  { goesWithLab: true },
);

/** Digest of each stack as it was last applied to the end. */
export const applied = new KeptFacts(
  "applied",
  z.record(z.string(), z.string()),
  {},
  { goesWithLab: true },
);

/**
 * Stacks that are built inside machines: the containers of those, and whether they were built to the
 * end there.
 */
export const inner = new KeptFacts(
  "inner",
  z.record(z.string(), z.object({ hosts: z.string(), whole: z.boolean() })),
  {},
  { goesWithLab: true },
);

/** When each node was started that has been waited for since, as the engine has it. */
export const settledAt = new KeptFacts(
  "settled",
  z.record(z.string(), z.string()),
  {},
  { goesWithLab: true },
);

/** Where cables were moved to, by machine: a segment, or `null` when pulled out. */
export const cables = new KeptFacts(
  "cables",
  z.record(z.string(), z.enum(segmentNames).nullable()),
  {},
  { goesWithLab: true },
);

const byHandSchema = z.record(
  z.string(),
  z.object({ to: z.enum(segmentNames).nullable(), movedAt: z.iso.datetime() }),
);
export type CablesByHand = Readonly<z.infer<typeof byHandSchema>>;

/**
 * Where the candidate himself has put cables by his page, and when, for those that he left elsewhere than the plan has them.
 * Moves by an exercise are not in it: finding them may be the task.
 */
export const cablesByHand = new KeptFacts(
  "cables-by-hand",
  byHandSchema,
  {},
  {
    goesWithLab: true,
  },
);

/** Faults in force, by full id, with the machines that a reset has to make anew. */
export const faultsInForce = new KeptFacts(
  "faults",
  z.record(z.string(), z.array(z.enum(machineNames))),
  {},
  { goesWithLab: true },
);

/** Times in which a lab was paused, the oldest first; the last one has no end while it is. */
export const pauses = new KeptFacts(
  "pauses",
  z.array(
    z.object({
      since: z.iso.datetime(),
      until: z.iso.datetime().optional(),
      /** Virtual machines whose memory was saved, and that go on with it. Their host's root may have named them. */
      guests: z.array(z.string()),
      /** Machines whose services did not answer before it; absent where nobody asked. */
      notReady: z.array(z.enum(machineNames)).optional(),
    }),
  ),
  [],
  { goesWithLab: true },
);

const exerciseRun = z.object({
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().optional(),
  /** What a trainer gave besides, in minutes; absent where he gave nothing. */
  extraMinutes: z.number().optional(),
  /** What is given for it where it is part of an exam, in minutes: all of that; absent where it is its own. */
  minutes: z.number().optional(),
  /** Of what has to be kept, full ids of what held at its start; absent where nobody has looked. */
  held: z.array(z.string()).optional(),
  /** Name of the cause that was drawn for it; absent where it has none. */
  cause: z.string().optional(),
  /** That the trainer keeps the cause to himself at the end; absent where its candidate is told. */
  keepsCause: z.literal(true).optional(),
  /** The verdict when the time was up: outcomes by full id of the check. Absent: no look was made. */
  atZero: z
    .object({ seenAt: z.iso.datetime(), outcomes: z.record(z.string(), z.string()) })
    .optional(),
  /** Of users who are played in it, by login; absent until one of them has reacted to something. */
  users: z
    .record(
      z.string(),
      z.object({
        /** How much of what technicians did they have reacted to. */
        seen: z.number(),
        /** Whether there is nothing left for them to react to. */
        isOver: z.boolean(),
        /** Whether a trainer writes in their stead. */
        isTrainers: z.boolean(),
      }),
    )
    .optional(),
});
export type ExerciseRun = z.infer<typeof exerciseRun>;

/** Exercises whose machines have not been made anew since their start, by full id. */
export const exerciseRuns = new KeptFacts(
  "exercises",
  z.record(z.string(), exerciseRun),
  {},
  // As with a reset: who takes an exercise's machines away leaves it.
  { goesWithLab: true },
);

/** A set-up or a solution of an exercise that was begun. */
export const halfDoneSchema = z.object({
  what: z.enum(["set-up", "solution"]),
  since: z.iso.datetime(),
  /** Those that a reset has yet to make anew. */
  machines: z.array(z.enum(machineNames)),
});
export type HalfDone = z.infer<typeof halfDoneSchema>;

/**
 * Exercises that are being set up or solved, by full id; still there once that was killed or has failed, until each of
 * their machines has been made anew.
 */
export const halfDone = new KeptFacts(
  "half-done",
  z.record(z.string(), halfDoneSchema),
  {},
  { goesWithLab: true },
);

const saidOfWish = z.object({
  /** What the letter that begins it is known by: noted before it is written. */
  thread: z.string(),
  /** Whether it was handed in; until then it may have been, by a process that was cut off. */
  isWritten: z.boolean(),
  /** How many letters that call it resolved the person has answered. */
  resolved: z.int().min(0),
  isAnswered: z.boolean(),
  /** Whether there is nothing left to react to. */
  isOver: z.boolean(),
});
/** How far somebody is with what they want of the helpdesk. */
export type SaidOfWish = z.infer<typeof saidOfWish>;

const playedScenarioSchema = z.object({
  /** As it is typed after `lab play`. */
  name: z.string(),
  seed: z.int(),
  startedAt: z.iso.datetime(),
  /** How long its people go on answering. */
  minutes: z.number(),
  /** By subject; absent until the letter that begins it is written. */
  said: z.record(z.string(), saidOfWish),
});
export type PlayedScenario = z.infer<typeof playedScenarioSchema>;

/** The scenario that a trainer has started on the board; null where there is none. `lab play` notes nothing. */
export const playedScenarios = new KeptFacts("scenario", playedScenarioSchema.nullable(), null, {
  goesWithLab: true,
});

/** What became of every exercise that was finished, the oldest first; nothing takes it away. */
export const exerciseResults = new KeptFacts(
  "exercise-results",
  z.array(
    z.object({
      id: z.string(),
      startedAt: z.iso.datetime(),
      finishedAt: z.iso.datetime(),
      /** What a trainer gave besides, in minutes; absent where he gave nothing. */
      extraMinutes: z.number().optional(),
      /** What was given for it as part of an exam, in minutes: all of that; absent where it was its own. */
      minutes: z.number().optional(),
      /** Name of the cause that was drawn for it; absent where it has none. */
      cause: z.string().optional(),
      /** That the trainer keeps the cause to himself; absent where its candidate is told. */
      keepsCause: z.literal(true).optional(),
      /** Who ended it, where that was not its candidate: a trainer's name, or a user's of the server. */
      endedBy: z.string().optional(),
      /** Outcome of each check that judges it, by full id. */
      outcomes: z.record(z.string(), z.string()),
      /** The same as its time was over, and when that was; absent where nobody looked. */
      atZero: exerciseRun.shape.atZero,
      /** The same as at its end of each that had to be kept; absent where none had. */
      kept: z.record(z.string(), z.string()).optional(),
      /** What became of its machines meanwhile; absent where that could not be read. */
      changes: z.array(machineChangesSchema).optional(),
      /** For how long the lab was paused meanwhile, which is nobody's time; absent where it was not. */
      pausedMs: z.number().optional(),
      /** Names of the trainers who worked on it themselves; absent where none did. */
      assistedBy: z.array(z.string()).optional(),
    }),
  ),
  [],
);

const writingsOfSitting = z.object({
  /** When the exercise or the exam began. */
  startedAt: z.iso.datetime(),
  writings: z.array(
    z.object({
      at: z.iso.datetime(),
      /** Login of the technician. */
      by: z.string(),
      /** Number and subject of a ticket, or name of an article. */
      place: z.string(),
      text: z.string(),
    }),
  ),
  /** How many earlier ones were not kept. */
  left: z.int().min(0),
  /** Why they could not be read; absent where they could. */
  unread: toldSchema.optional(),
});
/** What technicians wrote in the helpdesk during a sitting. */
export type HelpdeskWritings = z.infer<typeof writingsOfSitting>;

/** Of each sitting, the oldest first; nothing takes it away. */
export const helpdeskWritings = new KeptFacts("helpdesk-writings", z.array(writingsOfSitting), []);

const examSitting = z.object({
  /** Name that it was drawn under. */
  exam: z.string(),
  /** Id of its paper. */
  paper: z.string(),
  /** Full ids, in the order of the sheet. */
  exercises: z.array(z.string()),
  /** What its paper gives, in minutes. */
  minutes: z.number(),
  /** What a trainer gave besides, in minutes. */
  extraMinutes: z.number(),
  hints: z.enum(["none", "priced"]),
  selfCheck: z.enum(["none", "own"]),
  /** When the clock began; absent while it is being set up, and where that was cut off. */
  startedAt: z.iso.datetime().optional(),
  finishedAt: z.iso.datetime().optional(),
});
/** An exam in one candidate's lab, without the seed that it was drawn from. */
export type ExamSitting = z.infer<typeof examSitting>;

/** The last exam that was begun with the machines that there are; null where none was. */
export const examSittings = new KeptFacts("exam", examSitting.nullable(), null, {
  goesWithLab: true,
});

/** What the bench did in the lab during its last exam, the oldest first; no checkpoint takes it away: it happened. */
export const examActs = new KeptFacts("exam-acts", z.array(examActSchema), []);

/** What became of every exam that was finished, the oldest first; nothing takes it away. */
export const examReports = new KeptFacts("exam-results", z.array(examReportSchema), []);

const typedSpan = z.object({
  /** Name of a trainer, or id of a candidate. */
  who: z.string(),
  role: z.enum(["trainer", "candidate"]),
  since: z.iso.datetime(),
  until: z.iso.datetime(),
});

const assistance = z.object({
  /** Drawn at random: by it an assistance that goes on is noted again. */
  id: z.string(),
  /** Name of the trainer. */
  by: z.string(),
  /** The machine whose terminal he took over. */
  machine: z.enum(machineNames),
  since: z.iso.datetime(),
  /** When he gave it back; while he has it, until when that is known. */
  until: z.iso.datetime(),
  /** Who typed meanwhile and when, never what. */
  typed: z.array(typedSpan),
});

/** A terminal of a candidate that a trainer took over, so that both typed in it. */
export type Assistance = z.infer<typeof assistance>;

/** Every one of them, the oldest first; nothing takes it away, nor does a checkpoint: it happened. */
export const assistances = new KeptFacts("assistances", z.array(assistance), []);

/**
 * From where probes asked, the oldest first: what a machine's log says of the bench is told apart by it from
 * what it says of others.
 */
export const seatsTaken = new KeptFacts(
  "seats",
  z.array(z.object({ at: z.iso.datetime(), segment: z.string(), address: z.ipv4() })),
  [],
);

const hintTaken = z.object({
  check: z.string(),
  step: z.enum(steps),
  minutes: z.number(),
  takenAt: z.iso.datetime(),
  /** As it was told: what was paid for is read again, whatever the next version says. */
  text: textSchema,
});

/** A hint that somebody paid for. */
export type HintTaken = z.infer<typeof hintTaken>;

/** In version 1 a step was called a rung. */
const withRung = z.array(hintTaken.omit({ step: true }).extend({ rung: z.enum(steps) }));

/** Every hint that was taken, the oldest first; nothing takes it away. */
export const hintsTaken = new KeptFacts("hints", z.array(hintTaken), [], {
  migrations: [
    (facts) => facts,
    (facts) => withRung.parse(facts).map(({ rung, ...hint }) => ({ ...hint, step: rung })),
  ],
});

/** `declare` has checked it against the plan of the lab's company. Here its shape is checked: no company is at hand. */
const keptDeclaration = z
  .record(z.string(), z.array(z.looseObject({ reason: z.string() })))
  .transform((kept) => ({ ...nothingDeclared, ...kept }) as Declaration);

const handedIn = z.object({
  at: z.iso.datetime(),
  declaration: keptDeclaration,
  /** When he took it back; absent where he did not. */
  undoneAt: z.iso.datetime().optional(),
});

/** A declaration that a candidate handed in. */
export type HandedIn = z.infer<typeof handedIn>;

/** Each of them, the oldest first: the last that was not taken back counts. They tell of machines, and go with them. */
export const declarations = new KeptFacts("declarations", z.array(handedIn), [], {
  goesWithLab: true,
});

/** Something left behind, as the lab's folder keeps it. */
export const leftBehindNoteSchema = leftBehindSchema.extend({
  /** Full id of the check that left it. */
  check: z.string(),
  at: z.iso.datetime(),
});

/** What checks made in a lab and could not take away again, the oldest first. */
export const leftBehindNotes = new KeptFacts("left-behind", z.array(leftBehindNoteSchema), [], {
  goesWithLab: true,
  // Since version 2 the bench's own reasons have both languages; before, each was one string, and is told as it is.
  migrations: [(facts) => facts, (facts) => facts],
});

/**
 * Entries of the directory that looks at a lab are about to make, or have made: what a killed one left is found by it.
 */
export const begunEntries = new KeptFacts(
  "begun-entries",
  z.array(
    z.object({
      /** The name in the kernel of the process that looks: whoever holds it lives. */
      by: z.string(),
      controller: z.enum(machineNames),
      dns: z.array(z.string()),
    }),
  ),
  [],
  { goesWithLab: true },
);

const madeByLook = z.object({
  /** Tells it from all others. */
  id: z.string(),
  /** The name in the kernel of the process that looks: whoever holds it lives. */
  by: z.string(),
  /** Full id of the check that makes it. */
  check: z.string(),
  where: z.enum(nodeNames),
  what: textSchema,
  /** What takes it away, for a shell there; where it is not there, that is no failure. */
  command: z.string(),
  /** How long that may take, in milliseconds. */
  limitMs: z.int().min(1),
});

/** Something that a look at a lab is about to make, or has made, and takes away again. */
export type MadeByLook = z.infer<typeof madeByLook>;

/** What looks make on machines and probes, the oldest first: what a killed one left is found by it. */
export const madeByLooks = new KeptFacts("made-by-looks", z.array(madeByLook), [], {
  goesWithLab: true,
});

/** What looks put on machines for a moment that would be too much there of anybody else, and until when it is known, in ms. */
export const ownEntries = new KeptFacts(
  "own-entries",
  z.array(z.object({ where: z.enum(nodeNames), what: z.string(), until: z.number() })),
  [],
  { goesWithLab: true },
);

/**
 * Checkpoints of a lab, by name; and volumes that belong to none, or not yet: whatever was begun there was cut off,
 * and may be taken away.
 */
export const checkpoints = new KeptFacts(
  "checkpoints",
  z.object({ kept: z.record(z.string(), checkpointSchema), loose: z.array(z.string()) }),
  { kept: {}, loose: [] },
);

/** The checkpoint that a lab is being restored from; still there at the next operation when that was cut off. */
export const restoring = new KeptFacts(
  "restoring",
  z.object({ checkpoint: z.string(), since: z.iso.datetime() }).optional(),
  undefined,
  { goesWithLab: true },
);

/** When the disks of a lab were last put back: what was written there before then has no time of its own any more. */
export const restoredAt = new KeptFacts("restored", z.iso.datetime().optional(), undefined, {
  goesWithLab: true,
});

/** Every journal of a lab. */
export const journals: readonly Pick<
  Facts<unknown>,
  "name" | "goesWithLab" | "problem" | "clear"
>[] = [
  companyNotes,
  labHost,
  operations,
  applied,
  inner,
  settledAt,
  cables,
  cablesByHand,
  faultsInForce,
  pauses,
  exerciseRuns,
  halfDone,
  playedScenarios,
  exerciseResults,
  helpdeskWritings,
  examSittings,
  examActs,
  examReports,
  assistances,
  seatsTaken,
  hintsTaken,
  declarations,
  leftBehindNotes,
  begunEntries,
  madeByLooks,
  ownEntries,
  checkpoints,
  restoring,
  restoredAt,
];
