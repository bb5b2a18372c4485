import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { rungs } from "../../checks/lib/hint.js";
import { machineChangesSchema } from "./changes/machine-changes.js";
import { labHome } from "./home.js";
import { makeLabHome } from "./make-lab-home.js";

/** A small file of facts in a lab's folder, checked against its schema when read. */
export class Journal<T> {
  private readonly name: string;
  private readonly schema: z.ZodType<T>;
  private readonly empty: T;
  private updates: Promise<void> = Promise.resolve();

  constructor(name: string, schema: z.ZodType<T>, empty: T) {
    this.name = name;
    this.schema = schema;
    this.empty = empty;
  }

  /** What is noted, or the empty value where nothing readable is. */
  async read(lab: string): Promise<T> {
    const text = await readFile(this.file(lab), "utf8").catch(() => undefined);
    if (text === undefined) return this.empty;
    try {
      return this.schema.parse(JSON.parse(text));
    } catch {
      return this.empty;
    }
  }

  async write(lab: string, facts: T): Promise<void> {
    const file = this.file(lab);
    await makeLabHome(lab);
    // Aside first: what was noted stays whole if this is cut off, and is not read by others meanwhile.
    await rm(`${file}.new`, { force: true });
    await writeFile(`${file}.new`, `${JSON.stringify(facts, undefined, 2)}\n`, { mode: 0o600 });
    await rename(`${file}.new`, file);
  }

  /** Change what is noted; changes that are asked for at once come one after another. */
  update(lab: string, change: (facts: T) => T): Promise<void> {
    const mine = this.updates.then(async () => this.write(lab, change(await this.read(lab))));
    this.updates = mine.catch(() => undefined);
    return mine;
  }

  async clear(lab: string): Promise<void> {
    await rm(this.file(lab), { force: true });
  }

  private file(lab: string): string {
    return join(labHome(lab), `${this.name}.json`);
  }
}

/** The operation in progress; still there at the next one when it was killed. */
export const operations = new Journal(
  "operation",
  z.object({ verb: z.string(), since: z.iso.datetime() }).optional(),
  undefined,
);

/** Digest of each stack as it was last applied to the end. */
export const applied = new Journal("applied", z.record(z.string(), z.string()), {});

/**
 * Stacks that are built inside machines: the containers of those, and whether they were built to the
 * end there.
 */
export const inner = new Journal(
  "inner",
  z.record(z.string(), z.object({ hosts: z.string(), whole: z.boolean() })),
  {},
);

/** When each node was started that has been waited for since, as the engine has it. */
export const settledAt = new Journal("settled", z.record(z.string(), z.string()), {});

/** Where cables were moved to, by machine: a segment, or `null` when pulled out. */
export const cables = new Journal("cables", z.record(z.string(), z.string().nullable()), {});

/** Faults in force, by full id, with the machines that a reset has to make anew. */
export const faultsInForce = new Journal("faults", z.record(z.string(), z.array(z.string())), {});

const exerciseRun = z.object({
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().optional(),
});

/** What is known of an exercise that was started. */
export type ExerciseRun = z.infer<typeof exerciseRun>;

/** Exercises whose machines have not been made anew since their start, by full id. */
export const exerciseRuns = new Journal("exercises", z.record(z.string(), exerciseRun), {});

/** What became of every exercise that was finished, the oldest first; nothing takes it away but `down`. */
export const exerciseResults = new Journal(
  "exercise-results",
  z.array(
    z.object({
      id: z.string(),
      startedAt: z.iso.datetime(),
      finishedAt: z.iso.datetime(),
      /** Outcome of each check that it proves, by full id. */
      outcomes: z.record(z.string(), z.string()),
      /** What became of its machines meanwhile; absent where that could not be read. */
      changes: z.array(machineChangesSchema).optional(),
    }),
  ),
  [],
);

/**
 * From where probes asked, the oldest first: what a machine's log says of the bench is told apart by it from
 * what it says of others.
 */
export const seatsTaken = new Journal(
  "seats",
  z.array(z.object({ at: z.iso.datetime(), segment: z.string(), address: z.ipv4() })),
  [],
);

const hintTaken = z.object({
  check: z.string(),
  rung: z.enum(rungs),
  minutes: z.number(),
  takenAt: z.iso.datetime(),
  /** As it was told: what was paid for is read again, whatever the next version says. */
  text: z.object({ fr: z.string(), en: z.string() }),
});

/** A hint that somebody paid for. */
export type HintTaken = z.infer<typeof hintTaken>;

/** Every hint that was taken, the oldest first; nothing takes it away. */
export const hintsTaken = new Journal("hints", z.array(hintTaken), []);
