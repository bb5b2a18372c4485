import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { quote } from "zx/core";
import { directorySocket } from "../../checks/lib/probes/directory/directory-socket.js";
import { probeImage } from "../../modules/probe/probe-image.js";
import type { Channel } from "../../scripts/channel/channel.js";
import { Hands } from "../../scripts/channel/hands/hands.js";
import { openChannel } from "../../scripts/channel/open-channel.js";
import { docker } from "../../scripts/ground/docker/docker.js";
import { engineFacts } from "../../scripts/host/engine-facts.js";
import { remapsUsers } from "../../scripts/host/remaps-users.js";
import { asCandidate } from "../lib/as-candidate.js";
import { liveLab, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const { limits } = await engineFacts(docker());

const attack = (name: string) =>
  readFileSync(join(import.meta.dirname, "attacks", `${name}.py`), "utf8");
const mark = `t${Math.random().toString(36).slice(2)}`;
const hidden = Buffer.from(mark).toString("base64");

describe.runIf(await remapsUsers(docker()))("the bench's hands on a machine", async () => {
  const bench = await openChannel(cycleLab, "ws2");
  const candidate = await asCandidate(cycleLab, "ws2");
  const another = await asCandidate(cycleLab, "ws2");
  afterAll(() => {
    for (const channel of [bench, candidate, another]) channel.close();
  });

  /** Ask something while the candidate's program lies in wait. */
  async function attacked(channel: Channel) {
    const program = `/usr/bin/python3 -c ${quote(attack("answer-instead"))} ${hidden} 6`;
    const found = candidate.run(program, 20_000);
    // It must be there first.
    await setTimeout(2000);
    const answer = await channel.run(`/bin/sh -c ': ${mark}; sleep 2; echo honest'`, 10_000);
    return { said: answer.stdout, found: (await found).stdout.trim().split("\n").toSorted() };
  }

  test("root on the machine sees no request, and can't answer in its stead", async () => {
    expect(await attacked(bench)).toEqual({ said: "honest\n", found: [""] });
  });

  test("the same program sees one that lives among the machine's processes, and answers it", async () => {
    expect(await attacked(another)).toEqual({
      said: "forged\n",
      found: ["file", "forged", "process"],
    });
  });

  /** Have a program of the machine look around, run by one request while another is at work. */
  async function lookAround(channel: Channel): Promise<Record<string, unknown>> {
    const other = channel.run(`/bin/sh -c ': ${mark}; sleep 3'`, 10_000);
    const { stdout, stderr } = await channel.run(
      `/usr/bin/python3 -c ${quote(attack("look-around"))} ${hidden}`,
      10_000,
    );
    await other;
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout);
  }

  test("what a request runs reaches that request, and nothing else", async () => {
    const denied = "Permission denied";
    const refused = "Operation not permitted";
    expect(await lookAround(bench)).toEqual({
      others: 0,
      descriptors: [0, 1, 2],
      "kill first": refused,
      "trace first": refused,
      "memory of first": denied,
      "files of first": denied,
      "root of first": denied,
      "namespaces of first": denied,
      "new user namespace": refused,
      "new mounts": refused,
      mount: refused,
      "set the kernel": "Read-only file system",
    });
  });

  test("the same program finds the other request among the machine's processes", async () => {
    const { others } = await lookAround(another);
    expect(others).toBeGreaterThan(0);
  });

  test("a request has the machine's rights, no more and no less", async () => {
    const rights =
      "grep -E '^(Uid|Gid|Groups|Cap...|NoNewPrivs|Seccomp):' /proc/self/status; cat /proc/self/uid_map /proc/self/gid_map; hostname; umask";
    const [own, his] = await Promise.all([bench.run(rights, 5000), candidate.run(rights, 5000)]);
    expect(own.stdout).toBe(his.stdout);
    expect(own.stdout).toContain("CapBnd:");
  });

  test("nothing that a request began outlives it", async () => {
    await bench.run("sleep 7351 & setsid sleep 7352 & (sleep 7353 &)", 5000);
    const [found] = await docker().listContainers({
      filters: { label: [`plateau.hands=${cycleLab}`] },
    });
    const { Processes } = await docker()
      .getContainer(found?.Id ?? "")
      .top();
    expect(Processes).not.toEqual([]);
    expect(Processes.flat().join("\n")).not.toContain("sleep 735");
  });

  test("a request that takes too long may put things right, and is ended", async () => {
    const { code, stdout } = await bench.run(
      "trap 'echo ended; exit 3' TERM; sleep 60 & wait",
      1000,
    );
    expect({ code, stdout }).toEqual({ code: 3, stdout: "ended\n" });
    const deaf = await bench.run("trap '' TERM; while :; do sleep 1; done", 1000);
    expect(deaf.code).toBe(137);
  });

  test("an endless answer is refused, and the next request is answered", async () => {
    await expect(bench.run("cat /dev/zero", 10_000)).rejects.toThrow("more than");
    expect(await bench.run("echo well", 5000)).toMatchObject({ code: 0, stdout: "well\n" });
  });

  test("the machine's own systemd, accounts and journal answer a request", async () => {
    const token = `t${Math.random().toString(36).slice(2)}`;
    const { stdout, stderr } = await bench.run(
      `systemctl is-active dbus; runuser -u nobody -- id -un; sudo -n -u nobody id -un
       systemctl restart systemd-journald && logger -t ${token} heard && journalctl -q -o cat -t ${token}
       systemd-run --quiet --wait --pipe --collect sh -c 'read first < /proc/1/comm; echo $first'`,
      15_000,
    );
    expect({ stdout, stderr }).toEqual({
      stdout: "active\nnobody\nnobody\nheard\nsystemd\n",
      stderr: "",
    });
  });

  test("a directory is changed by the bench's own client: neither a tool nor a library of the controller's answers", async () => {
    const controller = await openChannel(cycleLab, "dc1");
    const deletion = `/usr/bin/ldbdel -H ${quote(directorySocket)} ${quote("CN=nobody,DC=nowhere")}`;
    // What a client of LDAP loads, and the controller itself does not.
    const libraries = "/usr/lib/x86_64-linux-gnu/samba/ldb";
    try {
      const honest = await controller.run(deletion, 4000);
      const forging = `
        mv /usr/bin/ldbdel /usr/bin/ldbdel.own && mv ${libraries}/ildap.so ${libraries}/ldap.so /root
        printf '#!/bin/sh\\necho forged\\n' > /usr/bin/ldbdel && chmod 755 /usr/bin/ldbdel`;
      await controller.run(forging, 4000);
      // With anything else beside it a command is the machine's own.
      const forged = await controller.run(`true; ${deletion}`, 4000);
      expect(forged).toEqual({ code: 0, stdout: "forged\n", stderr: "" });
      expect(honest.code).toBeGreaterThan(0);
      expect(honest.stderr).toContain("CN=nobody,DC=nowhere");
      expect(await controller.run(deletion, 4000)).toEqual(honest);
    } finally {
      await controller.run(
        `mv /usr/bin/ldbdel.own /usr/bin/ldbdel; mv /root/ildap.so /root/ldap.so ${libraries}`,
        4000,
      );
      controller.close();
    }
  });

  // Two machines, so that neither waits for the other's to be made anew.
  test.for([
    ["processes", "ws3"],
    ["memory", "wsb1"],
  ] as const)(
    "where all %s of %s are taken, requests are answered as before",
    async ([what, name]) => {
      const [asked, his] = await Promise.all([
        openChannel(cycleLab, name),
        asCandidate(cycleLab, name),
      ]);
      const taking = his.run(`/usr/bin/python3 -c ${quote(attack("take-all"))} ${what} 8`, 20_000);
      const ended = taking.catch((problem: Error) => problem);
      try {
        // By then the candidate himself gets no answer, or none in time.
        await setTimeout(4000);
        const starved = await asCandidate(cycleLab, name).then(
          async (second) => {
            const { code } = await second.run("/bin/true; /bin/true | cat", 1500);
            second.close();
            return code !== 0;
          },
          () => true,
        );
        const start = performance.now();
        const answer = await asked.run(
          "ip -4 -o address show; cat /proc/sys/kernel/hostname",
          4000,
        );
        expect(answer).toMatchObject({ code: 0, stderr: "" });
        expect(answer.stdout.trimEnd().split("\n").at(-1)).toBe(name);
        expect(performance.now() - start).toBeLessThan(2000);
        // Where this server bounds no machine's processes, they never run out.
        if (what === "processes" && limits.processes) expect(starved).toBe(true);
      } finally {
        await ended;
        for (const channel of [asked, his]) channel.close();
        await makeAnew(lab, [name]);
      }
    },
  );

  test("a request whose time comes while what it began is taken away ends nothing but itself", async () => {
    // Its shell is gone; its processes are many, and take a moment to go.
    const script = (pause: string) =>
      `i=0; while [ $i -lt 150 ]; do sleep 60 & i=$((i+1)); done; sleep ${pause}`;
    const pauses = Array.from({ length: 12 }, (_, at) => (0.3 + at * 0.05).toFixed(2));
    await Promise.all(pauses.map((pause) => bench.run(script(pause), 1000)));
    expect(await bench.run("echo there", 4000)).toMatchObject({ code: 0, stdout: "there\n" });
  });

  test.for([
    ["a link to a folder", "ln -s /proc/sys /run/systemd/private"],
    ["a link to what the kernel tells", "ln -s /proc/net/tcp /run/systemd/private"],
    ["a folder", "mkdir /run/systemd/private"],
    ["nothing", "true"],
  ] as const)(
    "%s where systemd's own door was keeps no request out, and hides nothing from it",
    async ([, put]) => {
      await candidate.run(`mv /run/systemd/private /run/systemd/door && ${put}`, 4000);
      try {
        expect(
          await bench.run("systemctl is-active dbus; grep -c local_address /proc/net/tcp", 8000),
        ).toEqual({ code: 0, stdout: "active\n1\n", stderr: "" });
      } finally {
        await candidate.run(
          "rm -rf /run/systemd/private; mv /run/systemd/door /run/systemd/private",
          4000,
        );
      }
    },
  );

  test("the bench enters nothing whose root is the host's", async () => {
    const host = await docker().createContainer({
      Image: probeImage().tag,
      Entrypoint: ["/bin/sleep", "60"],
      HostConfig: { UsernsMode: "host", NetworkMode: "none", AutoRemove: true },
    });
    try {
      await host.start();
      const hands = await Hands.in(cycleLab);
      await expect(hands.enter(host.id, AbortSignal.timeout(10_000))).rejects.toThrow(
        "no user namespace of its own",
      );
    } finally {
      await host.remove({ force: true });
    }
  });
});
