import { namesTaken } from "../../../ground/postgres/advisory.js";
import { inAct } from "../../../ground/postgres/in-act.js";
import { PostgresSession } from "../../../ground/postgres/postgres-session.js";
import type { PostgresPlace } from "../../../ground/state-place.js";
import type { Keeper } from "../keeper.js";
import type { Queries } from "../queries.js";
import { mustBeKept } from "./must-be-kept.js";
import { pagesSchema } from "./pages-schema.js";
import { queriesOf } from "./queries-of.js";

/** What the portal keeps, in a database of PostgreSQL. Its acts and those of others wait for each other, on whatever machine. */
export class PostgresKeeper implements Keeper {
  readonly home: string;
  private readonly session: PostgresSession;

  private constructor(place: PostgresPlace) {
    this.home = place.home;
    this.session = new PostgresSession({ place, schema: pagesSchema.name, mustBeKept });
  }

  /**
   * Open it, and bring it to this version.
   *
   * @returns undefined where this home has moved it back to its file
   * @throws Misuse, with nothing changed, where it can't be reached, is being moved, is not there or a newer version's
   */
  static async open(place: PostgresPlace): Promise<PostgresKeeper | undefined> {
    const keeper = new PostgresKeeper(place);
    return (await keeper.session.isThere()) ? keeper : undefined;
  }

  act<T>(work: (database: Queries) => Promise<T>): Promise<T> {
    return this.session.inTurn((client) => inAct(client, () => work(queriesOf(client))));
  }

  ownName(): string {
    return this.session.name;
  }

  livingNames(): Promise<ReadonlySet<string>> {
    return this.session.inTurn(namesTaken);
  }

  close(): Promise<void> {
    return this.session.close();
  }
}
