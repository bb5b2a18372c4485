import { afterEach, describe, expect, test } from "vitest";
import { docker } from "../../scripts/ground/docker/docker.js";
import { benchContainer } from "../../scripts/host/bench-container.js";
import { hostIp } from "../../scripts/host/host-network.js";
import { standing } from "../../scripts/host/standing.js";
import { replug } from "../../scripts/operations/plug.js";
import type { MachineName, SegmentName } from "../../stacks/plan/plan.js";
import { containerOf } from "../lib/container-of.js";
import { type EngineLink, engineLinks } from "../lib/engine-links.js";
import { labCommand } from "../lib/lab-command.js";
import { answers, expectSatisfied, liveLab, look, makeAnew, withOutcome } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const { segments } = await standing(cycleLab);

/** The workstation that the faults and the exercise with a cable in them are about. */
const machine = "ws2";
const checks = ["cp03/cable-in-lan", "cp03/carrier-is-up"];
const inside = () => lab.scene([machine], [], AbortSignal.timeout(20_000)).nodes[machine];

const bridgeOf = (segment: SegmentName) => `br-${segments.get(segment)?.Id.slice(0, 12)}`;
const bridges = [...segments.keys()].map(bridgeOf);

/** What this lab and the host have where the engine is: other labs may come and go meanwhile. */
async function interfaces(end?: number): Promise<Map<number, EngineLink>> {
  const all = [...(await engineLinks())];
  return new Map(
    all.filter(
      ([number, { name, bridge = name }]) =>
        number === end || bridges.includes(bridge) || !/^(veth|br-)/.test(name),
    ),
  );
}

/** Number of the host's end of a cable, as a machine that has no reason to lie has it. */
async function endOf(owner: MachineName, segment: SegmentName): Promise<number> {
  const node = lab.scene([owner], [], AbortSignal.timeout(20_000)).nodes[owner];
  return Number((await node.succeed`cat /sys/class/net/${segment}/iflink`).stdout);
}

/** A verb is done, and of all interfaces where the engine is, that end alone went elsewhere. */
async function expectMoved(
  end: number,
  to: SegmentName | null,
  verb: readonly string[],
): Promise<void> {
  const before = await interfaces(end);
  const own = before.get(end) as EngineLink;
  const { code, stderr } = await labCommand(verb);
  expect(code, stderr).toBe(0);
  before.set(end, { ...own, bridge: to ? bridgeOf(to) : undefined, isUp: to !== null });
  expect(await interfaces(end)).toEqual(before);
}

/** A verb is refused with these words, and no interface went anywhere. */
async function expectRefused(verb: readonly string[], words: readonly string[]): Promise<void> {
  const before = await interfaces();
  const { code, stderr } = await labCommand(verb);
  for (const word of words) expect(stderr).toContain(word);
  expect(code).toBe(2);
  expect(await interfaces()).toEqual(before);
}

const toGuest = ["plug", cycleLab, machine, "guest"];
const toLan = ["plug", cycleLab, machine, "lan"];
const out = ["plug", cycleLab, machine, "--unplug"];

describe("a cable goes where it is told", () => {
  test("out, elsewhere, and back", async () => {
    const end = await endOf(machine, "lan");
    await expectMoved(end, null, out);
    const unplugged = await look(lab, ["cp03/carrier-is-up"]);
    expect(withOutcome(unplugged, "not_satisfied")).toEqual(["cp03/carrier-is-up"]);
    await expectMoved(end, "guest", toGuest);
    const astray = await look(lab, checks);
    expect(withOutcome(astray, "not_satisfied")).toEqual(["cp03/cable-in-lan"]);
    await expectMoved(end, "lan", toLan);
    await expectSatisfied(lab, checks);
  });

  test("and is put back there when its machine was restarted, which gives it another", async () => {
    const first = await endOf(machine, "lan");
    await expectMoved(first, "guest", toGuest);
    const known = await engineLinks();
    await containerOf(cycleLab, machine).restart();
    // Before the cable goes away: its lease is of the segment where it asked, and a new cable has it ask for no other.
    await answers(lab, [machine]);
    await replug(cycleLab, machine);
    const links = await engineLinks();
    expect(links.has(first)).toBe(false);
    const moved = [...links].filter(
      ([number, { bridge }]) => !known.has(number) && bridge === bridgeOf("guest"),
    );
    expect(moved).toHaveLength(1);
    await expectMoved(moved[0]?.[0] ?? 0, "lan", toLan);
    await expectSatisfied(lab, checks);
  });

  test("and where the plan has it once its machine was made anew", async () => {
    const first = await endOf(machine, "lan");
    await expectMoved(first, "guest", toGuest);
    await makeAnew(lab, [machine]);
    const links = await engineLinks();
    expect(links.has(first)).toBe(false);
    expect(links.get(await endOf(machine, "lan"))?.bridge).toBe(bridgeOf("lan"));
    await expectSatisfied(lab, checks);
  });

  test("and is not taken for another of its machine at the same switch", async () => {
    const ends = { lan: await endOf("fw1", "lan"), dmz: await endOf("fw1", "dmz") };
    const move = (cable: keyof typeof ends, to: SegmentName) =>
      expectMoved(ends[cable], to, ["plug", cycleLab, "fw1", to, "--cable", cable]);
    await move("dmz", "lan");
    await move("lan", "guest");
    await move("dmz", "guest");
    await move("lan", "lan");
    await move("dmz", "dmz");
  });
});

/** What root types so that its interface seems to lead to another of the host's, by number. */
const lies = {
  "has a pair whose far end has that number": (victim: number) =>
    `ip link add lanp index ${victim} type veth peer name lan`,
  "has a switch with that number": (victim: number) =>
    `ip link add lan index ${victim} type bridge`,
};

describe("the host never goes by what a machine says", () => {
  afterEach(async () => {
    await makeAnew(lab, [machine]);
  });

  /** A neighbour's cable: what it would hit if it were believed belongs to this lab. */
  const neighbour = () => endOf("fw1", "dmz");

  /** Its cable is renamed, and something else has its name. */
  async function lie(said: (victim: number) => string): Promise<void> {
    const victim = await neighbour();
    const script = `ip link set lan down; ip link set lan name lan0; ip link set lan0 up; ${said(victim)}`;
    await inside().succeed`/bin/bash -c ${script}`;
    expect(await endOf(machine, "lan")).toBe(victim);
  }

  test.for(Object.entries(lies))("when it %s", async ([, said]) => {
    const end = await endOf(machine, "lan");
    await lie(said);
    await expectMoved(end, null, out);
    await expectMoved(end, "guest", toGuest);
    await expectMoved(end, "lan", toLan);
  });

  test("by any verb that moves cables", async () => {
    const end = await endOf(machine, "lan");
    await lie(lies["has a pair whose far end has that number"]);

    await expectMoved(end, "guest", ["break", cycleLab, "cp03/cable-in-wrong-segment"]);
    await expectMoved(end, null, ["break", cycleLab, "cp03/cable-unplugged"]);
    await expectMoved(end, "guest", [
      "exercise",
      "start",
      cycleLab,
      "cp03/office-move",
      "--cause",
      "socket-of-the-guests",
    ]);

    const before = await interfaces(end);
    const { code, stderr } = await labCommand(["reset", cycleLab, machine]);
    expect(code, stderr).toBe(0);
    await lab.forget(machine);
    const after = await interfaces();
    const anew = await endOf(machine, "lan");
    expect(after.get(anew)?.bridge).toBe(bridgeOf("lan"));
    before.delete(end);
    after.delete(anew);
    expect(after).toEqual(before);
  });

  test("and says so when it has taken its cable away", async () => {
    await inside().succeed`/usr/bin/ip link delete lan`;
    await expectRefused(toGuest, [
      `${machine} has no cable 'lan' at the switch ${bridgeOf("lan")}`,
      `'lab reset ${cycleLab} ${machine}'`,
    ]);
  });

  test("and says so when two lead to it", async () => {
    const { State } = await containerOf(cycleLab, machine).inspect();
    const second = "second-cable";
    await benchContainer(
      docker(),
      `ip link add ${second} type veth peer name far netns ${State.Pid} && ip link set ${second} master ${bridgeOf("lan")} up`,
      { NetworkMode: "host", PidMode: "host", CapAdd: ["NET_ADMIN"] },
    );
    try {
      await expectRefused(toGuest, [`${machine} has 2 cables 'lan' instead of one`, second]);
    } finally {
      await hostIp(docker(), ["link", "delete", second]);
    }
  });

  test("and says so when it does not run", async () => {
    const container = containerOf(cycleLab, machine);
    await container.kill();
    await expectRefused(toGuest, [`${machine} does not run`, `'lab up ${cycleLab}'`]);
    await container.start();
    await answers(lab, [machine]);
  });
});

test("a process that is another container's has no cables", async () => {
  const [one, other] = await Promise.all(
    ([machine, "fw1"] as const).map((name) => containerOf(cycleLab, name).inspect()),
  );
  const ask = (container: string | undefined) =>
    benchContainer(
      docker(),
      `/usr/lib/plateau/cable ${one?.State.Pid} ${container} cut plateau/none`,
      {
        NetworkMode: "host",
        PidMode: "host",
      },
    );
  expect(JSON.parse(await ask(one?.Id))).toEqual({ runs: true, ends: [] });
  expect(JSON.parse(await ask(other?.Id))).toEqual({ runs: false, ends: [] });
});

/** Says how often a list of links is interrupted while others come and go, and what is read in spite of that. */
const amongOthers = `
import json, runpy, subprocess, sys, time
from pyroute2 import IPRoute
from pyroute2.netlink.exceptions import NetlinkDumpInterrupted
run = lambda words: subprocess.run(["ip", "-batch", "-"], input=words, text=True, check=True)
run("".join("link add stays%d type bridge\\n" % at for at in range(120)))
comes = "while :; do ip link add comes type bridge; ip link del comes; sleep .005; done"
churn = subprocess.Popen(["sh", "-c", comes], start_new_session=True)
interrupted, read, end = 0, [], time.monotonic() + 30
links_of = runpy.run_path("/usr/lib/plateau/cable")["links_of"]
with IPRoute() as kernel:
    while time.monotonic() < end and (interrupted < 3 or len(read) < 5):
        try: list(kernel.get_links())
        except NetlinkDumpInterrupted: interrupted += 1
        read.append(sum(link["name"].startswith("stays") for link in links_of()))
churn.kill()
print(json.dumps([interrupted, sorted(set(read))]))`;

test("links that come and go meanwhile are no reason to fail", async () => {
  // In a network of its own: none of the engine's comes or goes.
  const said = await benchContainer(
    docker(),
    `python3 -c '${amongOthers.replaceAll("'", "'\\''")}'`,
    {
      NetworkMode: "none",
      CapAdd: ["NET_ADMIN"],
    },
  );
  const [interrupted, read] = JSON.parse(said.trim().split("\n").at(-1) ?? "");
  expect(interrupted).toBeGreaterThan(0);
  expect(read).toEqual([120]);
});
