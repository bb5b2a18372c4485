import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { resultSchema } from "../../checks/lib/run/result.js";
import { turnOfSet } from "../../scripts/cli/tests/files-of-this-run.js";
import { docker } from "../../scripts/ground/docker/docker.js";
import { root } from "../../scripts/ground/home.js";
import { Dice } from "../../scripts/training/play/dice.js";
import { sharedLab } from "../lib/live-labs.js";
import { type TestPostgres, testPostgres } from "../lib/postgres.js";
import { seed } from "../lib/seed.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

/** What every other area stands on, and `ws1`: it is there sooner. */
const slice = ["--area", "workstations"];
const homes = { one: temporaryFolder(), other: temporaryFolder() };
const dice = new Dice(seed + turnOfSet());

let postgres: TestPostgres;
const database = "shared";
const folder = temporaryFolder();

/**
 * Type a command at one of two servers. The other one has a network of its own: names in this server's kernel are not seen
 * there, while the sockets of the engine and of PostgreSQL are.
 */
function at(server: keyof typeof homes, words: readonly string[], timeout = 0) {
  const own = server === "other" ? ["unshare", "--net"] : [];
  const [program = "", ...args] = [...own, join(root, "scripts", "lab"), ...words];
  return execa(program, args, {
    cwd: root,
    env: { PLATEAU_HOME: homes[server], LC_ALL: "en_GB.UTF-8" },
    stdin: "ignore",
    reject: false,
    ...(timeout > 0 && { timeout, killSignal: "SIGKILL" }),
  });
}

async function done(server: keyof typeof homes, words: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await at(server, words);
  expect(exitCode, `${stdout}\n${stderr}`).toBe(0);
  return stdout;
}

/** Everything that Docker has of the lab, and what is noted of it; but for its seed and its host, which stay beyond `down`. */
async function left(): Promise<string[]> {
  const filters = { label: [`plateau.lab=${sharedLab}`] };
  const [containers, networks] = await Promise.all([
    docker().listContainers({ all: true, filters }),
    docker().listNetworks({ filters }),
  ]);
  const noted = await postgres.sql(
    database,
    `SELECT name FROM plateau_labs.states UNION SELECT name FROM plateau_labs.document WHERE name IN ('operation', 'applied')
     UNION SELECT path FROM plateau_labs.file WHERE path NOT IN ('seed', 'host.json')`,
  );
  return [
    ...containers.flatMap(({ Names }) => Names),
    ...networks.map(({ Name }) => Name),
    ...noted.split("\n").filter(Boolean),
  ];
}

/** What a server finds of the competences that all others stand on. */
async function expectHealthy(server: keyof typeof homes): Promise<void> {
  const text = await done(server, ["check", sharedLab, "cp03", "cp06", "--json"]);
  const { results } = z.object({ results: z.array(resultSchema) }).parse(JSON.parse(text));
  const satisfied = results.filter(({ outcome }) => outcome === "satisfied");
  expect(satisfied.length).toBeGreaterThan(10);
}

describe.skipIf(process.getuid?.() !== 0)("two servers with one state", () => {
  beforeAll(async () => {
    postgres = await testPostgres(folder);
    const address = await postgres.make(database);
    await done("one", ["state", "move", address]);
    await done("other", ["state", "move", address]);
  });

  afterAll(async () => {
    await at("one", ["down", sharedLab]);
    await postgres.stop();
  });

  test("what one makes, the other one checks, resets and takes away", {
    timeout: 240_000,
  }, async () => {
    await done("one", ["up", sharedLab, ...slice]);
    await expectHealthy("other");
    await done("other", ["reset", sharedLab, "ws1"]);
    await expectHealthy("one");
    await done("other", ["down", sharedLab]);
    expect(await left()).toEqual([]);
    expect((await at("one", ["status", sharedLab])).exitCode).toBe(2);
  });

  test("what one is killed at in the middle, the other one puts right, and each goes on with what an engine of another make wrote", {
    timeout: 360_000,
  }, async () => {
    const afterMs = 4000 + dice.roll("cut", 8000);
    await at("one", ["up", sharedLab, ...slice], afterMs);
    await done("other", ["up", sharedLab, ...slice]);
    await expectHealthy("other");
    // Where the engine is Terraform, the other one's might have been OpenTofu.
    await postgres.sql(
      database,
      "UPDATE plateau_labs.states SET data = replace(data, 'registry.terraform.io', 'registry.opentofu.org')",
    );
    await done("one", ["reset", sharedLab, "ws1"]);
    await expectHealthy("one");
    await done("one", ["down", sharedLab]);
    expect(await left()).toEqual([]);
  });
});
