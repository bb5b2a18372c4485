import { hostname } from "node:os";

/** What the names of all who are at a database from this server begin with. */
export function serverName(): string {
  return `plateau ${hostname()}`.slice(0, 50);
}

/** By which others are told who is at a database: server and process. */
export function postgresName(): string {
  return `${serverName()} ${process.pid}`;
}
