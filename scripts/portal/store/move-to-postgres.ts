import { existsSync } from "node:fs";
import type { Client } from "pg";
import { Misuse } from "../../ground/misuse.js";
import { ownServer } from "../../ground/own-server.js";
import { shutGate } from "../../ground/postgres/advisory.js";
import { atWork } from "../../ground/postgres/at-work.js";
import { connect } from "../../ground/postgres/connect.js";
import { inAct } from "../../ground/postgres/in-act.js";
import { letGo } from "../../ground/postgres/let-go.js";
import { mustBeCurrent } from "../../ground/postgres/must-be-current.js";
import { notKept } from "../../ground/postgres/not-kept.js";
import { placeTold } from "../../ground/postgres/place-told.js";
import { asMisuse } from "../../ground/postgres/postgres-problem.js";
import { makeAnew, noteStanding, standingIn } from "../../ground/postgres/standing.js";
import { type PostgresPlace, statePlace } from "../../ground/state-place.js";
import { aloneWith } from "./file/alone-with.js";
import { mustBeNobodys } from "./file/must-be-nobodys.js";
import { openDatabase } from "./file/open-database.js";
import { setAside } from "./file/set-aside.js";
import { ownFile } from "./own-file.js";
import { copyIn } from "./postgres/copy-in.js";
import { pagesSchema } from "./postgres/pages-schema.js";
import { tables } from "./tables.js";

/** What became of a move. */
export interface Moved {
  /** How many rows were moved; null where nothing was, since what is kept there was there before. */
  readonly rows: number | null;
  /** Path of the former file, which nobody opens any more; undefined where there was none. */
  readonly aside?: string | undefined;
}

/**
 * Have what the portal keeps in a database of PostgreSQL from now on. A home that keeps nothing yet takes part in what
 * another one has moved there. Cut off at any moment, it is in one of both places, whole: in the file until this home
 * has noted where it went, and whatever is opened next does the rest.
 *
 * @throws Misuse, with nothing changed, where it is elsewhere already, somebody has it open, there is something on both
 *   sides, or the database can't be reached or is not Plateau's
 */
export async function moveToPostgres(place: PostgresPlace): Promise<Moved> {
  const file = await ownFile();
  return aloneWith(file, async () => {
    const now = await statePlace.read();
    if (now) throw alreadyMoved(now);
    await mustBeNobodys(file);
    const client = await connect(place, pagesSchema.name);
    try {
      return await asMisuse(place, () => moveTo(client, place, file));
    } finally {
      await letGo(client);
    }
  });
}

async function moveTo(client: Client, place: PostgresPlace, file: string): Promise<Moved> {
  if (!(await shutGate(client))) throw await atWork(client, place);
  const standing = mustBeCurrent(place, pagesSchema, await standingIn(client, pagesSchema));
  const hasFile = existsSync(file);
  if (standing?.state === "kept") {
    if (hasFile) throw onBothSides(place, file);
    await statePlace.write(place);
    return { rows: null };
  }
  // Another home's may be what it goes by already.
  if (standing?.state === "arriving" && standing.told !== ownServer) throw notKept(place, standing);
  const { home } = place;
  const rows = await inAct(client, async () => {
    await makeAnew(client, pagesSchema, { home, told: ownServer });
    return hasFile ? copyFrom(file, client, home) : 0;
  });
  await statePlace.write(place);
  const aside = await setAside(file);
  await noteStanding(client, pagesSchema, { state: "kept", home, told: ownServer });
  return { rows, aside };
}

async function copyFrom(file: string, client: Client, home: string): Promise<number> {
  const database = await openDatabase(file);
  try {
    let count = 0;
    for (const table of tables) {
      const rows = database.all(`SELECT * FROM "${table}"`);
      await copyIn(client, table, rows);
      count += rows.length;
    }
    // In a file nobody else's address is.
    await client.query("UPDATE served SET server = $1", [home]);
    return count;
  } finally {
    database.close();
  }
}

function alreadyMoved(place: PostgresPlace): Misuse {
  const where = placeTold(place);
  return new Misuse({
    fr: `ce que gardent les pages est déjà dans ${where} : 'lab state move files' le ramène d'abord ; rien n'a changé`,
    en: `what the pages keep is in ${where} already: 'lab state move files' brings it back first; nothing was changed`,
  });
}

function onBothSides(place: PostgresPlace, file: string): Misuse {
  const where = placeTold(place);
  return new Misuse({
    fr: `il y a des comptes et des résultats des deux côtés, dans ${file} et dans ${where} : gardez l'un ou l'autre ; 'mv ${file} ${file}.aside' met ceux de ce serveur de côté ; rien n'a changé`,
    en: `there are accounts and results on both sides, in ${file} and in ${where}: keep one or the other; 'mv ${file} ${file}.aside' puts this server's aside; nothing was changed`,
  });
}
