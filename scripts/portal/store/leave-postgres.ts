import { Misuse } from "../../ground/misuse.js";
import { ownServer } from "../../ground/own-server.js";
import { enterGate, othersAt } from "../../ground/postgres/advisory.js";
import { atWork } from "../../ground/postgres/at-work.js";
import { connect } from "../../ground/postgres/connect.js";
import { inAct } from "../../ground/postgres/in-act.js";
import { letGo } from "../../ground/postgres/let-go.js";
import { mustBeCurrent } from "../../ground/postgres/must-be-current.js";
import { notKept } from "../../ground/postgres/not-kept.js";
import { placeTold } from "../../ground/postgres/place-told.js";
import { serverName } from "../../ground/postgres/postgres-name.js";
import { asMisuse } from "../../ground/postgres/postgres-problem.js";
import { standingIn } from "../../ground/postgres/standing.js";
import { dropCopies } from "../../ground/shelf/copies/drop-copies.js";
import { fetchCopies } from "../../ground/shelf/copies/working-copy.js";
import { noteHome, othersIn } from "../../ground/shelf/homes.js";
import { labsSchema } from "../../ground/shelf/labs-schema.js";
import { labsSession } from "../../ground/shelf/labs-session.js";
import { settledPlace } from "../../ground/shelf/settled-place.js";
import { type PostgresPlace, statePlace } from "../../ground/state-place.js";
import { whileStateMoves } from "./while-state-moves.js";

/**
 * Have this home take no part any more in what others have in a database, and begin with files anew: labs, its own as well,
 * accounts and results stay with the others. Cut off at any moment, whatever is opened next does the rest.
 *
 * @returns the others, as people name them
 * @throws Misuse, with nothing changed, where it takes no part, is the last one, or somebody here has it open or a lab in hand
 */
export async function leavePostgres(): Promise<string[]> {
  const place = await settledPlace();
  if (!place?.facts) throw takesNoPart();
  // All that is here of it is known to be a copy then.
  await fetchCopies();
  return whileStateMoves(async () => {
    await labsSession(place).close();
    const client = await connect(place, labsSchema.name);
    try {
      return await asMisuse(place, async () => {
        if (!(await enterGate(client))) throw await atWork(client, place);
        const standing = mustBeCurrent(place, labsSchema, await standingIn(client, labsSchema));
        if (standing?.state !== "kept") throw notKept(place, standing);
        const here = (await othersAt(client)).filter((name) => name.startsWith(`${serverName()} `));
        if (here.length > 0) throw await atWork(client, place);
        const others = await inAct(client, async () => {
          const all = await othersIn(client, place);
          if (all.length === 0) throw lastOne(place);
          await noteHome(client, place, "left");
          return all;
        });
        await dropCopies();
        await statePlace.write(null);
        return others;
      });
    } finally {
      await letGo(client);
    }
  });
}

function takesNoPart(): Misuse {
  return new Misuse({
    fr: `${ownServer()} a ses labs dans ses propres fichiers, et rien à quitter ; rien n'a changé`,
    en: `${ownServer()} has its labs in files of its own, and nothing to leave; nothing was changed`,
  });
}

function lastOne(place: PostgresPlace): Misuse {
  const where = placeTold(place);
  return new Misuse({
    fr: `ce serveur est le seul à avoir ses labs dans ${where} : 'lab state move files' les ramène ; rien n'a changé`,
    en: `this server is the only one to have its labs in ${where}: 'lab state move files' brings them back; nothing was changed`,
  });
}
