import { randomUUID } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import type { Client } from "pg";
import { Misuse } from "../../ground/misuse.js";
import { ownServer } from "../../ground/own-server.js";
import { enterGate, shutGate } from "../../ground/postgres/advisory.js";
import { atWork } from "../../ground/postgres/at-work.js";
import { connect } from "../../ground/postgres/connect.js";
import { inAct } from "../../ground/postgres/in-act.js";
import { letGo } from "../../ground/postgres/let-go.js";
import { mustBeCurrent } from "../../ground/postgres/must-be-current.js";
import { placeTold } from "../../ground/postgres/place-told.js";
import { asMisuse } from "../../ground/postgres/postgres-problem.js";
import { noteStanding, standingIn } from "../../ground/postgres/standing.js";
import { noteHome, othersIn } from "../../ground/shelf/homes.js";
import { labsSchema } from "../../ground/shelf/labs-schema.js";
import { labsSession } from "../../ground/shelf/labs-session.js";
import { settledPlace } from "../../ground/shelf/settled-place.js";
import { writeLabsBack } from "../../ground/shelf/write-labs-back.js";
import { type PostgresPlace, statePlace } from "../../ground/state-place.js";
import { aloneWith } from "./file/alone-with.js";
import { inTransaction } from "./file/in-transaction.js";
import { openDatabase } from "./file/open-database.js";
import type { Files, Moved } from "./move-to-postgres.js";
import { ownFile } from "./own-file.js";
import { pagesSchema } from "./postgres/pages-schema.js";
import { tables } from "./tables.js";
import { whileStateMoves } from "./while-state-moves.js";

/**
 * Have what the portal keeps, and all that there is of labs, in files of this home's again, and nowhere else. Cut off
 * at any moment, it is in one of both places, whole: the files are there before PostgreSQL says that they are, and whatever is
 * opened next does the rest. Where the database has it no more, or never had, files are begun anew.
 *
 * @throws Misuse, with nothing changed, where it is there already, other homes take part, somebody has it open or a lab in
 *   hand, or the database can't be reached or is a newer version's
 */
export async function moveToFile(): Promise<Moved> {
  const file = await ownFile();
  return aloneWith(file, async () => {
    const place = await settledPlace();
    if (!place) throw inFile(file);
    return whileStateMoves(async (places) => {
      // What this process has read of it before keeps nobody from moving it.
      await labsSession(place).close();
      const client = await connect(place, pagesSchema.name);
      try {
        return await asMisuse(place, () => moveFrom(client, place, { file, places }));
      } finally {
        await letGo(client);
      }
    });
  });
}

async function moveFrom(
  client: Client,
  place: PostgresPlace,
  { file, places }: Files,
): Promise<Moved> {
  if (!(await enterGate(client))) throw await atWork(client, place);
  const { home } = place;
  const labs = mustBeCurrent(place, labsSchema, await standingIn(client, labsSchema));
  const hasLabs = labs?.state === "kept";
  const others = hasLabs ? await othersIn(client, place) : [];
  // Who has it open is one of them, or this one's.
  if (others.length > 0) throw othersThere(place, others);
  if (!(await shutGate(client))) throw await atWork(client, place);
  const standing = mustBeCurrent(place, pagesSchema, await standingIn(client, pagesSchema));
  const hasPages =
    standing?.state === "kept" || (standing?.state === "arriving" && standing.home === home);
  const hasFacts = place.facts && hasLabs;
  const facts = hasFacts ? await writeLabsBack(client, places) : 0;
  const left = { state: "left", home, told: ownServer() } as const;
  const rows = await inAct(client, async () => {
    if (hasFacts) {
      await noteHome(client, place, "left");
      await noteStanding(client, labsSchema, left);
    }
    if (!hasPages) return null;
    await noteStanding(client, pagesSchema, left);
    return writeFrom(client, file, home);
  });
  await statePlace.write(null);
  return { rows, facts };
}

/** Written aside, then renamed: what lies there from an earlier time is of no use any more. */
async function writeFrom(client: Client, file: string, home: string): Promise<number> {
  const aside = `${file}.${process.pid}.${randomUUID()}.new`;
  try {
    const rows = await copyTo(aside, client, home);
    await rename(aside, file);
    return rows;
  } catch (problem) {
    await rm(aside, { force: true });
    throw problem;
  }
}

async function copyTo(file: string, client: Client, home: string): Promise<number> {
  const database = await openDatabase(file);
  try {
    let count = 0;
    await inTransaction(database, async () => {
      for (const table of tables) {
        const { rows, fields } = await client.query(`SELECT * FROM "${table}"`);
        const names = fields.map(({ name }) => name);
        const insert = `INSERT INTO "${table}" (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
        for (const row of rows)
          database.run(
            insert,
            names.map((name) => row[name]),
          );
        count += rows.length;
      }
      // In a file nobody else's address is.
      database.run("DELETE FROM served WHERE server <> ?", [home]);
      database.run("UPDATE served SET server = ''");
    });
    return count;
  } finally {
    database.close();
  }
}

function inFile(file: string): Misuse {
  return new Misuse({
    fr: `ce que gardent les pages est déjà dans ${file} ; rien n'a changé`,
    en: `what the pages keep is in ${file} already; nothing was changed`,
  });
}

function othersThere(place: PostgresPlace, others: readonly string[]): Misuse {
  const where = placeTold(place);
  const who = others.join(", ");
  return new Misuse({
    fr: `d'autres serveurs ont leurs labs dans ${where} : ${who} ; rien n'a changé : 'lab state leave' sur chacun d'eux d'abord, et tout revient ici ; ou 'lab state leave' ici, et tout leur reste`,
    en: `other servers have their labs in ${where}: ${who}; nothing was changed: 'lab state leave' on each of them first, and all comes back here; or 'lab state leave' here, and all stays theirs`,
  });
}
