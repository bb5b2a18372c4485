import { z } from "zod";
import type { Shelf, Shelved } from "./shelf/shelf.js";
import { WrongFacts } from "./shelf/wrong-facts.js";
import { UnreadableFacts } from "./unreadable-facts.js";

/** What one version noted, as the next one notes it. Reads what it is handed by a schema of its own. */
export type Migration = (facts: unknown) => unknown;

export interface FactsOptions {
  /** Whether `down` takes it away with the machines that it tells of. @default false */
  readonly goesWithLab?: boolean;
  /**
   * From each version to the next, the first from what had none yet. A change of the schema adds one.
   *
   * @default - what had no version is noted as it was
   */
  readonly migrations?: readonly Migration[];
}

/** What was noted once. */
export const factCopySchema = z.object({ version: z.int().min(1), facts: z.unknown() });
export type FactCopy = z.infer<typeof factCopySchema>;

/** As all is noted since version 1. Before, facts stood there alone, and none of them has a number of that name. */
const envelope = z.looseObject({ version: z.int().min(1) });

/** Places in it that are told when it is not of the right shape. */
const told = 3;

/**
 * What is noted of a lab under a name, of a version, checked against its schema when read. What is there and can't be
 * read is an error, and is never written over.
 */
export class Facts<T> {
  readonly name: string;
  readonly goesWithLab: boolean;
  private readonly shelf: Shelf;
  private readonly schema: z.ZodType<T>;
  private readonly empty: T;
  private readonly migrations: readonly Migration[];

  constructor(
    shelf: Shelf,
    name: string,
    schema: z.ZodType<T>,
    empty: T,
    { goesWithLab = false, migrations = [(facts) => facts] }: FactsOptions = {},
  ) {
    this.shelf = shelf;
    this.name = name;
    this.schema = schema;
    this.empty = empty;
    this.goesWithLab = goesWithLab;
    this.migrations = migrations;
  }

  /**
   * What is noted, or the empty value where nothing is.
   *
   * @throws UnreadableFacts where something is that can't be read, or that a newer version wrote
   */
  read(candidate: string): Promise<T> {
    return this.readable(candidate, async () =>
      this.parse(await this.shelf.read(candidate, this.name)),
    );
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
  understand(candidate: string, copy: FactCopy): Promise<T> {
    return this.readable(candidate, async () => this.parse(JSON.stringify(copy)));
  }

  /**
   * Note again what was noted when a copy was made.
   *
   * @throws what `understand` and `write` do
   */
  async putBack(candidate: string, copy: FactCopy): Promise<void> {
    await this.write(candidate, await this.understand(candidate, copy));
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

  /** @throws UnreadableFacts, with nothing written, where what is there can't be read */
  async write(candidate: string, facts: T): Promise<void> {
    await this.update(candidate, () => facts);
  }

  /**
   * Change what is noted. Changes that are asked for at once, by whatever processes, come one after another.
   *
   * @throws UnreadableFacts, with nothing written, where what is there can't be read
   * @throws NameHeld, with nothing written, where somebody else is at it all the time
   */
  update(candidate: string, change: (facts: T) => T): Promise<void> {
    return this.readable(candidate, () =>
      this.shelf.update(candidate, this.name, async (text) => {
        const whole = { version: this.migrations.length, facts: change(this.parse(text)) };
        return `${JSON.stringify(whole, undefined, 2)}\n`;
      }),
    );
  }

  /** Have nothing noted any more, whether it can be read or not. */
  async clear(candidate: string): Promise<void> {
    await this.shelf.remove(candidate, this.name);
  }

  /** @throws WrongFacts */
  protected parse(text: string | undefined): T {
    if (text === undefined) return this.empty;
    let noted: unknown;
    try {
      noted = JSON.parse(text);
    } catch (problem) {
      const { message } = problem as Error;
      throw new WrongFacts({
        fr: `n'est pas du JSON entier : ${message}`,
        en: `is not whole JSON: ${message}`,
      });
    }
    const { data } = envelope.safeParse(noted);
    const version = data?.version ?? 0;
    const known = this.migrations.length;
    if (version > known) {
      throw new WrongFacts(
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
    return this.migrated(version, data ? data["facts"] : noted);
  }

  private migrated(version: number, facts: unknown): T {
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
      throw new WrongFacts({
        fr: `ne contient pas ce qu'il devrait : ${places}`,
        en: `does not hold what it should: ${places}`,
      });
    }
  }

  private async readable<R>(candidate: string, work: () => Promise<R>): Promise<R> {
    try {
      return await work();
    } catch (problem) {
      if (!(problem instanceof WrongFacts)) throw problem;
      throw this.unreadable(candidate, problem, await this.shelf.where(candidate, this.name));
    }
  }

  protected unreadable(
    candidate: string,
    { wrong, cure }: WrongFacts,
    { path, aside }: Shelved,
  ): UnreadableFacts {
    const usual = this.goesWithLab
      ? {
          fr: `remettez une copie saine, ou 'lab down ${candidate}' supprime le lab et cela avec lui`,
          en: `put a sound copy back, or 'lab down ${candidate}' takes the lab away and this with it`,
        }
      : {
          fr: `remettez une copie saine, ou mettez-le de côté, et rien n'y sera noté pour Plateau : '${aside}'`,
          en: `put a sound copy back, or put it aside, and to Plateau nothing is noted there: '${aside}'`,
        };
    return new UnreadableFacts(path, wrong, cure ?? usual);
  }
}
