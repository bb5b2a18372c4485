import { userInfo } from "node:os";
import { isAbsolute } from "node:path";
import { Misuse } from "../misuse.js";
import type { PostgresAddress } from "../state-place.js";
import type { Text } from "../text.js";

/** Where Debian's PostgreSQL listens. */
const debianSocket = "/var/run/postgresql";
const known = ["host", "port", "user", "sslmode", "sslrootcert"];

/**
 * A database as it is typed: `postgres://USER@HOST:PORT/DATABASE`, and `postgres:///DATABASE` for one on
 * this server's socket, as this account; `?host=FOLDER&port=PORT&user=USER` for another socket or account.
 *
 * @throws Misuse where it is none, or says the password: whoever is on this server reads that there
 */
export function parsePlace(word: string): PostgresAddress {
  const url = urlOf(word);
  const options = url.searchParams;
  if (url.password !== "") {
    throw refused({
      fr: "le mot de passe y est, et quiconque est sur ce serveur peut l'y lire : changez-le, mettez le nouveau dans ~/.pgpass (HÔTE:PORT:BASE:UTILISATEUR:MOTDEPASSE, mode 0600), et retirez-le d'ici",
      en: "the password is in it, and anybody on this server can read it there: change it, put the new one into ~/.pgpass (HOST:PORT:DATABASE:USER:PASSWORD, mode 0600), and leave it out here",
    });
  }
  const unknown = [...options.keys()].filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw refused({
      fr: `option inconnue : ${unknown.join(", ")} ; possible : ${known.join(", ")}`,
      en: `unknown option ${unknown.join(", ")}; possible: ${known.join(", ")}`,
    });
  }
  const database = decodeURIComponent(url.pathname.slice(1));
  if (database === "" || database.includes("/")) {
    throw refused({
      fr: "il y manque une base, par exemple 'postgres:///plateau'",
      en: "a database is missing in it, e.g. 'postgres:///plateau'",
    });
  }
  return {
    host:
      decodeURIComponent(url.hostname).replace(/^\[|\]$/g, "") ||
      options.get("host") ||
      debianSocket,
    port: portOf(url.port || options.get("port") || "5432"),
    database,
    user: decodeURIComponent(url.username) || options.get("user") || userInfo().username,
    tls: tlsOf(options.get("sslmode")),
    authority: authorityOf(options.get("sslrootcert")),
  };
}

function urlOf(word: string): URL {
  try {
    const url = new URL(word);
    if (/^postgres(?:ql)?:$/.test(url.protocol)) return url;
  } catch {
    // Told below.
  }
  // As it was typed it might hold a password.
  throw refused({
    fr: "il faut 'files', ou 'postgres://UTILISATEUR@HÔTE:PORT/BASE'",
    en: "'files' or 'postgres://USER@HOST:PORT/DATABASE' is needed",
  });
}

function portOf(word: string): number {
  const port = Number(word);
  if (/^\d+$/.test(word) && port >= 1 && port <= 65_535) return port;
  throw refused({
    fr: `port ${word} ; possible : 1 à 65535`,
    en: `port ${word}; possible: 1 to 65535`,
  });
}

function tlsOf(mode: string | null): PostgresAddress["tls"] {
  if (mode === null || mode === "verify-full") return "verify-full";
  if (mode === "disable") return "disable";
  throw refused({
    fr: `sslmode=${mode} ; possible : verify-full, disable`,
    en: `sslmode=${mode}; possible: verify-full, disable`,
  });
}

function authorityOf(file: string | null): string | null {
  if (file === null || isAbsolute(file)) return file;
  throw refused({
    fr: `sslrootcert=${file} ; il faut un chemin absolu`,
    en: `sslrootcert=${file}; an absolute path is needed`,
  });
}

function refused({ fr, en }: Text): Misuse {
  return new Misuse({
    fr: `adresse de PostgreSQL : ${fr} ; rien n'a changé`,
    en: `address of PostgreSQL: ${en}; nothing was changed`,
  });
}
