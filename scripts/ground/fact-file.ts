import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { filesIn } from "./files-in.js";
import { labHome } from "./home.js";
import { makeLabHome } from "./make-lab-home.js";
import { oneAtATime } from "./one-at-a-time.js";
import type { Text } from "./text.js";
import { UnreadableFacts } from "./unreadable-facts.js";
import { writeWhole } from "./write-whole.js";

/** What one version noted, as the next one notes it. Reads what it is handed by a schema of its own. */
export type Migration = (facts: unknown) => unknown;

export interface FactFileOptions {
  /** Whether `down` takes it away with the machines that it tells of. @default false */
  readonly goesWithLab?: boolean;
  /**
   * From each version to the next, the first from files that had none yet. A change of the schema adds one.
   *
   * @default - what had no version is noted as it was
   */
  readonly migrations?: readonly Migration[];
}

/** What a file of facts held once. */
export const factCopySchema = z.object({ version: z.int().min(1), facts: z.unknown() });
export type FactCopy = z.infer<typeof factCopySchema>;

/** As every file is written since version 1. Before, facts stood there alone, and none of them has a number of that name. */
const envelope = z.looseObject({ version: z.int().min(1) });

/** Places in a file that are told when it is not of the right shape. */
const told = 3;

/**
 * A small file of facts in a lab's folder, of a version, checked against its schema when read. What is there and
 * can't be read is an error, and is never written over.
 */
export class FactFile<T> {
  readonly goesWithLab: boolean;
  private readonly name: string;
  private readonly schema: z.ZodType<T>;
  private readonly empty: T;
  private readonly migrations: readonly Migration[];

  constructor(name: string, schema: z.ZodType<T>, empty: T, options: FactFileOptions = {}) {
    this.name = name;
    this.schema = schema;
    this.empty = empty;
    this.goesWithLab = options.goesWithLab ?? false;
    this.migrations = options.migrations ?? [(facts) => facts];
  }

  /**
   * What is noted, or the empty value where no file is.
   *
   * @throws UnreadableFacts where there is one that can't be read, or that a newer version wrote
   */
  async read(candidate: string): Promise<T> {
    const text = await readFile(this.file(candidate), "utf8").catch((problem) =>
      this.missing(candidate, problem),
    );
    return text === undefined ? this.empty : this.parse(candidate, text);
  }

  /**
   * The same, without anything else meanwhile: for what has to be known before modules are read.
   *
   * @throws what `read` does
   */
  readNow(candidate: string): T {
    let text: string | undefined;
    try {
      text = readFileSync(this.file(candidate), "utf8");
    } catch (problem) {
      text = this.missing(candidate, problem as NodeJS.ErrnoException);
    }
    return text === undefined ? this.empty : this.parse(candidate, text);
  }

  /** What is noted, with the version that `understand` tells it by wherever it was kept meanwhile. */
  async copy(candidate: string): Promise<FactCopy> {
    return { version: this.migrations.length, facts: await this.read(candidate) };
  }

  /**
   * What was noted when a copy was made, as this version notes it.
   *
   * @throws UnreadableFacts where that can't be read, or a newer version made it
   */
  understand(candidate: string, copy: FactCopy): T {
    return this.parse(candidate, JSON.stringify(copy));
  }

  /**
   * Note again what was noted when a copy was made.
   *
   * @throws what `understand` and `write` do
   */
  async putBack(candidate: string, copy: FactCopy): Promise<void> {
    await this.write(candidate, this.understand(candidate, copy));
  }

  /** Why it can't be read; undefined where it can. */
  async problem(candidate: string): Promise<UnreadableFacts | undefined> {
    try {
      await this.read(candidate);
      return undefined;
    } catch (problem) {
      if (problem instanceof UnreadableFacts) return problem;
      throw problem;
    }
  }

  /** @throws UnreadableFacts, with nothing written, where the file that is there can't be read */
  async write(candidate: string, facts: T): Promise<void> {
    await this.update(candidate, () => facts);
  }

  /**
   * Change what is noted. Changes that are asked for at once, by whatever processes, come one after another.
   *
   * @throws UnreadableFacts, with nothing written, where the file that is there can't be read
   * @throws NameHeld, with nothing written, where somebody else is at it all the time
   */
  async update(candidate: string, change: (facts: T) => T): Promise<void> {
    await makeLabHome(candidate);
    await this.alone(candidate, async () => {
      const facts = change(await this.read(candidate));
      const whole = { version: this.migrations.length, facts };
      await writeWhole(this.file(candidate), `${JSON.stringify(whole, undefined, 2)}\n`);
    });
  }

  /** Remove the file, whether it can be read or not, and what a killed writer left beside it. */
  async clear(candidate: string): Promise<void> {
    await this.alone(candidate, async () => {
      const own = new RegExp(`^${this.name}\\.json(?:\\.[0-9a-f-]{36}\\.new)?$`);
      const names = (await filesIn(labHome(candidate))).filter((name) => own.test(name));
      await Promise.all(
        names.map((name) => rm(join(labHome(candidate), name), { recursive: true, force: true })),
      );
    });
  }

  /** @throws UnreadableFacts where it is there all the same */
  private missing(candidate: string, { code, message }: NodeJS.ErrnoException): undefined {
    // A file beside the labs' folders is no lab.
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw this.unreadable(candidate, {
      fr: `ne peut être lu : ${message}`,
      en: `can't be read: ${message}`,
    });
  }

  private file(candidate: string): string {
    return join(labHome(candidate), `${this.name}.json`);
  }

  private alone(candidate: string, work: () => Promise<void>): Promise<void> {
    // A name in the kernel has room for 107 bytes, and a path may be longer.
    const file = this.file(candidate);
    const digest = createHash("sha256").update(file).digest("hex");
    return oneAtATime(`plateau/facts/${digest}`, work, {
      what: { fr: `l'accès à ${file}`, en: `access to ${file}` },
    });
  }

  private parse(candidate: string, text: string): T {
    let noted: unknown;
    try {
      noted = JSON.parse(text);
    } catch (problem) {
      const { message } = problem as Error;
      throw this.unreadable(candidate, {
        fr: `n'est pas du JSON entier : ${message}`,
        en: `is not whole JSON: ${message}`,
      });
    }
    const { data } = envelope.safeParse(noted);
    const version = data?.version ?? 0;
    const known = this.migrations.length;
    if (version > known) {
      throw this.unreadable(
        candidate,
        {
          fr: `a été écrit par un Plateau plus récent : sa version est ${version}, celui-ci lit jusqu'à la ${known}`,
          en: `was written by a newer Plateau: its version is ${version}, this one reads up to ${known}`,
        },
        {
          fr: "servez-vous de la version de Plateau qui l'a écrit, ou d'une plus récente",
          en: "use the version of Plateau that wrote it, or a newer one",
        },
      );
    }
    return this.migrated(candidate, version, data ? data["facts"] : noted);
  }

  private migrated(candidate: string, version: number, facts: unknown): T {
    try {
      // Facts that are missing are none, even where their schema would have them left out.
      const noted = z.custom<unknown>((value) => value !== undefined, "missing").parse(facts);
      const now = this.migrations.slice(version).reduce((old, migrate) => migrate(old), noted);
      return this.schema.parse(now);
    } catch (problem) {
      if (!(problem instanceof z.ZodError)) throw problem;
      const places = problem.issues
        .slice(0, told)
        .map(({ path, message }) => `${path.join(".") || "facts"}: ${message}`)
        .join("; ");
      throw this.unreadable(candidate, {
        fr: `ne contient pas ce qu'il devrait : ${places}`,
        en: `does not hold what it should: ${places}`,
      });
    }
  }

  private unreadable(
    candidate: string,
    wrong: Text,
    cure: Text = this.cure(candidate),
  ): UnreadableFacts {
    return new UnreadableFacts(this.file(candidate), wrong, cure);
  }

  private cure(candidate: string): Text {
    const file = this.file(candidate);
    const aside = `mv ${file} ${file}.broken`;
    return this.goesWithLab
      ? {
          fr: `remettez une copie saine, ou 'lab down ${candidate}' supprime le lab et ce fichier avec lui`,
          en: `put a sound copy back, or 'lab down ${candidate}' takes the lab away and this file with it`,
        }
      : {
          fr: `remettez une copie saine, ou mettez-le de côté, et rien n'y sera noté pour Plateau : '${aside}'`,
          en: `put a sound copy back, or put it aside, and to Plateau nothing is noted there: '${aside}'`,
        };
  }
}
