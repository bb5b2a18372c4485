import { randomInt, randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { setTimeout } from "node:timers/promises";
import { type Client, DatabaseError, escapeLiteral } from "pg";
import { z } from "zod";
import type { NameHolder } from "../kernel-name.js";
import { ownKernel } from "../own-kernel.js";
import type { PostgresAddress } from "../state-place.js";
import { aloneTaking, isLiving, keyOf, takeName } from "./advisory.js";
import { connect } from "./connect.js";
import { keepRunning } from "./keep-running.js";
import { letGo } from "./let-go.js";
import { postgresProblem } from "./postgres-problem.js";

/** A name that is asked for. */
export interface SharedName {
  readonly name: string;
  /** What whoever asks is told. */
  readonly line: string;
  /** What all names begin with that are taken one after another with it, and told. @default - it is the only one */
  readonly kind?: string;
  /** How many there may be of those that begin so, itself among them. @default - one of its own name */
  readonly most?: { readonly below: string; readonly count: number };
}

/** What came of it. */
export interface Taken {
  /** Lets it go, as the end of the process or of the connection does; undefined where as many are there as may be. */
  readonly release: (() => Promise<void>) | undefined;
  /** Those of its kind that processes of other servers hold. */
  readonly others: readonly OtherName[];
}

const otherSchema = z.object({ id: z.string(), name: z.string(), line: z.string() });
/** A name that a process of another server holds. */
export type OtherName = z.infer<typeof otherSchema>;

/** What comes of the four statements that take a name. */
const takenSchema = z.tuple([
  z.unknown(),
  z.unknown(),
  z.object({ rowCount: z.int() }),
  z.object({ rows: z.array(otherSchema) }),
]);

/** How long a statement may take, in milliseconds: they wait for each other, and none for anybody's work. */
const actMs = 10_000;
/** Between two looks whether those who are waited for are still there, in milliseconds. */
const lookMs = 500;

/**
 * Names that processes of several servers hold, each for as long as it likes, in a database that all of them keep state in:
 * what `kernel-name.ts` is to one machine. A name is free again when the connection of its holder ends, however that ends; of
 * one whose machine has lost power or network, within a minute.
 *
 * Whoever asks for a name has it in the kernel already, if it is one of those. Processes of his own server are not told: what
 * the kernel says of them is true at once.
 */
export class SharedNames {
  private readonly place: PostgresAddress;
  private readonly client: Client;
  private readonly session: string;
  private readonly kernel = ownKernel();
  private readonly over = new AbortController();
  /** Whom to tell that somebody is gone, by his name's id: several may wait for one. */
  private readonly awaited = new Map<() => void, string>();
  private last: Promise<unknown> = Promise.resolve();
  private asking = 0;
  private isLooking = false;

  private constructor(place: PostgresAddress, client: Client, session: string) {
    this.place = place;
    this.client = client;
    this.session = session;
    // Whoever holds a name listens.
    setMaxListeners(0, this.over.signal);
    client.once("end", () => this.over.abort());
    keepRunning(client, false);
  }

  /**
   * Connect. What is taken belongs to this connection, and there is no other after it.
   *
   * @param schema the one that has the table of names
   * @throws Misuse where it can't be reached
   */
  static async connect(place: PostgresAddress, schema: string): Promise<SharedNames> {
    const client = await connect(place, schema, actMs);
    try {
      for (;;) {
        // The first numbers are of locks that all have.
        const session = randomInt(16, 2 ** 32).toString(16);
        if (await takeName(client, session)) return new SharedNames(place, client, session);
      }
    } catch (problem) {
      await letGo(client);
      throw postgresProblem(place, problem);
    }
  }

  /** Ends with the connection: nothing that was taken is held any more. */
  get lost(): AbortSignal {
    return this.over.signal;
  }

  /**
   * Take a name, in one question.
   *
   * @throws Misuse, with nothing taken, where the server does not answer
   */
  async take({ name, line, kind, most }: SharedName): Promise<Taken> {
    const id = randomUUID();
    const its = `name = ${escapeLiteral(name)}`;
    const [ofKind, counted] = [kind, most?.below].map((beginning) =>
      beginning === undefined ? its : `starts_with(name, ${escapeLiteral(beginning)})`,
    );
    const kernel = escapeLiteral(this.kernel);
    const values = [name, id, keyOf(this.session), this.kernel, line];
    // One transaction. A name that the kernel has handed on meanwhile is its new holder's.
    const results: unknown = await this.ask(`
      SELECT ${aloneTaking(kind ?? name)};
      DELETE FROM held_name WHERE ${ofKind} AND NOT ${this.isLiving()};
      INSERT INTO held_name (name, id, session, kernel, line)
        SELECT ${values.map((value) => escapeLiteral(`${value}`)).join(", ")}
        WHERE ${most?.count ?? 1} > (
          SELECT count(*) FROM held_name WHERE ${counted} AND NOT (${its} AND kernel = ${kernel})
        )
        ON CONFLICT (name) DO UPDATE
          SET id = EXCLUDED.id, session = EXCLUDED.session, line = EXCLUDED.line;
      SELECT id, name, line FROM held_name WHERE ${ofKind} AND kernel <> ${kernel}`);
    const [, , { rowCount }, { rows }] = takenSchema.parse(results);
    return { release: rowCount === 1 ? () => this.release(id) : undefined, others: rows };
  }

  /**
   * Names that processes of other servers hold, those that begin so, in no order.
   *
   * @throws Misuse where the server does not answer
   */
  async below(beginning: string): Promise<readonly OtherName[]> {
    const { rows } = await this.ask(
      `SELECT id, name, line FROM held_name
       WHERE starts_with(name, $1) AND kernel <> $2 AND ${this.isLiving()}`,
      [beginning, this.kernel],
    );
    return z.array(otherSchema).parse(rows);
  }

  /** Somebody who holds a name, to be waited for. Once the connection is lost his end is not told any more. */
  holder({ id, line }: OtherName): NameHolder {
    let tell = () => {};
    const gone = new Promise<void>((resolve) => {
      tell = resolve;
    });
    this.awaited.set(tell, id);
    void this.look();
    return { told: Promise.resolve(line), gone, leave: () => void this.awaited.delete(tell) };
  }

  private async release(id: string): Promise<void> {
    if (this.lost.aborted) return;
    // What can't be let go by itself goes with the connection.
    await this.ask("DELETE FROM held_name WHERE id = $1", [id]).catch(() => this.close());
  }

  /** See again and again who of those that are waited for is still there. */
  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      while (this.awaited.size > 0) {
        await setTimeout(lookMs);
        const asked = [...this.awaited];
        const { rows } = await this.ask(
          `SELECT id FROM held_name WHERE id = ANY($1) AND ${this.isLiving()}`,
          [asked.map(([, id]) => id)],
        );
        const there = new Set(rows.map(({ id }) => id));
        for (const [tell] of asked.filter(([, id]) => !there.has(id))) {
          tell();
          this.awaited.delete(tell);
        }
      }
    } catch {
      // Nobody would ever hear that his wait is over.
      await this.close();
    } finally {
      this.isLooking = false;
    }
  }

  private isLiving(): string {
    return isLiving("session", this.session);
  }

  /** Ask something, when all that was asked before is answered. */
  private async ask(sql: string, values?: readonly unknown[]) {
    this.asking++;
    // What is waited for keeps the process alive.
    keepRunning(this.client, true);
    const answered = this.last.then(() => this.client.query(sql, values && [...values]));
    this.last = answered.catch(() => undefined);
    try {
      return await answered;
    } catch (problem) {
      // Of whom nothing is heard in time nobody knows whether he still knows what is held.
      if (!(problem instanceof DatabaseError)) await this.close();
      throw postgresProblem(this.place, problem);
    } finally {
      this.asking--;
      if (this.asking === 0) keepRunning(this.client, false);
    }
  }

  private async close(): Promise<void> {
    await letGo(this.client);
    this.over.abort();
  }
}
