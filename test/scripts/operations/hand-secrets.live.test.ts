import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, expect, test } from "vitest";
import { benchVolume } from "../../../modules/lib/bench-volume.js";
import { probeImage } from "../../../modules/probe/probe-image.js";
import { docker } from "../../../scripts/ground/docker/docker.js";
import { labHome } from "../../../scripts/ground/home.js";
import { ensureBenchTools } from "../../../scripts/host/bench-tools.js";
import { removeVolume } from "../../../scripts/host/remove-volume.js";
import { workLabel } from "../../../scripts/host/work-label.js";
import { handSecrets } from "../../../scripts/operations/hand-secrets.js";
import { secretsVolume } from "../../../stacks/plan/secrets-volume.js";

const lab = "t-handed";
const machines = ["web1", "db1"] as const;
const secrets = join(labHome(lab), "secrets");
const write = (machine: string, name: string, text: string) => {
  mkdirSync(join(secrets, machine), { recursive: true });
  writeFileSync(join(secrets, machine, name), text);
};

afterAll(async () => {
  await Promise.all(machines.map((name) => removeVolume(docker(), secretsVolume(lab, name))));
  rmSync(labHome(lab), { recursive: true });
});

/** What a script says as root of a container that is mounted as that machine is. */
async function onMachine(machine: (typeof machines)[number], script: string): Promise<string> {
  const output = new PassThrough();
  let said = "";
  output.on("data", (chunk) => {
    said += chunk;
  });
  const Binds = [`${secretsVolume(lab, machine)}:/run/plateau:ro`, `${benchVolume}:/run/bench:ro`];
  const [, container] = await docker().run(probeImage().tag, ["-c", script], output, {
    Entrypoint: ["/bin/sh"],
    HostConfig: { NetworkMode: "none", Binds },
  });
  await container.remove();
  // On a terminal, as the client has it.
  return said.replaceAll("\r", "").trim();
}

test("each machine reads its own secrets, its root alone, and nobody changes them there", async () => {
  write("web1", "web1.key", "the key of web1");
  write("db1", "secrets.env", "PASSWORD=first");
  await handSecrets(lab, machines);
  expect(await onMachine("web1", "cd /run/plateau && stat -c '%u %a' . * && ls -1 && cat *")).toBe(
    "0 700\n0 600\nweb1.key\nthe key of web1",
  );
  expect(await onMachine("db1", "cat /run/plateau/*")).toBe("PASSWORD=first");
  const tries = "rm -f /run/plateau/* 2>&1; echo > /run/plateau/x; cat /run/plateau/*";
  expect(await onMachine("db1", tries)).toContain("PASSWORD=first");
  expect(await onMachine("db1", tries)).toContain("Read-only file system");
});

test("what is new is found at once by a machine that runs, and the caller's folder is not", async () => {
  write("db1", "secrets.env", "PASSWORD=second");
  await handSecrets(lab, ["db1"]);
  expect(await onMachine("db1", "cat /run/plateau/*")).toBe("PASSWORD=second");
  expect(await onMachine("db1", "cat /proc/mounts")).not.toContain(labHome(lab));
});

test("no container that they went through is left, and none tells a secret", async () => {
  const filters = { label: [`${workLabel}=${lab}`] };
  expect(await docker().listContainers({ all: true, filters })).toEqual([]);
  const told = await Promise.all(
    machines.map((name) => docker().getVolume(secretsVolume(lab, name)).inspect()),
  );
  expect(JSON.stringify(told)).not.toMatch(/the key of|PASSWORD/);
  expect(existsSync(secrets)).toBe(true);
});

test("the bench's tools run on a machine, whose root neither owns nor changes them", async () => {
  await Promise.all([ensureBenchTools(docker()), ensureBenchTools(docker())]);
  expect(await onMachine("web1", "/run/bench/busybox echo runs; ls -1 /run/bench")).toBe(
    "runs\nbusybox\nproc",
  );
  const tries =
    "chmod 777 /run/bench/busybox 2>&1; echo > /run/bench/busybox; rm -f /run/bench/busybox";
  expect(await onMachine("web1", `${tries}; stat -c %a /run/bench/busybox`)).toMatch(/755$/);
});
