import { randomBytes } from "node:crypto";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { root } from "../../../scripts/ground/home.js";
import { duval } from "../../../stacks/plan/company/duval.js";
import { OtherServer } from "../../lib/other-server.js";
import { type TestPostgres, testPostgres } from "../../lib/postgres.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const folder = temporaryFolder();
const one = new OtherServer(temporaryFolder());
const other = new OtherServer(temporaryFolder());
let postgres: TestPostgres;
beforeAll(async () => {
  [postgres] = await Promise.all([testPostgres(folder), one.start(), other.start()]);
}, 240_000);
afterEach(async () => {
  await one.clear();
  await other.clear();
});
afterAll(async () => {
  await one.kill();
  await other.kill();
  await postgres?.stop();
});

let made = 0;
const database = () => postgres.make(`shared${++made}`);
const nameIn = (address: string) => new URL(address).pathname.slice(1);

/** Names that nobody else on this machine has a lab of: locks of labs are the machine's. */
const newLab = (letter: string) => `${letter}${randomBytes(4).toString("hex")}`;
const [ours, theirs, both] = ["a", "b", "c"].map(newLab) as [string, string, string];
const exam = {
  paper: "ccp1",
  seed: 1,
  drawnAt: "2026-11-24T09:05:00.000Z",
  exercises: ["cp03/x"],
};

/** Have a home note a lab as one that stands. */
async function fill(server: OtherServer, lab: string): Promise<void> {
  await server.do("fill", lab);
  server.write("secret", lab, "secrets", "ws1", "secrets.env");
}

/** That a home has all of a lab. */
async function expectLab(server: OtherServer, lab: string, seed: string): Promise<void> {
  expect(await server.do("applied", lab)).toEqual({ network: lab });
  expect(await server.do("states", lab)).toEqual([["network", [`of ${lab}`]]]);
  await server.change(lab, async () => {
    expect(await server.do("seed", lab)).toBe(seed);
    expect(server.read(lab, "secrets", "ws1", "secrets.env")).toBe("secret");
  });
}

/** Have both join a database, each with a lab of its own. */
async function joinBoth(): Promise<string> {
  await fill(one, ours);
  await fill(other, theirs);
  const address = await database();
  await one.do("move", address);
  expect(await other.do("move", address)).toMatchObject({ rows: null, facts: 1 });
  return address;
}

test("labs of all homes that join are everybody's, with what they are made of", async () => {
  await fill(one, ours);
  await fill(other, theirs);
  const seeds = [await one.do("seed", ours), await other.do("seed", theirs)] as const;
  await one.do("draw", { tuesday: exam });
  await other.do("draw", { tuesday: exam, friday: { ...exam, seed: 2 } });
  const address = await database();
  await one.do("move", address);
  expect(one.has(ours, "state")).toBe(false);
  // What one has open keeps nobody from joining.
  expect(await one.do("applied", ours)).toEqual({ network: ours });
  await other.do("move", address);
  for (const server of [one, other]) {
    await server.do("fetch");
    await expectLab(server, ours, seeds[0]);
    await expectLab(server, theirs, seeds[1]);
    expect(Object.keys(await server.do("drawn")).sort()).toEqual(["friday", "tuesday"]);
  }
});

test("what goes by one name on both sides is refused, all of it named, and nothing is changed", async () => {
  const names = [
    [one, "Martel"],
    [other, "Martel et Cie"],
  ] as const;
  for (const [server, name] of names) {
    await fill(server, both);
    await server.do("keep", "martel", JSON.stringify({ ...duval, name }));
    await server.do("draw", { tuesday: { ...exam, seed: name.length } });
  }
  await fill(other, theirs);
  await other.do("seed", ours);
  await fill(one, ours);
  const address = await database();
  await one.do("move", address);
  const why = new RegExp(
    `labs ${ours}, ${both} \\(.*companies martel \\(.*exams tuesday \\(.*nothing was changed`,
  );
  await expect(other.do("move", address)).rejects.toThrow(why);
  expect(await other.do("place")).toBeNull();
  expect(await other.do("states", both)).toEqual([["network", [`of ${both}`]]]);
  const count = `SELECT count(*) FROM plateau_labs.document WHERE folder = '${theirs}'`;
  expect(await postgres.sql(nameIn(address), count)).toBe("0");

  // As the error has it.
  for (const name of [ours, both, "exams"]) {
    cpSync(other.path(name), other.path(`${name}.aside`), { recursive: true });
    other.remove(name);
  }
  other.remove("companies", "martel.json");
  expect(await other.do("move", address)).toMatchObject({ facts: 1 });
  await other.do("fetch");
  expect(JSON.parse(other.read("companies", "martel.json")).name).toBe("Martel");
});

test("a home that leaves has nothing of it any more, and all of it stays the others'", async () => {
  await joinBoth();
  const seed = await other.do("seed", theirs);
  await expect(one.do("back")).rejects.toThrow(`: ${other.told}; nothing was changed`);
  await one.do("rest");
  await other.do("fetch");
  expect(other.has(ours, "seed")).toBe(true);
  expect(await other.do("leave")).toEqual([one.told]);
  expect(await other.do("place")).toBeNull();
  for (const lab of [ours, theirs]) {
    for (const file of ["seed", "secrets", "copy.json", "state"]) {
      expect([file, other.has(lab, file)]).toEqual([file, false]);
    }
    expect(await other.do("applied", lab)).toEqual({});
  }
  await expectLab(one, theirs, seed);
  await one.do("rest");
  // The last one has all of it back.
  await expect(one.do("leave")).rejects.toThrow(/the only one.*nothing was changed/);
  await one.do("back");
  await expectLab(one, theirs, seed);
  expect(one.has(theirs, "state", "network.tfstate")).toBe(true);
});

test("what one home changes with a lab in hand, the other finds as it takes it", {
  timeout: 60_000,
}, async () => {
  await joinBoth();
  let slot: number | undefined;
  await one.change(ours, async () => {
    await one.do("use", ours, "martel");
    slot = await one.do("slot", ours);
    one.write("more", ours, "secrets", "ws2", "secrets.env");
  });
  await other.do("fetch");
  expect(await other.do("company", ours)).toBe("martel");
  expect(other.read(ours, "slot")).toBe(`${slot}`);
  // Others' passwords are read by nobody who has not the lab in hand.
  expect(other.has(ours, "secrets", "ws2")).toBe(false);
  // Another server's kernel tells nothing of what is allotted here.
  await one.kill();
  await other.change(theirs, async () => expect(await other.do("slot", theirs)).not.toBe(slot));
  await other.change(ours, () => {
    expect(other.read(ours, "secrets", "ws2", "secrets.env")).toBe("more");
    other.remove(ours, "secrets");
    other.remove(ours, "slot");
  });
  await one.start();
  await one.change(ours, () => {
    expect(one.has(ours, "secrets", "ws2", "secrets.env")).toBe(false);
    expect(one.has(ours, "slot")).toBe(false);
    expect(one.has(ours, "seed")).toBe(true);
  });
});

test("what was cut off before it was shared gives way to what was done elsewhere since", async () => {
  await joinBoth();
  // A killed one shares nothing.
  one.write("never handed out", ours, "secrets", "ws3", "secrets.env");
  one.write("7", ours, "slot");
  await other.change(ours, () => {
    other.write("handed out", ours, "secrets", "ws3", "secrets.env");
    other.write("3", ours, "slot");
  });
  await one.change(ours, () => {
    expect(one.read(ours, "secrets", "ws3", "secrets.env")).toBe("handed out");
    expect(one.read(ours, "slot")).toBe("3");
  });
  // A killed `down` has taken away what machines are made of.
  one.remove(ours, "secrets");
  one.remove(ours, "slot");
  await one.change(ours, () => {
    expect(one.read(ours, "secrets", "ws3", "secrets.env")).toBe("handed out");
    expect(one.read(ours, "slot")).toBe("3");
  });
  // Of a lab that is in nobody's hands two draw one seed.
  const lab = newLab("d");
  const [mine, its] = await Promise.all([one.do("seed", lab), other.do("seed", lab)]);
  expect(mine).toBe(its);
});

test("what is noted of a copy and can't be read is of no use, and keeps nobody from anything", async () => {
  await joinBoth();
  await other.change(ours, () => other.write("3", ours, "slot"));
  one.write("{", ours, "copy.json");
  await one.change(ours, () => expect(one.read(ours, "slot")).toBe("3"));
});

test("a database that was put back from an earlier time takes nothing from a lab", async () => {
  const address = await joinBoth();
  const seed = await one.do("seed", ours);
  const forget = `DELETE FROM plateau_labs.file WHERE folder = '${ours}'; DELETE FROM plateau_labs.folder WHERE name = '${ours}'`;
  await postgres.sql(nameIn(address), forget);
  await one.change(ours, async () => expect(await one.do("seed", ours)).toBe(seed));
  one.write("3", ours, "slot");
  await one.change(ours, () => undefined);
  await other.change(ours, async () => expect(await other.do("seed", ours)).toBe(seed));
});

test("a database that has other files for a lab than it may is not obeyed", async () => {
  const address = await joinBoth();
  for (const path of ["../escaped", "secrets/ws1/../../../escaped", "hints.json"]) {
    const put = `INSERT INTO plateau_labs.file VALUES ('${ours}', '${path}', 'x')`;
    await postgres.sql(nameIn(address), put);
  }
  await postgres.sql(nameIn(address), "UPDATE plateau_labs.folder SET revision = 9");
  await one.change(ours, () => undefined);
  expect(one.has("escaped")).toBe(false);
  expect(one.has(ours, "hints.json")).toBe(false);
  expect(one.has(ours, "seed")).toBe(true);
});

test("where PostgreSQL is away no lab is taken in hand, and what is here stays", async () => {
  await joinBoth();
  await postgres.stop();
  await expect(one.do("take", ours)).rejects.toThrow(/see whether PostgreSQL runs there/);
  expect(one.has(ours, "seed")).toBe(true);
  await postgres.start();
  await one.change(ours, () => undefined);
});

test.for(["joining", "leaving"])(
  "%s that is killed before any of its steps is done or not, for both homes, after the next command",
  { timeout: 600_000 },
  async (what) => {
    const program = join(root, "test", "lib", "programs", "cut-off-move.ts");
    await fill(one, ours);
    await fill(other, theirs);
    const seed = await other.do("seed", theirs);
    const address = await database();
    const name = nameIn(address);
    await one.do("move", address);
    if (what === "leaving") {
      await other.do("move", address);
      // What is fetched before it leaves takes a step each.
      await other.do("fetch");
      await other.change(ours, () => undefined);
    }
    await one.do("rest");
    await other.do("rest");
    const whole = join(temporaryFolder(), "whole");
    cpSync(other.home, whole, { recursive: true });
    // Locks of labs have a connection of their own.
    const ends = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`;
    await postgres.sql("postgres", ends);
    await postgres.sql("postgres", `CREATE DATABASE ${name}_whole TEMPLATE ${name}`);
    const ended = new Set<boolean>();
    let killed = 0;
    for (let at = 1; ; at++) {
      await postgres.sql("postgres", `DROP DATABASE ${name} WITH (FORCE)`);
      await postgres.sql("postgres", `CREATE DATABASE ${name} TEMPLATE ${name}_whole`);
      rmSync(other.home, { recursive: true });
      cpSync(whole, other.home, { recursive: true });
      const words = [what === "leaving" ? "leave" : address, `${at}`];
      const { signal } = await execa(process.execPath, ["--import", "tsx", program, ...words], {
        cwd: root,
        env: { PLATEAU_HOME: other.home },
        reject: false,
      });
      // Nobody else is kept waiting for it.
      await expect
        .poll(() => one.do("applied", ours).catch(({ message }) => message))
        .toEqual({ network: ours });
      const applied = await other.do("applied", theirs);
      const isThere = Object.keys(await one.do("applied", theirs)).length > 0;
      const isJoined = (await other.do("place")) !== null;
      ended.add(isJoined);
      if (what === "joining") {
        await expectLab(other, theirs, seed);
        // One of both places has it.
        expect(isThere).toBe(isJoined);
        expect(other.has(theirs, "state")).toBe(!isJoined);
      } else {
        expect(isThere).toBe(true);
        expect(applied).toEqual(isJoined ? { network: theirs } : {});
        expect(other.has(theirs, "seed")).toBe(isJoined);
      }
      await one.do("rest");
      await other.do("rest");
      if (!signal) break;
      killed++;
    }
    expect(killed).toBeGreaterThan(3);
    expect(ended).toEqual(new Set([true, false]));
  },
);
