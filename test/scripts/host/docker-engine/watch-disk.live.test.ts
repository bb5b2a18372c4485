import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import Docker from "dockerode";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";
import { placeOf } from "../../../../scripts/ground/docker/place.js";
import { startDaemon } from "../../../../scripts/setup/daemon.js";
import { clearLeavings, livingDaemon } from "../../../../scripts/setup/leavings.js";
import { engineFiles } from "../../../../scripts/setup/requirements/engine-files.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

// A second engine, beside the one that labs run on: who writes most is stopped, whoever it is.
const place = placeOf("plateau-watch");
const docker = new Docker({ socketPath: place.socket });
const isRoot = process.getuid?.() === 0;
const program = join(
  import.meta.dirname,
  "../../../../scripts/host/docker-engine/files/watch-disk",
);

/** An image with nothing in it: programs are the server's own. */
const emptyImage = `cd "$(mktemp -d)"; for name in bin sbin lib lib64; do ln -s usr/$name $name; done
  mkdir -p usr etc tmp var/tmp; tar --create . | docker --host unix://${place.socket} import - empty; rm -r "$PWD"`;

beforeAll(async () => {
  if (!isRoot) return;
  await engineFiles(place).fix?.(() => undefined);
  await startDaemon({ place });
  await execa("sh", ["-ec", emptyImage]);
}, 60_000);

afterAll(async () => {
  if (!isRoot) return;
  const pid = livingDaemon(place);
  if (pid) process.kill(Number(pid), "SIGKILL");
  await clearLeavings(place);
  await execa("rm", ["-rf", "--", place.data, place.log]);
}, 60_000);

async function machine(name: string, script: string): Promise<void> {
  const container = await docker.createContainer({
    name,
    Image: "empty",
    Cmd: ["sh", "-ec", `${script}; exec sleep infinity`],
    HostConfig: {
      NetworkMode: "none",
      RestartPolicy: { Name: "unless-stopped" },
      Binds: ["/usr:/usr:ro"],
    },
  });
  await container.start();
}

/** Which of them run, by name. */
async function running(): Promise<string[]> {
  const found = await docker.listContainers();
  return found.flatMap(({ Names }) => Names.map((name) => name.slice(1))).sort();
}

/** Watch a disk of so many MiB beside the engine's, until the returned function is called. */
function watch(mib: number) {
  const folder = temporaryFolder();
  const script = `mount -t tmpfs -o size=${mib}m tmpfs "$1"; exec sh "$0" "$2" "$1" "$3"`;
  const engine = livingDaemon(place) ?? "";
  const words = ["--target", engine, "--mount", "unshare", "--mount", "sh", "-ec", script];
  const run = execa("nsenter", [...words, program, folder, engine, place.socket], {
    reject: false,
  });
  return async () => {
    run.kill();
    return (await run).stderr;
  };
}

test.runIf(isRoot)("who has written most is stopped, and nobody else", async () => {
  await machine("modest", "fallocate -l 1m /var/tmp/file");
  await machine("large", "fallocate -l 50m /var/tmp/file");
  // Beside the layer: a file of the engine's own, which the machine's root can write.
  await machine("sly", "fallocate -l 200m /etc/hosts");

  const calm = watch(4096);
  await setTimeout(4000);
  expect(await calm()).toBe("");
  expect(await running()).toEqual(["large", "modest", "sly"]);

  const short = watch(64);
  await expect.poll(running, { timeout: 20_000 }).toEqual(["large", "modest"]);
  await setTimeout(4000);
  expect(await short()).toMatch(
    /^sly was stopped: of all machines it has written most \(20\d MiB\)/,
  );
  expect(await running(), "who is stopped gives no room back").toEqual(["large", "modest"]);
});

test.runIf(isRoot)("a watch ends with its engine", async () => {
  const ended = execa("sh", [program, "4194304", temporaryFolder(), place.socket]);
  expect((await ended).exitCode).toBe(0);
});
