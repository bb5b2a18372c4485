import { randomUUID } from "node:crypto";
import { labsSession } from "../../ground/shelf/labs-session.js";
import type { StateRow } from "./state-row.js";

/**
 * See that a state is there for the engine to lock, an empty one where there was none: engines that have to begin several
 * at once keep each other from it.
 */
export async function beginState({ place, name }: StateRow): Promise<void> {
  const empty = { version: 4, serial: 0, lineage: randomUUID(), outputs: {}, resources: [] };
  await labsSession(place).inTurn((client) =>
    client.query("INSERT INTO states (name, data) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
      name,
      JSON.stringify(empty),
    ]),
  );
}
