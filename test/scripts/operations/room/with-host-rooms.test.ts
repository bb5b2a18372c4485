import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { hosts, hostsFolder } from "../../../../scripts/facts/hosts.js";
import { labHost } from "../../../../scripts/facts/lab-host.js";
import { docker } from "../../../../scripts/ground/docker/docker.js";
import { userName } from "../../../../scripts/ground/user-name.js";
import { hostRoom } from "../../../../scripts/operations/room/host-room.js";
import { restMib } from "../../../../scripts/operations/room/rest-mib.js";
import { serverRoom } from "../../../../scripts/operations/room/server-room.js";
import { withHostRooms } from "../../../../scripts/operations/room/with-host-rooms.js";
import { machinesOf } from "../../../../stacks/plan/areas.js";
import { hostAt } from "../../../lib/host-at.js";
import { hostNamed } from "../../../lib/host-named.js";
import { type ScriptedContainer, scriptedEngine } from "../../../lib/scripted-engine.js";

const onThere: ScriptedContainer[] = [];
const said = { info: { ID: "THERE", MemTotal: 0 } };
const here = await scriptedEngine([], { info: { ID: "HERE" } });
const there = await scriptedEngine(onThere, said);
const gone = await scriptedEngine([], { info: { ID: "GONE" } });
gone.close();
afterAll(() => {
  here.close();
  there.close();
});
vi.stubEnv("DOCKER_HOST", here.host);

const network = machinesOf("network");
const mib = network.reduce((sum, machine) => sum + restMib(machine), 0);
const kept = 512;
const asked = (...labs: string[]) => labs.map((lab) => ({ lab, areas: ["network" as const] }));
const done = async () => "done";
const memory = (total: number, ID = "THERE") => {
  said.info = { ID, MemTotal: total * 2 ** 20 };
};

beforeEach(async () => {
  await hosts.write(hostsFolder, {
    added: { there: hostAt(there.host, "THERE"), gone: hostAt(gone.host, "GONE") },
    drained: {},
  });
  for (const lab of ["t1", "t2", "t3"]) await labHost.write(lab, hostNamed("there"));
  await labHost.write("g1", hostNamed("gone"));
  onThere.splice(0);
});

test("labs that fit on their host go on, and one MiB less is refused with the count of that host", async () => {
  onThere.push({ lab: "t3", node: "dc1", state: "running" });
  const enough = 2 * mib + restMib("dc1") + kept;
  memory(enough);
  expect(await withHostRooms(asked("t1", "t2"), done)).toBe("done");
  memory(enough - 1);
  const work = vi.fn(done);
  const refused = withHostRooms(asked("t1", "t2"), work);
  await expect(refused).rejects.toThrow(
    `2 × ${mib} (t1, t2) = ${2 * mib} MiB are needed, there are ${2 * mib - 1} MiB on 'there' = ${enough - 1} in all − ${restMib("dc1")} for what runs − 512 for the server (what runs has taken its share already: t3); 1 fit: t1;`,
  );
  await expect(refused).rejects.toMatchObject({
    told: { fr: expect.stringContaining(`Mio sur 'there' = ${enough - 1} en tout − `) },
  });
  expect(work).not.toHaveBeenCalled();
});

test("machines that run there need nothing more", async () => {
  for (const node of network) onThere.push({ lab: "t1", node, state: "running" });
  memory(kept + mib);
  expect(await withHostRooms(asked("t1"), done)).toBe("done");
});

test("what is being brought up there is counted as taken, and takes nothing of this server", async () => {
  memory(kept + mib);
  await withHostRooms(asked("t1"), async () => {
    await expect(withHostRooms(asked("t2"), done)).rejects.toThrow(
      `− ${mib} for 't1' that ${userName()} is bringing up; none fits`,
    );
    expect(await withHostRooms(asked("here1"), done)).toBe("done");
  });
});

test("a host that is away, or another one than was added, keeps nobody from going on", async () => {
  expect(await withHostRooms(asked("g1"), done)).toBe("done");
  memory(0, "NEW");
  expect(await withHostRooms(asked("t1", "g1"), done)).toBe("done");
});

test("servers that have labs in common call the room of one engine the same, whoever's own it is", async () => {
  const elsewhere = hostRoom({ name: "srv1", client: docker }, { engine: "HERE" });
  expect(await serverRoom.sharedName?.()).toBe(await elsewhere.sharedName?.());
  expect(
    await hostRoom({ name: "srv2", client: docker }, { engine: "THERE" }).sharedName?.(),
  ).not.toBe(await elsewhere.sharedName?.());
});
