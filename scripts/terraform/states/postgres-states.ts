import { setTimeout } from "node:timers/promises";
import { LocalizedError } from "../../ground/localized-error.js";
import { placeTold } from "../../ground/postgres/place-told.js";
import { labsSchema } from "../../ground/shelf/labs-schema.js";
import { labsSession } from "../../ground/shelf/labs-session.js";
import type { PostgresPlace } from "../../ground/state-place.js";
import { partsOf, stateName } from "./state-row.js";
import type { States } from "./states.js";

/** How long an engine that outlived its `lab`, on another server, may take to end, in milliseconds. */
const engineMs = 60_000;
const pauseMs = 500;

/** States in a database of PostgreSQL, a row each, as the engine's own backend keeps them. */
export function postgresStates(place: PostgresPlace): States {
  const session = labsSession(place);
  const ask = async (statement: string, values: readonly string[]) =>
    (await session.inTurn((client) => client.query(statement, [...values]))).rows;
  const ofLab = (candidate: string) => stateName(candidate, "");
  return {
    async stacks(candidate) {
      const rows = await ask("SELECT name FROM states WHERE starts_with(name, $1) ORDER BY name", [
        ofLab(candidate),
      ]);
      return rows.map(({ name }) => partsOf(name)[1]);
    },

    async read(candidate, stack) {
      const [row] = await ask("SELECT data FROM states WHERE name = $1", [
        stateName(candidate, stack),
      ]);
      return row?.data;
    },

    async write(candidate, stack, state) {
      await ask(
        "INSERT INTO states (name, data) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET data = $2",
        [stateName(candidate, stack), state],
      );
    },

    async remove(candidate, stack) {
      await ask("DELETE FROM states WHERE name = $1", [stateName(candidate, stack)]);
    },

    async removeAll(candidate) {
      await ask("DELETE FROM states WHERE starts_with(name, $1)", [ofLab(candidate)]);
    },

    /** A row is written whole, or not at all. */
    async mend() {},

    async atRest(candidate) {
      const end = performance.now() + engineMs;
      for (;;) {
        const [engine] = await ask(
          `SELECT application_name AS told FROM states
           JOIN pg_locks ON locktype = 'advisory' AND granted AND objsubid = 1
             AND (classid::bigint << 32 | objid::bigint) = states.id
             AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database())
           JOIN pg_stat_activity USING (pid) WHERE starts_with(states.name, $1)`,
          [ofLab(candidate)],
        );
        if (!engine) return;
        if (performance.now() >= end) throw stillAtWork(candidate, String(engine.told));
        await setTimeout(pauseMs);
      }
    },

    where(candidate, stack) {
      return `${labsSchema.name}.states '${stateName(candidate, stack)}' (${placeTold(place)})`;
    },
  };
}

function stillAtWork(candidate: string, who: string): LocalizedError {
  return new LocalizedError({
    fr: `un moteur Terraform travaille encore au lab '${candidate}' (${who}, après 'plateau' le serveur et le processus) : attendez sa fin ou terminez-le là-bas, puis recommencez`,
    en: `a Terraform engine is still at work on lab '${candidate}' (${who}, after 'plateau' the server and the process): wait for its end or end it there, then try again`,
  });
}
