import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { userName } from "../../../../scripts/ground/user-name.js";
import type { Running } from "../../../../scripts/operations/room/needed-mib.js";
import { NoRoom } from "../../../../scripts/operations/room/no-room.js";
import { restMib } from "../../../../scripts/operations/room/rest-mib.js";
import { withRoom } from "../../../../scripts/operations/room/with-room.js";
import { machinesOf, withNeeds } from "../../../../stacks/plan/areas.js";
import {
  type AreaName,
  type MachineName,
  machineNames,
  plan,
} from "../../../../stacks/plan/plan.js";
import { program } from "../../../lib/program.js";

let last = 0;
const fresh = () => `plateau/test/${process.pid}/room-${++last}`;
const all = withNeeds([]);
const sum = (names: readonly MachineName[]) =>
  names.reduce((total, name) => total + restMib(name), 0);
const whole = sum(machineNames);
const network = sum(machinesOf("network"));
const kept = 512;
const none: Running = new Map();

const wanted = (labs: readonly string[], areas: readonly AreaName[]) =>
  labs.map((lab) => ({ lab, areas }));
const here = (available: number, name = fresh(), running = none) => ({
  name,
  now: async () => ({ available, kept, running }),
});
const done = async () => "done";

test("labs that fit are brought up, and one MiB less is refused with the whole count, and nothing done", async () => {
  const labs = ["c01", "c02", "c03"];
  const enough = 3 * whole + kept;
  expect(await withRoom(wanted(labs, all), here(enough), done)).toBe("done");
  let begun = false;
  const refused = withRoom(wanted(labs, all), here(enough - 1), async () => {
    begun = true;
  });
  await expect(refused).rejects.toThrow(NoRoom);
  await expect(refused).rejects.toThrow(
    `too little memory, nothing was done: 3 × ${whole} (c01, c02, c03) = ${3 * whole} MiB are needed, there are ${3 * whole - 1} MiB = ${enough - 1} available − 512 for the server; 2 fit: c01, c02; ask for fewer,`,
  );
  expect(begun).toBe(false);
});

test("the refusal is said in French as well", async () => {
  const refused = withRoom(wanted(["c01"], all), here(600), done);
  await expect(refused).rejects.toMatchObject({
    told: {
      fr: expect.stringMatching(
        /^trop peu de mémoire, rien n'est fait : il faut 1 × \d+ \(c01\) Mio, il y a 88 Mio = 600 disponibles − 512 pour le serveur ; aucun n'y tient ; /,
      ),
    },
  });
});

test("areas that are asked for alone count as what they are", async () => {
  const asked = wanted(["c01"], ["network"]);
  expect(await withRoom(asked, here(network + kept), done)).toBe("done");
  await expect(withRoom(asked, here(network + kept - 1), done)).rejects.toThrow(
    `1 × ${network} (c01) MiB`,
  );
});

test("what runs needs nothing more, and is told: it has taken its share", async () => {
  const running: Running = new Map([
    ["c01", new Set(machineNames)],
    ["c02", new Set(machinesOf("network"))],
  ]);
  const tools = () => here(kept + 10, fresh(), running);
  expect(await withRoom(wanted(["c01"], all), tools(), done)).toBe("done");
  await expect(withRoom(wanted(["c01", "c02"], all), tools(), done)).rejects.toThrow(
    `1 × ${whole - network} (c02) MiB are needed, there are 10 MiB = ${kept + 10} available − 512 for the server (what runs has taken its share already: c01, c02); none fits`,
  );
});

test("what another process is bringing up is counted until it has ended, killed or not", async () => {
  const name = fresh();
  const start = await program("in-room");
  const enough = String(whole + kept);
  const first = start(name, name, enough, "c01", ...all);
  expect(await first.next()).toEqual({ in: "c01" });
  const second = start(name, name, enough, "c02", ...all);
  expect(await second.next()).toEqual({
    refused: expect.stringContaining(
      `${whole + kept} available − 512 for the server − ${whole} for 'c01' that ${userName()} is bringing up; none fits`,
    ),
  });
  first.child.kill("SIGKILL");
  await once(first.child, "exit");
  const third = start(name, name, enough, "c02", ...all);
  expect(await third.next()).toEqual({ in: "c02" });
  third.send({});
  expect(await third.next()).toEqual({ out: "c02" });
  expect(await withRoom(wanted(["c03"], all), here(whole + kept, name), done)).toBe("done");
});

test("of two that ask at the same moment for what is there once, one is refused", async () => {
  const tools = here(whole + kept);
  const ask = (lab: string) => withRoom(wanted([lab], all), tools, () => later);
  let end = () => {};
  const later = new Promise<void>((resolve) => {
    end = resolve;
  });
  const both = ["c01", "c02"].map(ask);
  await expect(Promise.any(both.map((one) => one.catch((why) => why)))).resolves.toBeInstanceOf(
    NoRoom,
  );
  end();
  const ended = await Promise.allSettled(both);
  expect(ended.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("of what is being brought up, machines that run already are not counted twice", async () => {
  const name = fresh();
  const running: Running = new Map([["c01", new Set(machinesOf("network"))]]);
  await withRoom(wanted(["c01"], all), here(whole + kept, name), async () => {
    const tools = here(whole + kept + whole - network, name, running);
    expect(await withRoom(wanted(["c02"], all), tools, done)).toBe("done");
  });
});

test.for(["", "nonsense\n", '{ "lab": "c09", "areas": ["moon"], "user": "x" }\n'])(
  "who says %j there brings nothing up",
  async (words) => {
    const name = fresh();
    const server = createServer((socket) => socket.end(words));
    await once(server.listen(`\0${name}/a`), "listening");
    onTestFinished(() => void server.close());
    const asked = wanted(["c01"], all);
    expect(await withRoom(asked, here(whole + kept, name), done)).toBe("done");
  },
);

test("a machine at rest takes less than it may", () => {
  for (const name of machineNames)
    expect(restMib(name)).toBeLessThan(plan().machines[name].memoryMib);
});
