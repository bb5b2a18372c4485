import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parsePlace } from "../../../../scripts/ground/postgres/parse-place.js";
import { asPostgres } from "../../../../scripts/setup/postgres/as-postgres.js";
import { ownCluster } from "../../../../scripts/setup/postgres/own-cluster.js";
import { labCommand } from "../../../lib/lab-command.js";

const isRoot = process.getuid?.() === 0;
const [database, foreign] = ["t_init", "t_foreign"];

/** Whether the server's PostgreSQL ran before. */
let ran: boolean | undefined;

const drop = async () => {
  for (const one of [database, foreign]) await asPostgres("dropdb", ["--if-exists", one]);
};

beforeAll(async () => {
  ran = (await ownCluster())?.running;
});
afterAll(async () => {
  const cluster = await ownCluster();
  if (!isRoot || !cluster?.running) return;
  await drop();
  if (!ran) await execa("pg_ctlcluster", [cluster.version, cluster.cluster, "stop"]);
});

const init = (...words: string[]) => labCommand(["host", "init", "--postgres", ...words]);

test.runIf(isRoot)(
  "Debian's PostgreSQL is started, with a database that state may be kept in, once",
  async () => {
    const first = await init("--database", database);
    expect(first, first.stderr).toMatchObject({ code: 0 });
    expect((await ownCluster())?.running).toBe(true);
    const [place = ""] = first.stdout.split("\n");
    expect(parsePlace(place)).toMatchObject({ database, user: "root" });

    const again = await init("--database", database);
    expect(again).toMatchObject({ code: 0, stdout: first.stdout });
    expect(again.stderr).not.toContain("to be set up");
  },
  120_000,
);

test.runIf(isRoot)("a database of somebody else's is refused, and stays his", async () => {
  await asPostgres("createdb", [foreign]);
  const { code, stderr } = await init("--database", foreign);
  expect(code).toBe(2);
  expect(stderr).toContain(`'${foreign}' is there, and 'root' may not create anything in it`);
  const owner = "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = ";
  expect(await asPostgres("psql", ["-XAtc", `${owner}'${foreign}'`])).toBe("postgres");
});

test("a name that would have to be quoted is refused, and --database alone", async () => {
  for (const [words, why] of [
    [["--postgres", "--database", "a b"], "lower-case letters"],
    [["--database", "plateau"], "add --postgres"],
  ] as const) {
    const { code, stderr } = await labCommand(["host", "init", ...words]);
    expect(code).toBe(2);
    expect(stderr).toContain(why);
  }
});
