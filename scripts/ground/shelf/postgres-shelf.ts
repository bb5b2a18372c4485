import type { Client } from "pg";
import { takeDocument } from "../postgres/advisory.js";
import { inAct } from "../postgres/in-act.js";
import { placeTold } from "../postgres/place-told.js";
import type { PostgresPlace } from "../state-place.js";
import { labsSchema } from "./labs-schema.js";
import { labsSession } from "./labs-session.js";
import type { Shelf } from "./shelf.js";

/** Facts in a database of PostgreSQL, a row each. */
export function postgresShelf(place: PostgresPlace): Shelf {
  const schema = labsSchema.name;
  const session = labsSession(place);
  const alone = (folder: string, name: string, work: (client: Client) => Promise<void>) =>
    session.inTurn((client) =>
      inAct(
        client,
        () => work(client),
        () => takeDocument(client, `${schema}/${folder}/${name}`),
      ),
    );
  return {
    read(folder, name) {
      return session.inTurn((client) => wordsOf(client, folder, name));
    },

    update(folder, name, change) {
      return alone(folder, name, async (client) => {
        const words = await change(await wordsOf(client, folder, name));
        await client.query(
          "INSERT INTO document VALUES ($1, $2, $3) ON CONFLICT (folder, name) DO UPDATE SET words = $3",
          [folder, name, words],
        );
      });
    },

    remove(folder, name, before) {
      return alone(folder, name, async (client) => {
        await before?.();
        await client.query("DELETE FROM document WHERE folder = $1 AND name = $2", [folder, name]);
      });
    },

    async where(folder, name) {
      const there = placeTold(place);
      const broken = `UPDATE ${schema}.document SET name = '${name}.broken' WHERE (folder, name) = ('${folder}', '${name}')`;
      return { path: `${folder}/${name} (${there})`, aside: `psql '${there}' -c "${broken}"` };
    },
  };
}

async function wordsOf(client: Client, folder: string, name: string): Promise<string | undefined> {
  const { rows } = await client.query(
    "SELECT words FROM document WHERE folder = $1 AND name = $2",
    [folder, name],
  );
  return rows[0]?.words;
}
