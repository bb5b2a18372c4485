import { randomInt } from "node:crypto";
import type { Client } from "pg";
import { Misuse } from "../../../ground/misuse.js";
import type { Keeper } from "../keeper.js";
import type { Queries } from "../queries.js";
import type { PostgresPlace } from "../state-place.js";
import { enterGate, namesTaken, takeName } from "./advisory.js";
import { atWork } from "./at-work.js";
import { connect } from "./connect.js";
import { inAct } from "./in-act.js";
import { letGo } from "./let-go.js";
import { mustBeKept } from "./must-be-kept.js";
import { placeTold } from "./place-told.js";
import { asMisuse, isPostgresAway } from "./postgres-problem.js";
import { queriesOf } from "./queries-of.js";

/**
 * What the portal keeps, in a database of PostgreSQL. It has one connection, on which its acts come one after another;
 * those of others wait, on whatever machine. Once the connection is lost, the next act makes another.
 */
export class PostgresKeeper implements Keeper {
  private readonly place: PostgresPlace;
  /** The first numbers are of locks that all have. */
  private readonly name = randomInt(16, 2 ** 32)
    .toString(16)
    .padStart(8, "0");
  private client: Client | undefined;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(place: PostgresPlace) {
    this.place = place;
  }

  /**
   * Open it, and bring it to this version.
   *
   * @returns undefined where this home has moved it back to its file
   * @throws Misuse, with nothing changed, where it can't be reached, is being moved, is not there or a newer version's
   */
  static async open(place: PostgresPlace): Promise<PostgresKeeper | undefined> {
    const keeper = new PostgresKeeper(place);
    return (await asMisuse(place, () => keeper.connected())) && keeper;
  }

  act<T>(work: (database: Queries) => Promise<T>): Promise<T> {
    return this.inTurn((client) => inAct(client, () => work(queriesOf(client))));
  }

  get home(): string {
    return this.place.home;
  }

  ownName(): string {
    return this.name;
  }

  livingNames(): Promise<ReadonlySet<string>> {
    return this.inTurn(namesTaken);
  }

  async close(): Promise<void> {
    await this.last;
    if (this.client) await this.leave(this.client);
  }

  private async leave(client: Client): Promise<void> {
    if (this.client === client) this.client = undefined;
    await letGo(client);
  }

  private inTurn<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const turn = this.last.then(() =>
      asMisuse(this.place, async () => {
        const client = await this.connected();
        if (!client) throw movedAway(this.place);
        return work(client).catch(async (problem) => {
          if (isPostgresAway(problem)) await this.leave(client);
          throw problem;
        });
      }),
    );
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Undefined where it was moved away by this home. */
  private async connected(): Promise<Client | undefined> {
    if (this.client) return this.client;
    const client = await connect(this.place);
    try {
      if (!(await enterGate(client))) throw await atWork(client, this.place);
      await takeName(client, this.name);
      if (await mustBeKept(client, this.place)) {
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
