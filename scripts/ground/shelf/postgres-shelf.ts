import type { Client } from "pg";
import { takeDocument } from "../postgres/advisory.js";
import { inAct } from "../postgres/in-act.js";
import { placeTold } from "../postgres/place-told.js";
import { PostgresSession } from "../postgres/postgres-session.js";
import type { PostgresPlace } from "../state-place.js";
import { factsMustBeKept } from "./facts-must-be-kept.js";
import { factsSchema } from "./facts-schema.js";
import type { Shelf } from "./shelf.js";

/** A process has one connection for all that it reads and notes. */
const shelves = new Map<string, PostgresShelf>();

/** The shelf of a home in a database. */
export function postgresShelf(place: PostgresPlace): PostgresShelf {
  const key = JSON.stringify(place);
  const known = shelves.get(key);
  if (known) return known;
  const shelf = new PostgresShelf(place);
  shelves.set(key, shelf);
  return shelf;
}

/** Facts in a database of PostgreSQL, a row each. */
class PostgresShelf implements Shelf {
  private readonly place: PostgresPlace;
  private readonly schema: string;
  private readonly session: PostgresSession;

  constructor(place: PostgresPlace) {
    this.place = place;
    this.schema = factsSchema(place).name;
    this.session = new PostgresSession({
      place,
      schema: this.schema,
      mustBeKept: factsMustBeKept,
    });
  }

  /** What `PostgresSession` says of it. */
  isThere(): Promise<boolean> {
    return this.session.isThere();
  }

  /** Let the database go, until the next who asks. */
  close(): Promise<void> {
    return this.session.close();
  }

  read(folder: string, name: string): Promise<string | undefined> {
    return this.session.inTurn((client) => wordsOf(client, folder, name));
  }

  update(
    folder: string,
    name: string,
    change: (text: string | undefined) => Promise<string>,
  ): Promise<void> {
    return this.alone(folder, name, async (client) => {
      const words = await change(await wordsOf(client, folder, name));
      await client.query(
        "INSERT INTO document VALUES ($1, $2, $3) ON CONFLICT (folder, name) DO UPDATE SET words = $3",
        [folder, name, words],
      );
    });
  }

  remove(folder: string, name: string, before?: () => Promise<void>): Promise<void> {
    return this.alone(folder, name, async (client) => {
      await before?.();
      await client.query("DELETE FROM document WHERE folder = $1 AND name = $2", [folder, name]);
    });
  }

  async where(folder: string, name: string) {
    const place = placeTold(this.place);
    const broken = `UPDATE ${this.schema}.document SET name = '${name}.broken' WHERE (folder, name) = ('${folder}', '${name}')`;
    return { path: `${folder}/${name} (${place})`, aside: `psql '${place}' -c "${broken}"` };
  }

  private alone(
    folder: string,
    name: string,
    work: (client: Client) => Promise<void>,
  ): Promise<void> {
    return this.session.inTurn((client) =>
      inAct(
        client,
        () => work(client),
        () => takeDocument(client, `${this.schema}/${folder}/${name}`),
      ),
    );
  }
}

async function wordsOf(client: Client, folder: string, name: string): Promise<string | undefined> {
  const { rows } = await client.query(
    "SELECT words FROM document WHERE folder = $1 AND name = $2",
    [folder, name],
  );
  return rows[0]?.words;
}
