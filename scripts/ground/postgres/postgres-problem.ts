import { LocalizedError } from "../localized-error.js";
import { Misuse } from "../misuse.js";
import type { PostgresAddress } from "../state-place.js";
import type { Text } from "../text.js";
import { placeTold } from "./place-told.js";

/** What to do, by what PostgreSQL's own codes begin with, or Node's. */
const cures: readonly (readonly [codes: RegExp, cure: Text])[] = [
  [
    /^(?:28|42501)/,
    {
      fr: "le compte n'y entre pas ou n'en a pas les droits : voyez ~/.pgpass (mode 0600), pg_hba.conf, et à qui est la base",
      en: "the account is not let in or lacks the rights: see ~/.pgpass (mode 0600), pg_hba.conf, and whose the database is",
    },
  ],
  [
    /^3D000/,
    {
      fr: "faites la base ('createdb -O COMPTE BASE'), ou donnez le nom d'une qui existe",
      en: "make the database ('createdb -O ACCOUNT DATABASE'), or give the name of one that is there",
    },
  ],
  [
    /^(?:55P03|57014|25P03)/,
    {
      fr: "quelqu'un y tient tout le reste en attente depuis une minute : 'SELECT pid, application_name FROM pg_stat_activity' dit qui ; qu'il se termine, puis recommencez",
      en: "somebody has kept all others waiting there for a minute: 'SELECT pid, application_name FROM pg_stat_activity' tells who; have it end, then try again",
    },
  ],
  [
    /CERT|TLS|SSL|SELF_SIGNED|^UNABLE_TO/,
    {
      fr: "le serveur ne prouve pas qu'il est celui-là : donnez le certificat de son autorité, '?sslrootcert=/CHEMIN/ca.pem'",
      en: "the server does not prove that it is that one: give its authority's certificate, '?sslrootcert=/PATH/ca.pem'",
    },
  ],
];

const away: Text = {
  fr: "voyez si PostgreSQL y tourne et si le réseau y mène, puis recommencez",
  en: "see whether PostgreSQL runs there and the network leads there, then try again",
};

/** What keeps the database from being used, with what to do; nothing was changed by then. */
export function postgresProblem(place: PostgresAddress, problem: unknown): Misuse {
  const { code = "", message } = problem as NodeJS.ErrnoException;
  const isTls = /SSL/.test(message);
  const [, cure = away] =
    cures.find(([codes]) => codes.test(code) || (isTls && codes.test("TLS"))) ?? [];
  // Where a name has several addresses, each has failed for a reason of its own.
  const why = message || code;
  return new Misuse({
    fr: `${placeTold(place)} : ${why} ; rien n'a changé ; ${cure.fr}`,
    en: `${placeTold(place)}: ${why}; nothing was changed; ${cure.en}`,
  });
}

/**
 * Do something with a database.
 *
 * @throws Misuse where the server, or the way to it, has failed; else what the work throws
 */
export async function asMisuse<T>(place: PostgresAddress, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    throw isPostgresAway(problem) ? postgresProblem(place, problem) : problem;
  }
}

/** Whether it is the server or the way to it that has failed: of the connection nothing is to be expected. */
export function isPostgresAway(problem: unknown): boolean {
  // What has a path is a file of this server's: it has nothing to do with PostgreSQL.
  if (problem instanceof LocalizedError || Object.hasOwn(Object(problem), "path")) return false;
  const { code, message = "" } = problem as NodeJS.ErrnoException;
  // Of PostgreSQL's own codes those of a connection, of rights, of what is short, of an operator.
  if (code !== undefined) return /^(?:08|28|53|55P03|57|25P03|3D|42501|E[A-Z]+$)/.test(code);
  return /Connection terminated|read timeout|timeout expired|not queryable/.test(message);
}
