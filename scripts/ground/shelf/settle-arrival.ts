import { enterGate } from "../postgres/advisory.js";
import { atWork } from "../postgres/at-work.js";
import { connect } from "../postgres/connect.js";
import { inAct } from "../postgres/in-act.js";
import { letGo } from "../postgres/let-go.js";
import { asMisuse } from "../postgres/postgres-problem.js";
import { type PostgresPlace, statePlace } from "../state-place.js";
import { homeIn } from "./homes.js";
import { labsSchema } from "./labs-schema.js";
import { setLabsAside } from "./set-labs-aside.js";

/** Finish a move of this home's that was cut off, or have it never begun: as the database says. */
export async function settleArrival(place: PostgresPlace): Promise<void> {
  const client = await connect(place, labsSchema.name);
  try {
    const isThere = await asMisuse(place, async () => {
      if (!(await enterGate(client))) throw await atWork(client, place);
      // What was sent before the cut may still be done there: after it.
      return inAct(client, async () => (await homeIn(client, place))?.state === "kept");
    });
    if (isThere) await setLabsAside(client);
    await statePlace.write(isThere ? { ...place, arriving: false } : null);
  } finally {
    await letGo(client);
  }
}
