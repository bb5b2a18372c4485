import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import Docker from "dockerode";
import { execa } from "execa";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { placeOf } from "../../../../scripts/ground/docker/place.js";
import { forgetStopped, stoppedOf } from "../../../../scripts/host/stopped.js";
import { runsSystemd, startDaemon } from "../../../../scripts/setup/daemon.js";
import { clearLeavings, livingDaemon } from "../../../../scripts/setup/leavings.js";
import { engineFiles } from "../../../../scripts/setup/requirements/engine-files.js";

// A second engine, beside the one that labs run on: who holds most of what is the whole server's is stopped, whoever it
// is. So that nothing of this server is filled, little is taken, and the watch looks as if there were as little left.
const place = placeOf("plateau-watch");
const docker = new Docker({ socketPath: place.socket });
const isRoot = process.getuid?.() === 0;
const fill = readFileSync(join(import.meta.dirname, "fill.pl")).toString("base64");

/** An image with nothing in it: programs are the server's own. */
const emptyImage = `cd "$(mktemp -d)"; for name in bin sbin lib lib64; do ln -s usr/$name $name; done
  mkdir -p usr etc tmp var/tmp; tar --create . | docker --host unix://${place.socket} import - empty; rm -r "$PWD"`;

async function end(): Promise<void> {
  const pid = livingDaemon(place);
  if (pid) process.kill(Number(pid), "SIGKILL");
  await clearLeavings(place);
  await execa("rm", ["-rf", "--", place.data, place.log, place.library]);
}

/** A machine of a lab that may do what machines may, and one file of its own. */
async function machine(lab: string, name: string, script = "true"): Promise<Docker.Container> {
  const container = await docker.createContainer({
    name,
    Image: "empty",
    Cmd: ["sh", "-ec", `${script}; exec sleep infinity`],
    Labels: { "plateau.lab": lab, "plateau.machine": name },
    HostConfig: {
      Runtime: "plateau",
      CgroupParent: `/${place.name}/${lab}`,
      CapAdd: ["NET_ADMIN"],
      Sysctls: {
        "net.ipv6.conf.all.disable_ipv6": "0",
        "net.ipv6.conf.default.disable_ipv6": "0",
      },
      NetworkMode: "none",
      RestartPolicy: { Name: "unless-stopped" },
      Binds: ["/usr:/usr:ro"],
    },
  });
  await begin(container);
  return container;
}

/** Start a machine, and wait until its script has written all it writes. */
async function begin(container: Docker.Container): Promise<void> {
  await container.start();
  const written = async () => {
    const { Processes }: { Processes: string[][] } = await container.top();
    expect(Processes.map((words) => words.at(-1))).toEqual([expect.stringMatching(/^sleep /)]);
  };
  await vi.waitFor(written, { timeout: 20_000, interval: 100 });
}

/** Which of them run, by name. */
async function running(): Promise<string[]> {
  const found = await docker.listContainers();
  return found.flatMap(({ Names }) => Names.map((name) => name.slice(1))).sort();
}

/** Watch with other bounds, beside the engine's own watch, until the returned function is called. */
async function watch(...bounds: readonly string[]) {
  const engine = livingDaemon(place) ?? "";
  const folder = join(place.data, "engine");
  const program = [join(place.library, "watch"), engine, place.socket, folder, `/${place.name}`];
  const run = execa("nsenter", ["--target", engine, "--mount", ...program, ...bounds], {
    reject: false,
    env: { LC_ALL: "C" },
  });
  // It has looked once.
  await setTimeout(1500);
  return async () => {
    run.kill();
    return (await run).stderr;
  };
}

/** Take something as root of a machine, and keep it. */
async function take(container: Docker.Container, what: string, much: number): Promise<void> {
  const script = `echo ${fill} | base64 -d | perl - ${what} ${much} > /tmp/said 2>&1`;
  const run = await container.exec({ Cmd: ["sh", "-c", script], User: "0" });
  await run.start({ Detach: true });
}

const everybody = ["greedy", "modest", "neighbour"];
const mib = 2 ** 20;
/**
 * What a machine takes, how much, of which resource, and the bound of the watch: a negative bound counts from what was
 * left when the watch began.
 */
const attacks = [
  ["memory of packet rings, which no group counts", "rings", 400, "memory", -200 * mib],
  ["memory of packets that nobody reads", "queue", 500, "memory", -100 * mib],
  ["neighbours of IPv4", "neighbours", 1000, "neighbours", -500],
  ["neighbours of IPv6", "neighbours6", 200, "neighbours6", -100],
  ["tracked connections", "connections", 10_000, "connections", -5000],
  // So many that to ask for them takes longer than any honest machine's, and no memory to speak of.
  ["elements of a set that packets fill", "set", 400_000, "memory", 2 ** 50],
  ["buffers of TCP", "buffers", 50, "tcp", -20 * mib],
] as const;

const hasBoth = existsSync("/sys/fs/cgroup/unified") && !runsSystemd();

describe.runIf(isRoot).each(hasBoth ? [1, 2] : [undefined])("groups of version %s", (groups) => {
  let greedy: Docker.Container;

  beforeAll(async () => {
    await end();
    await engineFiles(place).fix?.(() => undefined);
    await startDaemon({ place, env: groups === 2 ? { PLATEAU_GROUPS: "2" } : {} });
    await execa("sh", ["-ec", emptyImage]);
    await machine(
      "t1",
      "modest",
      "fallocate -l 1m /var/tmp/file || head -c 1m /dev/zero > /var/tmp/file",
    );
    await machine("t2", "neighbour", "head -c 30m /dev/zero > /var/tmp/file");
    // Beside the layer: a file of the engine's own, which the machine's root can write.
    greedy = await machine("t1", "greedy", "head -c 60m /dev/zero > /etc/hosts");
  });
  afterAll(end);
  // Whoever was stopped is as before.
  beforeEach(async () => {
    const { State } = await greedy.inspect();
    if (!State.Running) await begin(greedy);
  });

  async function expectStopped(what: string, stop: () => Promise<string>): Promise<void> {
    await expect.poll(running, { timeout: 20_000, interval: 100 }).toEqual(["modest", "neighbour"]);
    // The next one would go now.
    await setTimeout(2500);
    expect(await running()).toEqual(["modest", "neighbour"]);
    expect(await stop()).toMatch(
      new RegExp(`^t1/${greedy.id} was stopped: [^\\n]*\\(${what}\\)[^\\n]*$`),
    );
    expect(await stoppedOf(docker, "t1")).toMatchObject([{ machine: "greedy", what }]);
    expect(await stoppedOf(docker, "t2")).toEqual([]);
  }

  test("with as much left as there is nobody is stopped", async () => {
    const calm = await watch();
    await setTimeout(2000);
    expect(await calm()).toBe("");
    expect(await running()).toEqual(everybody);
  });

  test("one ring of packets takes 64 MiB at most, whatever else a socket is asked for", async () => {
    const rings = async (size: number) => {
      const script = `echo ${fill} | base64 -d | perl - ring ${size}`;
      const { stdout } = await execa("docker", [
        ...["--host", `unix://${place.socket}`, "exec", "modest"],
        ...["sh", "-c", script],
      ]);
      return stdout;
    };
    expect(await rings(64)).toBe("done\ndone");
    expect(await rings(65)).toBe("ring: Operation not permitted\nring: Operation not permitted");
  });

  test.each(attacks)(
    "who takes %s is stopped, and nobody else",
    async (_, what, much, of, bound) => {
      const stop = await watch(`${of}=${bound}`);
      await take(greedy, what, much);
      await expectStopped(of, stop);
    },
    60_000,
  );

  test.runIf(groups !== 2 && existsSync("/sys/fs/cgroup/systemd"))(
    "who makes groups that nothing counts is stopped, and they are gone",
    async () => {
      const stop = await watch("groups=-8000");
      await take(greedy, "groups", 2000);
      await expectStopped("groups", stop);
      const { stdout } = await execa("find", [
        `/sys/fs/cgroup/systemd/${place.name}`,
        "-name",
        "t1*",
      ]);
      expect(stdout.split("\n")).toHaveLength(1);
    },
    60_000,
  );

  test("who has written most is stopped, and gives none of it back: nobody else goes for it", async () => {
    const stop = await watch(`disk=${2 ** 50}`);
    await expectStopped("disk", stop);
  }, 30_000);

  test("what was stopped is told until its lab is taken down", async () => {
    expect(await stoppedOf(docker, "t1")).toHaveLength(1);
    await forgetStopped(docker, "t2");
    expect(await stoppedOf(docker, "t1")).toHaveLength(1);
    await forgetStopped(docker, "t1");
    expect(await stoppedOf(docker, "t1")).toEqual([]);
  });

  test("a watch ends with its engine", async () => {
    const words = [join(place.library, "watch"), "4194304", place.socket, place.data, "/t"];
    expect((await execa("perl", words, { env: { LC_ALL: "C" } })).exitCode).toBe(0);
  });
});
