import { randomInt } from "node:crypto";
import type { Client } from "pg";
import { Misuse } from "../misuse.js";
import type { PostgresPlace } from "../state-place.js";
import { enterGate, takeName } from "./advisory.js";
import { atWork } from "./at-work.js";
import { connect } from "./connect.js";
import { keepRunning } from "./keep-running.js";
import { letGo } from "./let-go.js";
import { placeTold } from "./place-told.js";
import { asMisuse, isPostgresAway } from "./postgres-problem.js";

export interface SessionProps {
  readonly place: PostgresPlace;
  /** The schema that is looked in first. */
  readonly schema: string;
  /**
   * See that what is kept is there, and of this version, and put right what a move was cut off at; asked each time that
   * it is connected, when nobody can move it.
   *
   * @returns whether it is there; false where this home has it elsewhere from now on
   */
  readonly mustBeKept: (client: Client, place: PostgresPlace) => Promise<boolean>;
}

/**
 * A connection to a database of PostgreSQL, on which what is asked comes one after another. Nobody moves what is kept
 * there while it lasts. Once it is lost, the next who asks makes another. An idle one keeps no process alive.
 */
export class PostgresSession {
  /** By which others tell it, as long as it is connected. The first numbers are of locks that all have. */
  readonly name = randomInt(16, 2 ** 32)
    .toString(16)
    .padStart(8, "0");
  private readonly props: SessionProps;
  private client: Client | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(props: SessionProps) {
    this.props = props;
  }

  /**
   * Connect, where it is not connected.
   *
   * @returns whether what is kept is there; false where this home has it elsewhere from now on
   * @throws Misuse, with nothing changed, where it can't be reached, is being moved, is not there or a newer version's
   */
  isThere(): Promise<boolean> {
    return this.inLine(async () => (await this.connected()) !== undefined);
  }

  /**
   * Ask something, when all that was asked before is over.
   *
   * @throws Misuse what `isThere` does, and where this home has it elsewhere; else what the work throws
   */
  inTurn<T>(work: (client: Client) => Promise<T>): Promise<T> {
    return this.inLine(async () => {
      const client = await this.connected();
      if (!client) throw movedAway(this.props.place);
      return work(client).catch(async (problem) => {
        if (isPostgresAway(problem)) await this.leave(client);
        throw problem;
      });
    });
  }

  async close(): Promise<void> {
    await this.last;
    if (this.client) await this.leave(this.client);
  }

  private inLine<T>(work: () => Promise<T>): Promise<T> {
    this.waiting++;
    const turn = this.last.then(async () => {
      // What is waited for keeps the process alive.
      keepRunning(this.client, true);
      try {
        return await asMisuse(this.props.place, work);
      } finally {
        this.waiting--;
        if (this.waiting === 0) keepRunning(this.client, false);
      }
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async leave(client: Client): Promise<void> {
    if (this.client === client) this.client = undefined;
    keepRunning(client, true);
    await letGo(client);
  }

  /** Undefined where it was moved away by this home. */
  private async connected(): Promise<Client | undefined> {
    if (this.client) return this.client;
    const { place, schema, mustBeKept } = this.props;
    const client = await connect(place, schema);
    try {
      if (!(await enterGate(client))) throw await atWork(client, place);
      await takeName(client, this.name);
      if (await mustBeKept(client, place)) {
        client.once("end", () => {
          if (this.client === client) this.client = undefined;
        });
        this.client = client;
        return client;
      }
    } catch (problem) {
      await letGo(client);
      throw problem;
    }
    await letGo(client);
    return undefined;
  }
}

function movedAway(place: PostgresPlace): Misuse {
  const where = placeTold(place);
  return new Misuse({
    fr: `${where} ne sert plus à ce serveur : 'lab state move' en a changé l'endroit ; recommencez`,
    en: `${where} serves this server no more: 'lab state move' changed the place; try again`,
  });
}
