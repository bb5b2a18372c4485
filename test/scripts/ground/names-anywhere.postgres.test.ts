import { once } from "node:events";
import { hostname } from "node:os";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { userName } from "../../../scripts/ground/user-name.js";
import { restMib } from "../../../scripts/operations/room/rest-mib.js";
import { withNeeds } from "../../../stacks/plan/areas.js";
import { machineNames } from "../../../stacks/plan/plan.js";
import { type TestPostgres, testPostgres } from "../../lib/postgres.js";
import { program, type Started } from "../../lib/program.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

let postgres: TestPostgres;
const folder = temporaryFolder();
beforeAll(async () => {
  postgres = await testPostgres(folder);
}, 240_000);
afterAll(() => postgres?.stop());

let last = 0;
const fresh = () => `plateau/lab/t${process.pid}/anywhere/${++last}`;
const go = (one: Started) => one.send({});

type Start = Awaited<ReturnType<typeof program>>;

describe.each([
  ["in files", { isElsewhere: false }],
  ["in a database, on another server", { isElsewhere: true }],
] as const)("%s", (_, { isElsewhere }) => {
  let here: Start;
  let there: Start;
  let workHere: Start;
  let workThere: Start;
  let bringHere: Start;
  let bringThere: Start;
  beforeAll(async () => {
    const home = temporaryFolder();
    if (isElsewhere) {
      vi.stubEnv("PLATEAU_HOME", home);
      vi.resetModules();
      const { parsePlace } = await import("../../../scripts/ground/postgres/parse-place.js");
      const { moveToPostgres } = await import("../../../scripts/portal/store/move-to-postgres.js");
      await moveToPostgres(parsePlace(await postgres.make("names")));
    }
    const env = { PLATEAU_HOME: home };
    here = await program("hold-name", { env });
    there = await program("hold-name", { env, isElsewhere });
    workHere = await program("in-turn", { env });
    workThere = await program("in-turn", { env, isElsewhere });
    bringHere = await program("in-room", { env });
    bringThere = await program("in-room", { env, isElsewhere });
  }, 240_000);

  test("a name is one process's until it lets it go, or is killed", async () => {
    const name = fresh();
    const [one, longer] = [here("take", name), here("take", `${name}0`)];
    expect(await one.next()).toEqual({ held: true });
    expect(await longer.next()).toEqual({ held: true });
    expect(await there("take", name).next()).toEqual({ held: false });
    go(one);
    expect(await one.next()).toEqual({ released: true });
    const killed = there("take", name);
    expect(await killed.next()).toEqual({ held: true });
    killed.child.kill("SIGKILL");
    await once(killed.child, "exit");
    // Its database may have to hear first.
    await vi.waitFor(async () => expect(await here("take", name).next()).toEqual({ held: true }), {
      timeout: 20_000,
    });
  });

  test("one after another does what there is one of at a time", async () => {
    const name = fresh();
    const one = here("alone", name, "60000");
    expect(await one.next()).toEqual({ in: true });
    const other = there("alone", name, "60000");
    expect(await other.next()).toEqual({ busy: true });
    go(one);
    expect(await one.next()).toEqual({ out: true });
    expect(await other.next()).toEqual({ in: true });
    other.child.kill("SIGKILL");
    const third = here("alone", name, "60000");
    let said = await third.next();
    // Its database may have to hear first.
    if ("busy" in (said as object)) said = await third.next();
    expect(said).toEqual({ in: true });
  });

  test("who waits in vain is told where it is done, by which process and since when", async () => {
    const name = fresh();
    const one = there("alone", name, "60000");
    expect(await one.next()).toEqual({ in: true });
    const other = here("alone", name, "3000");
    expect(await other.next()).toEqual({ busy: true });
    const on = isElsewhere ? `on ${hostname()}` : "on this machine";
    expect(await other.next()).toEqual({
      refused: expect.stringMatching(
        new RegExp(
          `^that: waited for 3 s in vain. '${name}' has been held ${on} since \\d\\d:\\d\\d:\\d\\d, as its holder says, by process ${one.pid}:`,
        ),
      ),
    });
  });

  test("those who look at labs know of each other whether they live", async () => {
    const [one, other] = [here("look"), here("look")];
    const { name } = (await one.next()) as { name: string };
    const { name: gone } = (await other.next()) as { name: string };
    const living = async () => {
      const asker = there("look");
      await asker.next();
      go(asker);
      return ((await asker.next()) as { living: string[] }).living;
    };
    expect(await living()).toEqual(expect.arrayContaining([name, gone]));
    other.child.kill("SIGKILL");
    await once(other.child, "exit");
    // Its database may have to hear first.
    await vi.waitFor(async () => expect(await living()).not.toContain(gone), 20_000);
    expect(await living()).toContain(name);
  });

  test("work on a host waits for that of others there, and has its turn when they are through, or killed", async () => {
    const name = fresh();
    const work = (start: Start, lab: string) => start(name, "2", "2", "60000", lab);
    const after = (lab: string, before: string, isFar: boolean) => ({
      lab,
      after: [`${userName()} ${before}${isFar ? ` ${hostname()}` : ""}`],
      unheeded: [],
    });
    const one = work(workHere, "c01");
    expect(await one.next()).toEqual({ in: "c01" });
    const other = work(workThere, "c02");
    expect(await other.next()).toEqual(after("c02", "c01", isElsewhere));
    go(one);
    expect(await one.next()).toEqual({ out: "c01" });
    expect(await other.next()).toEqual({ in: "c02" });
    const third = work(workHere, "c03");
    expect(await third.next()).toEqual(after("c03", "c02", isElsewhere));
    other.child.kill("SIGKILL");
    // Its database may have to hear first.
    expect(await third.next()).toEqual({ in: "c03" });
    go(third);
  });

  test("memory of a host that one sets aside is counted by the others until it has ended", async () => {
    const name = `plateau/test/${process.pid}/room-${++last}`;
    const enough = String(machineNames.reduce((sum, machine) => sum + restMib(machine), 512));
    // What one server calls its own engine is another host's to the other.
    const own = isElsewhere ? `${name}-own` : name;
    const first = bringHere(own, name, enough, "c01", ...withNeeds([]));
    expect(await first.next()).toEqual({ in: "c01" });
    const on = isElsewhere ? `@${hostname()}` : "";
    expect(await bringThere(name, name, enough, "c02", ...withNeeds([])).next()).toEqual({
      refused: expect.stringContaining(`for 'c01' that ${userName()}${on} is bringing up`),
    });
    go(first);
    expect(await first.next()).toEqual({ out: "c01" });
    expect(await bringThere(name, name, enough, "c02", ...withNeeds([])).next()).toEqual({
      in: "c02",
    });
  });

  test("no two looks at a lab use one spare address", async () => {
    const lab = `t${process.pid}-${++last}`;
    const [one, other] = [here("spare", lab), there("spare", lab)];
    const [first, second] = await Promise.all([one.next(), other.next()]);
    expect(first).toEqual({ address: expect.stringMatching(/^10\.10\.30\./) });
    expect(second).not.toEqual(first);
  });
});
