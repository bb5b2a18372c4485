import { existsSync } from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { Client } from "pg";

// Moves the state, and is killed before one of the steps that something changes with, as by a power cut. Says which it was.
const [address = "", at = ""] = process.argv.slice(2);
let step = 0;

function next(what: string): void {
  step++;
  if (step !== Number(at)) return;
  process.stdout.write(what);
  process.kill(process.pid, "SIGKILL");
}

// Where nothing is, nothing changes.
const { rename, rm } = promises;
promises.rename = async (from, to) => {
  if (existsSync(from)) next(`rename to ${to}`);
  await rename(from, to);
};
promises.rm = async (path, options) => {
  if (existsSync(path)) next(`removal of ${path}`);
  await rm(path, options);
};
syncBuiltinESMExports();
const query = Client.prototype.query as (...words: unknown[]) => unknown;
Client.prototype.query = function (this: Client, ...words: unknown[]) {
  const told = String(words[0]);
  if (/^(?:COMMIT|UPDATE \S+standing)/.test(told)) next(told);
  return query.apply(this, words);
} as never;

if (address === "leave") {
  const { leavePostgres } = await import("../../../scripts/portal/store/leave-postgres.js");
  await leavePostgres();
} else if (address === "files") {
  const { moveToFile } = await import("../../../scripts/portal/store/move-to-file.js");
  await moveToFile();
} else {
  const { parsePlace } = await import("../../../scripts/ground/postgres/parse-place.js");
  const { moveToPostgres } = await import("../../../scripts/portal/store/move-to-postgres.js");
  await moveToPostgres(parsePlace(address));
}
