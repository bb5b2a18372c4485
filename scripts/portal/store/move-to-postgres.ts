import { existsSync } from "node:fs";
import type { Client } from "pg";
import { movedFacts } from "../../facts/moved-facts.js";
import { Misuse } from "../../ground/misuse.js";
import { ownHome } from "../../ground/own-home.js";
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
import { copyFactsIn } from "../../ground/shelf/copy-facts-in.js";
import { factsSchema } from "../../ground/shelf/facts-schema.js";
import type { Place } from "../../ground/shelf/moving.js";
import { setFactsAside } from "../../ground/shelf/set-facts-aside.js";
import { type PostgresAddress, type PostgresPlace, statePlace } from "../../ground/state-place.js";
import { aloneWith } from "./file/alone-with.js";
import { mustBeNobodys } from "./file/must-be-nobodys.js";
import { openDatabase } from "./file/open-database.js";
import { setAside } from "./file/set-aside.js";
import { ownFile } from "./own-file.js";
import { copyIn } from "./postgres/copy-in.js";
import { pagesSchema } from "./postgres/pages-schema.js";
import { tables } from "./tables.js";
import { whileStateMoves } from "./while-state-moves.js";

/** What became of a move. */
export interface Moved {
  /** How many rows of the pages were moved; null where none was, since what they keep is there as it was before. */
  readonly rows: number | null;
  /** How many files of facts were moved. */
  readonly facts: number;
  /** Path of the pages' former file, which nobody opens any more; undefined where there was none. */
  readonly aside?: string | undefined;
}

/**
 * Have what the portal keeps, and what is noted of this home's labs, in a database of PostgreSQL from now on. A home whose
 * pages keep nothing yet takes part in what another one's have there; what is noted of labs is each home's own. Cut off at
 * any moment, all of it is in one of both places, whole: in files until this home has noted where it went, and whatever is
 * opened next does the rest.
 *
 * @throws Misuse, with nothing changed, where it is elsewhere already, somebody has it open or a lab in hand, there is
 *   something on both sides, the database can't be reached or is not Plateau's, or what is noted can't be read
 */
export async function moveToPostgres(address: PostgresAddress): Promise<Moved> {
  const file = await ownFile();
  return aloneWith(file, async () => {
    const now = await statePlace.read();
    if (now) throw alreadyMoved(now);
    await mustBeNobodys(file);
    return whileStateMoves(async (places) => {
      await mustBeReadable(places);
      const client = await connect(address, pagesSchema.name);
      try {
        return await asMisuse(address, () => moveTo(client, address, { file, places }));
      } finally {
        await letGo(client);
      }
    });
  });
}

/** What a home has in files. */
export interface Files {
  /** Path of the pages' file. */
  readonly file: string;
  /** Where files of facts may be. */
  readonly places: readonly Place[];
}

async function moveTo(
  client: Client,
  address: PostgresAddress,
  { file, places }: Files,
): Promise<Moved> {
  if (!(await shutGate(client))) throw await atWork(client, address);
  const standing = mustBeCurrent(address, pagesSchema, await standingIn(client, pagesSchema));
  const hasFile = existsSync(file);
  const joins = standing?.state === "kept";
  if (joins && hasFile) throw onBothSides(address, file);
  // Another home's may be what it goes by already.
  if (standing?.state === "arriving" && standing.told !== ownServer) {
    throw notKept(address, standing);
  }
  const place = { ...address, home: await ownHome(), facts: true };
  const facts = factsSchema(place);
  const noted = mustBeCurrent(place, facts, await standingIn(client, facts));
  if (noted?.state === "kept") throw factsOnBothSides(place, facts.name);
  const { home } = place;
  const moved = await inAct(client, async () => {
    const count = await copyFactsIn(client, place, places);
    if (joins) return { rows: null, facts: count };
    await makeAnew(client, pagesSchema, { home, told: ownServer });
    return { rows: hasFile ? await copyFrom(file, client, home) : 0, facts: count };
  });
  await statePlace.write(place);
  const aside = await setAside(file);
  if (!joins) await noteStanding(client, pagesSchema, { state: "kept", home, told: ownServer });
  await setFactsAside(places);
  await noteStanding(client, facts, { state: "kept", home, told: ownServer });
  return { ...moved, aside };
}

/** @throws UnreadableFacts naming the first that can't */
async function mustBeReadable(places: readonly Place[]): Promise<void> {
  for (const folder of new Set(places.map(([folder]) => folder))) {
    const problems = await Promise.all(movedFacts.map((facts) => facts.problem(folder)));
    const broken = problems.find((problem) => problem !== undefined);
    if (broken) throw broken;
  }
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
    fr: `l'état est déjà dans ${where} : 'lab state move files' le ramène d'abord ; rien n'a changé`,
    en: `the state is in ${where} already: 'lab state move files' brings it back first; nothing was changed`,
  });
}

function onBothSides(place: PostgresAddress, file: string): Misuse {
  const where = placeTold(place);
  return new Misuse({
    fr: `il y a des comptes et des résultats des deux côtés, dans ${file} et dans ${where} : gardez l'un ou l'autre ; 'mv ${file} ${file}.aside' met ceux de ce serveur de côté ; rien n'a changé`,
    en: `there are accounts and results on both sides, in ${file} and in ${where}: keep one or the other; 'mv ${file} ${file}.aside' puts this server's aside; nothing was changed`,
  });
}

function factsOnBothSides(place: PostgresPlace, schema: string): Misuse {
  const where = placeTold(place);
  return new Misuse({
    fr: `${where} a déjà des notes sur les labs de ce serveur, dans le schéma '${schema}', et ses fichiers en ont d'autres : d'une sauvegarde remise sans l'autre, sans doute ; 'DROP SCHEMA ${schema} CASCADE' y renonce à celles de la base ; rien n'a changé`,
    en: `${where} has notes on this server's labs already, in the schema '${schema}', and its files have others: of a backup that was put back without the other, probably; 'DROP SCHEMA ${schema} CASCADE' there gives up the database's; nothing was changed`,
  });
}
