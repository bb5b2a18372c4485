import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { parsePlace } from "../../../scripts/ground/postgres/parse-place.js";
import { labsPlace } from "../../../scripts/ground/shelf/labs-place.js";
import { moveToPostgres } from "../../../scripts/portal/store/move-to-postgres.js";
import { findEngine } from "../../../scripts/setup/requirements/engine.js";
import {
  dropStates,
  notedIds,
  putState,
  statedStacks,
  stateOf,
  statesAtRest,
} from "../../../scripts/terraform/state-file.js";
import { stateRow } from "../../../scripts/terraform/states/state-row.js";
import { apply, destroy } from "../../../scripts/terraform/terraform.js";
import { owner, secret, type TestPostgres, testPostgres } from "../../lib/postgres.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
vi.stubEnv("PLATEAU_HOME", home);

let postgres: TestPostgres;
const folder = temporaryFolder();
beforeAll(async () => {
  postgres = await testPostgres(folder);
}, 120_000);
afterAll(() => postgres?.stop());

const lab = "c01";

/** A stack of something that the engine makes without any provider. */
async function stackOf(name: string, input: string) {
  const place = await labsPlace();
  if (!place) throw new Error("states are in files");
  const stack = join(home, lab, "stacks", "stacks", name);
  mkdirSync(stack, { recursive: true });
  const skip = { skip_schema_creation: true, skip_table_creation: true, skip_index_creation: true };
  const json = {
    terraform: { backend: { pg: skip } },
    resource: { terraform_data: { one: { input } } },
  };
  writeFileSync(join(stack, "cdk.tf.json"), JSON.stringify(json));
  // Where an engine needs no provider, it writes none.
  writeFileSync(join(stack, ".terraform.lock.hcl"), "");
  const reach = { endpoint: "unix:///nowhere.sock" };
  const state = stateRow(place, lab, name);
  const rest = { digest: input, addresses: new Map(), inside: undefined };
  return { lab, name, folder: stack, reach, state, ...rest };
}

let made = 0;
const names = ["network", "directory", "mail", "files", "web"];

describe.skipIf(!findEngine()).each(["on a socket", "by TLS"])("%s the engine", (way) => {
  let address: string;
  let database: string;
  beforeAll(async () => {
    database = `states${++made}`;
    address = await postgres.make(database);
    if (way === "by TLS") {
      address = `postgres://${owner}@localhost:${postgres.port}/${database}?sslrootcert=${postgres.certificate}`;
      vi.stubEnv("PGPASSWORD", secret);
    }
    await moveToPostgres(parsePlace(address));
  }, 60_000);
  afterAll(async () => {
    const { moveToFile } = await import("../../../scripts/portal/store/move-to-file.js");
    await moveToFile();
    vi.stubEnv("PGPASSWORD", undefined);
  });

  test("keeps the states of several stacks there, begun at once, and takes them away again", {
    timeout: 240_000,
  }, async () => {
    const stacks = await Promise.all(names.map((name) => stackOf(name, "before")));
    await Promise.all(stacks.map((stack) => apply(stack)));
    expect(await statedStacks(lab)).toEqual([...names].sort());
    const ids = await Promise.all(names.map((name) => notedIds(lab, name)));
    expect(new Set(ids.flat()).size).toBe(names.length);
    expect(JSON.parse(await stateOf(lab, "mail")).resources[0].type).toBe("terraform_data");
    // No file has them, nor says where they are.
    expect(readdirSync(join(home, lab))).not.toContain("state");
    const initialised = join(home, lab, "stacks", "stacks", "mail", ".terraform");
    const text = readFileSync(join(initialised, "terraform.tfstate"), "utf8");
    expect(text).toContain('"pg"');
    expect(text).not.toMatch(/localhost|127\.0\.0\.1|secret|\/tmp/);

    const [first] = stacks;
    if (first) await destroy(first);
    expect(await notedIds(lab, "network")).toEqual([]);
    await dropStates(lab);
    expect(await statedStacks(lab)).toEqual([]);
  });

  test("waits for another one that has the state, and so does whoever puts a lab right", {
    timeout: 120_000,
  }, async () => {
    const stack = await stackOf("network", "locked");
    await putState(lab, "network", JSON.stringify({ version: 4, serial: 1, lineage: "l" }));
    const client = new Client({ host: folder, port: postgres.port, user: owner, database });
    await client.connect();
    onTestFinished(() => client.end());
    await client.query(
      "SELECT pg_advisory_lock(id) FROM plateau_labs.states WHERE name = 'c01.network'",
    );
    let isFree = false;
    const applied = apply(stack).then(() => expect(isFree).toBe(true));
    const atRest = statesAtRest(lab).then(() => expect(isFree).toBe(true));
    await new Promise((later) => setTimeout(later, 5000));
    isFree = true;
    await client.query("SELECT pg_advisory_unlock_all()");
    await Promise.all([applied, atRest]);
    expect(await notedIds(lab, "network")).toHaveLength(1);
  });
});
