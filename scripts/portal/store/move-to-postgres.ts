import { existsSync } from "node:fs";
import type { Client } from "pg";
import { examsFolder } from "../../facts/drawn-exams.js";
import { joinDrawnExams } from "../../facts/join-drawn-exams.js";
import { movedFacts } from "../../facts/moved-facts.js";
import { Misuse } from "../../ground/misuse.js";
import { ownHome } from "../../ground/own-home.js";
import { ownServer } from "../../ground/own-server.js";
import { enterGate, shutGate } from "../../ground/postgres/advisory.js";
import { atWork } from "../../ground/postgres/at-work.js";
import { connect } from "../../ground/postgres/connect.js";
import { inAct } from "../../ground/postgres/in-act.js";
import { letGo } from "../../ground/postgres/let-go.js";
import { mustBeCurrent } from "../../ground/postgres/must-be-current.js";
import { notKept } from "../../ground/postgres/not-kept.js";
import { placeTold } from "../../ground/postgres/place-told.js";
import { asMisuse, isPostgresAway } from "../../ground/postgres/postgres-problem.js";
import type { PostgresSchema } from "../../ground/postgres/postgres-schema.js";
import {
  bringToThisVersion,
  makeAnew,
  noteStanding,
  type Standing,
  standingIn,
} from "../../ground/postgres/standing.js";
import { copyNote } from "../../ground/shelf/copies/copy-note.js";
import { copyLabsIn } from "../../ground/shelf/copy-labs-in.js";
import { noteHome } from "../../ground/shelf/homes.js";
import { type LabsHere, labsHere } from "../../ground/shelf/labs-here.js";
import { labsSchema } from "../../ground/shelf/labs-schema.js";
import type { Place } from "../../ground/shelf/moving.js";
import { setLabsAside } from "../../ground/shelf/set-labs-aside.js";
import { settledPlace } from "../../ground/shelf/settled-place.js";
import { type PostgresAddress, type PostgresPlace, statePlace } from "../../ground/state-place.js";
import { notedIds } from "../../terraform/state-file.js";
import { fileStates } from "../../terraform/states/file-states.js";
import { aloneWith } from "./file/alone-with.js";
import { mustBeNobodys } from "./file/must-be-nobodys.js";
import { openDatabase } from "./file/open-database.js";
import { setAside } from "./file/set-aside.js";
import { drawnIn, namesTakenIn } from "./names-taken-in.js";
import { ofOneName } from "./of-one-name.js";
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
 * Have what the portal keeps, and all of this home's labs, in a database of PostgreSQL from now on. A home whose pages keep
 * nothing yet joins others that have theirs there: its labs are added, and everybody's are everybody's. Cut off at any
 * moment, all of it is in one of both places, whole: in files until the database has all of it, and whatever is opened next
 * does the rest.
 *
 * @throws Misuse, with nothing changed, where it is elsewhere already, somebody has it open or a lab in hand, there is
 *   something of one name on both sides, the database can't be reached or is not Plateau's, or what is noted can't be read
 */
export async function moveToPostgres(address: PostgresAddress): Promise<Moved> {
  const file = await ownFile();
  return aloneWith(file, async () => {
    const now = await settledPlace();
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
  if (!(await enterGate(client))) throw await atWork(client, address);
  const hasFile = existsSync(file);
  const pages = await standingOf(client, address, pagesSchema);
  const joinsPages = pages?.state === "kept";
  if (joinsPages && hasFile) throw onBothSides(address, file);
  // Another home's may be what it goes by already.
  if (pages?.state === "arriving" && pages.told !== ownServer()) throw notKept(address, pages);
  const joins = async () => (await standingOf(client, address, labsSchema))?.state === "kept";
  // Who joins what is there is in nobody's way.
  if (!(joinsPages && (await joins())) && !(await shutGate(client))) {
    throw await atWork(client, address);
  }
  const place = { ...address, home: await ownHome(), facts: true, arriving: true };
  const { home } = place;
  const labs = await labsHere(places);
  // Of what another database had.
  for (const folder of labs.folders.keys()) await copyNote.clear(folder);
  await statePlace.write(place);
  const moved = await inAct(client, async () => {
    if (await joins()) await bringToThisVersion(client, labsSchema);
    else await makeAnew(client, labsSchema, { home, told: ownServer() });
    await copyLabsIn(client, await joined(client, address, labs));
    await noteStanding(client, labsSchema, { state: "kept", home, told: ownServer() });
    await noteHome(client, place, "kept");
    const facts = labs.documents.length;
    if (joinsPages) return { rows: null, facts };
    await makeAnew(client, pagesSchema, { home, told: ownServer() });
    return { rows: hasFile ? await copyFrom(file, client, home) : 0, facts };
  }).catch(async (problem) => {
    // What was not done in the end, a connection that is lost leaves in doubt: whoever comes next asks.
    if (!isPostgresAway(problem)) await statePlace.write(null);
    throw problem;
  });
  const aside = await setAside(file);
  if (!joinsPages)
    await noteStanding(client, pagesSchema, { state: "kept", home, told: ownServer() });
  await setLabsAside(client);
  await statePlace.write({ ...place, arriving: false });
  return { ...moved, aside };
}

async function standingOf(
  client: Client,
  address: PostgresAddress,
  schema: PostgresSchema,
): Promise<Standing | undefined> {
  return mustBeCurrent(address, schema, await standingIn(client, schema));
}

/**
 * What this home has, to be put beside what the others have.
 *
 * @throws Misuse naming all that both have
 */
async function joined(client: Client, address: PostgresAddress, labs: LabsHere): Promise<LabsHere> {
  const taken = await namesTakenIn(client, labs);
  const drawn = labs.documents.find(({ folder }) => folder === examsFolder);
  const { all, clashes } = await joinDrawnExams([await drawnIn(client), drawn?.words]);
  if (taken.labs.length + taken.companies.length + clashes.length > 0) {
    throw ofOneName(address, { ...taken, exams: clashes });
  }
  if (!drawn) return labs;
  const others = labs.documents.filter((one) => one !== drawn);
  const words = JSON.stringify({ ...JSON.parse(drawn.words), facts: all });
  return { ...labs, documents: [...others, { ...drawn, words }] };
}

/** @throws UnreadableFacts naming the first that can't */
async function mustBeReadable(places: readonly Place[]): Promise<void> {
  for (const folder of new Set(places.map(([folder]) => folder))) {
    const problems = await Promise.all(movedFacts.map((facts) => facts.problem(folder)));
    const broken = problems.find((problem) => problem !== undefined);
    if (broken) throw broken;
    await fileStates.mend(folder);
    for (const stack of await fileStates.stacks(folder)) await notedIds(folder, stack, fileStates);
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
