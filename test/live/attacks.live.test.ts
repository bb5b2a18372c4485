import { readFile } from "node:fs/promises";
import { release } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { groupsRoot } from "../../modules/lib/engine.js";
import { probeImage } from "../../modules/probe/probe-image.js";
import { docker } from "../../scripts/ground/docker/docker.js";
import { benchContainer } from "../../scripts/host/bench-container.js";
import { openUplink, uplink } from "../../scripts/host/docker-engine/uplink.js";
import { engineFacts } from "../../scripts/host/engine-facts.js";
import { hostIp } from "../../scripts/host/host-network.js";
import { standing } from "../../scripts/host/standing.js";
import { bringUp } from "../../scripts/operations/bring-up.js";
import { takeDown } from "../../scripts/operations/take-down.js";
import { withNeeds } from "../../stacks/plan/areas.js";
import { asCandidate } from "../lib/as-candidate.js";
import { isGround } from "../lib/ground.js";
import { everything, expectSatisfied, liveLab } from "../lib/live-lab.js";
import { cycleLab, twinLab } from "../lib/live-labs.js";

// What root on a machine tries against the server and the lab beside his, each beside a twin that shows
// that the try itself works.
const lab = await liveLab(cycleLab);
const neighbour = await liveLab(twinLab);
const { own, groups } = await engineFacts(docker());
const [major = 0, minor = 0] = release().split(".").map(Number);
/** Whether bridges of this kernel have a bound on what they learn: since 6.7. */
const learnsNoMore = major > 6 || (major === 6 && minor >= 7);

/** What root on a machine of his lab answers. */
async function asRootOn(
  machine: "ws3" | "ws1" | "hv1" | "fw1" | "fw2",
  script: string,
): Promise<string> {
  const channel = await asCandidate(cycleLab, machine);
  try {
    const { stdout, stderr } = await channel.run(script, 20_000);
    return `${stdout}${stderr}`.trim();
  } finally {
    channel.close();
  }
}

/** Run one of the programs of test/live/attacks there. */
async function attack(name: string, ...words: readonly string[]): Promise<string> {
  return asRootOn("ws3", `${await programOf(name)} ${words.join(" ")}`);
}

/** A command that runs such a program, and takes its words. */
async function programOf(name: string): Promise<string> {
  const program = await readFile(join(import.meta.dirname, "attacks", name), "utf8");
  const encoded = Buffer.from(program).toString("base64");
  return `echo ${encoded} | base64 -d | /usr/bin/python3 -`;
}

async function bridgeOf(segment: "lan", candidate = cycleLab): Promise<string> {
  const network = (await standing(candidate)).segments.get(segment);
  return `br-${network?.Id.slice(0, 12)}`;
}

describe.runIf(own)("root on a machine", () => {
  beforeAll(async () => {
    await bringUp(twinLab, withNeeds(["workstations"]), { note: () => undefined });
  });
  afterAll(() => takeDown(twinLab));

  test("of a router changes its own network's settings, and nothing of the server's or of another machine", async () => {
    const ttl = "/proc/sys/net/ipv4/ip_default_ttl";
    const [hosts, others] = [await readFile(ttl, "utf8"), await asRootOn("fw2", `cat ${ttl}`)];
    expect(
      await asRootOn("fw1", `echo 61 > ${ttl}; cat ${ttl}; ls /proc/sys/net/ipv4/conf`),
    ).toMatch(/^61\n[\s\S]*^guest$/m);
    expect(await readFile(ttl, "utf8")).toBe(hosts);
    expect(await asRootOn("fw2", `cat ${ttl}`)).toBe(others);
    await asRootOn("fw1", `echo ${others} > ${ttl}`);
    // Opened and not written: who may open one may write it.
    const open = `find /proc/sys -type f | while read -r file; do true 2> /dev/null >> "$file" && echo "$file"; done`;
    const remounts = [
      "mount -o remount,rw /proc/sys",
      "mount -o remount,bind,rw /proc/sys/net",
      "mount -t proc proc /mnt",
      "unshare --user --map-root-user --net --mount true",
      "umount /proc/sys",
    ].map((command) => `${command} > /dev/null 2>&1 && echo "done: ${command}"`);
    const own = (await asRootOn("fw1", `${remounts.join("\n")}\n${open}`)).split("\n");
    expect(own.filter((line) => !/^\/proc\/sys\/net\/ipv[46]\//.test(line))).toEqual([]);
    expect(own).toContain("/proc/sys/net/ipv4/ip_forward");
    // What a network takes of the server's memory is bounded by others.
    expect(await readFile("/proc/sys/net/ipv4/ipfrag_high_thresh", "utf8")).toMatch(/\d/);
    expect(own.filter((line) => /ip6?frag|\/neigh\/|\/route\/|mem$/.test(line))).toEqual([]);
    // A machine that forwards nothing for others has none to change.
    expect(await asRootOn("ws3", open)).toBe("");
  });

  test("sees no link of another network, and lays no cable into one", async () => {
    const before = await hostIp(docker(), ["-o", "link"]);
    expect(await attack("other-namespaces.py", "own")).toMatch(/^own: [1-9]\d* links: done$/m);
    for (const verb of ["list", "plug"]) {
      const answers = (await attack("other-namespaces.py", verb)).split("\n");
      expect(answers).toHaveLength(8);
      for (const answer of answers) expect(answer).not.toMatch(/[1-9]\d* links|done/);
    }
    expect(await hostIp(docker(), ["-o", "link"])).toBe(before);
  });

  test.runIf(learnsNoMore)(
    "forges stations, of which a bridge learns as many as it is told, and no other bridge any",
    async () => {
      const [bridge, other] = [await bridgeOf("lan"), await bridgeOf("lan", twinLab)];
      const learned = async (name: string) => {
        const script = `bridge fdb show br ${name} | wc -l`;
        return Number(await benchContainer(docker(), script, { NetworkMode: "host" }));
      };
      const before = await learned(other);
      expect(await attack("forge-stations.py", "lan", "3000")).toBe("sent");
      expect(await learned(bridge)).toBeGreaterThan(1000);
      expect(await learned(bridge)).toBeLessThan(1200);
      expect(await learned(other)).toBeLessThan(before + 20);
    },
  );

  test("finds nobody of the server on his cable", async () => {
    const addresses = await hostIp(docker(), ["-o", "address"]);
    expect(addresses).toContain("docker0");
    const bridges = addresses.split("\n").filter((line) => / (br-|veth)/.test(line));
    expect(bridges).toEqual([]);
    // fw1 answers, so that the way to ask works.
    const asked = (address: string) => asRootOn("ws3", `arping -c 2 -w 2 -I lan ${address}`);
    expect(await asked("10.10.30.1")).toMatch(/Received [1-9]/);
    for (const address of ["198.18.0.1", "100.64.0.1", "172.17.0.1"]) {
      expect(await asked(address)).toMatch(/Received 0/);
    }
  });

  test("is not listened to by the engine's network, nor let out of it", async () => {
    const bridge = await bridgeOf("lan");
    const link = await hostIp(docker(), ["-o", "link", "show", bridge]);
    const hardware = /link\/ether (\S+)/.exec(link)?.[1] ?? "";
    const close = await openUplink(probeImage().tag);
    try {
      // Listens where the engine is, for long enough; the last words are the twin, sent from there.
      const listen = `
        tcpdump -n -l -i any 'udp port 4243' > /tmp/seen 2> /dev/null &
        nc -u -k -l 4243 > /tmp/heard &
        sleep 5
        echo twin | nc -u -w 1 198.18.0.1 4243
        sleep 2; kill %1 %2; echo "heard: $(tr '\\n' ' ' < /tmp/heard)"; grep ${uplink.device} /tmp/seen || true`;
      const heard = benchContainer(docker(), listen, {
        NetworkMode: "host",
        CapAdd: ["NET_ADMIN", "NET_RAW"],
        Tmpfs: { "/tmp": "" },
      });
      await setTimeout(2500);
      for (const address of ["198.18.0.1", "198.18.1.2"]) {
        const words = ["lan", hardware, address, "4243", "attack"];
        expect(await attack("to-the-bridge.py", ...words)).toBe("sent");
      }
      const answer = await heard;
      expect(answer).toContain("twin");
      expect(answer).not.toContain("attack");
      expect(answer, "nothing went out").not.toContain(uplink.device);
    } finally {
      await close();
    }
  });

  test("takes no more watchers, watches and terminals than a machine's share", async () => {
    const taken = (await attack("take-shares.py")).split("\n").map((line) => line.split(" "));
    const shares = new Map(taken.map(([kind, number]) => [kind, Number(number)]));
    for (const [kind, share] of Object.entries({
      instances: 1024,
      watches: 8192,
      terminals: 128,
    })) {
      expect(shares.get(kind), kind).toBeGreaterThan(share / 10);
      expect(shares.get(kind), kind).toBeLessThanOrEqual(share);
    }
  });

  test("takes nothing of what the kernel counts by user from the neighbour or the server", async () => {
    const program = await programOf("counted-by-user.py");
    const ask = `${program} ask`;
    // Some signals always wait somewhere.
    const plenty = /^signals \d{1,3}\nqueue opened\npipe 65536\ndescriptor sent$/;
    expect(await asRootOn("ws3", ask)).toMatch(plenty);
    const holder = await asCandidate(cycleLab, "ws3");
    try {
      const held = holder.run(`${program} hold 12 > /tmp/held`, 40_000);
      const poll = { timeout: 10_000 };
      await expect.poll(() => asRootOn("ws3", "cat /tmp/held"), poll).toBe("held");
      const [signals, ...others] = (await asRootOn("ws3", ask)).split("\n");
      expect(Number(signals?.split(" ")[1])).toBeGreaterThan(1000);
      expect(others).toEqual([
        "queue Too many open files",
        "pipe 8192",
        "descriptor Too many references: cannot splice",
      ]);
      const beside = await asCandidate(twinLab, "ws3");
      expect((await beside.run(ask, 20_000)).stdout.trim()).toMatch(plenty);
      beside.close();
      const server = await benchContainer(docker(), ask, { NetworkMode: "none", IpcMode: "host" });
      expect(server.replaceAll("\r", "").trim()).toMatch(plenty);
      await held;
    } finally {
      holder.close();
    }
  });

  test("has no resolver of Docker's in reach", async () => {
    const listening = await asRootOn("ws3", "ss -Hlntu");
    expect(listening).toContain(":");
    expect(listening).not.toContain("127.0.0.11");
  });

  test("writes no control group but systemd's own, and sees no other", async () => {
    const tree = groups === 2 ? groupsRoot : `${groupsRoot}/systemd`;
    const made = `mkdir ${tree}/tried && rmdir ${tree}/tried && echo made`;
    expect(await asRootOn("ws3", made)).toBe("made");
    const { nodes } = await standing(twinLab);
    const seen = await asRootOn("ws3", `/usr/bin/find ${groupsRoot}; cat /proc/1/cgroup`);
    for (const { Id } of nodes.values()) expect(seen).not.toContain(Id);
    if (groups === 1) {
      const squeeze = `echo 1 > ${groupsRoot}/memory/memory.limit_in_bytes; mkdir ${groupsRoot}/pids/x`;
      expect((await asRootOn("ws3", squeeze)).match(/denied/g)).toHaveLength(2);
    }
  });

  test("has done nothing to the neighbour", async () => {
    const ids = everything.filter(isGround);
    await expectSatisfied(neighbour, ids);
    await expectSatisfied(lab, ids);
  });
});
