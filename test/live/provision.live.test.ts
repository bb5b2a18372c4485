import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { connect } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import type Docker from "dockerode";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { hypervisorImage } from "../../modules/hypervisor/hypervisor-image.js";
import { docker } from "../../scripts/ground/docker/docker.js";
import { labHome } from "../../scripts/ground/home.js";
import { withProvisionSocket } from "../../scripts/operations/with-provision-socket.js";
import { engineName } from "../../stacks/plan/engine-name.js";
import { provisionSocket } from "../../stacks/plan/provision-socket.js";

const lab = "t-led";
const way = provisionSocket(labHome(lab), "hv1");

/** Where libvirt is on `hv1`: sends back what it is sent. */
const echo = `
import os, socketserver
class Echo(socketserver.BaseRequestHandler):
    def handle(self):
        while part := self.request.recv(65536):
            self.request.sendall(part)
os.makedirs("/run/libvirt", exist_ok=True)
socketserver.ThreadingUnixStreamServer("/run/libvirt/libvirt-sock", Echo).serve_forever()
`;

let hv1: Docker.Container;

beforeAll(async () => {
  hv1 = await docker().createContainer({
    name: engineName(lab, "hv1"),
    Image: hypervisorImage().tag,
    Entrypoint: ["/usr/bin/python3", "-c", echo],
    HostConfig: { NetworkMode: "none" },
  });
  await hv1.start();
  // A machine that runs does not listen yet.
  const call = `python3 -c 'import socket; socket.socket(socket.AF_UNIX).connect("/run/libvirt/libvirt-sock")'`;
  await vi.waitFor(() => asRoot(call), { timeout: 10_000, interval: 100 });
});
afterAll(async () => {
  await hv1.remove({ force: true });
  rmSync(labHome(lab), { recursive: true, force: true });
});

/** What runs there beside the first process. */
async function running(): Promise<string[]> {
  const { Processes } = await hv1.top({ ps_args: "-eo pid,args" });
  return (Processes as string[][]).map(([, command = ""]) => command).slice(1);
}

async function asRoot(script: string): Promise<void> {
  const exec = await hv1.exec({ Cmd: ["sh", "-ec", script], AttachStdout: true });
  await buffer(await exec.start({ hijack: true, stdin: false }));
  expect((await exec.inspect()).ExitCode, script).toBe(0);
}

test("what callers send goes to the machine's libvirt and its answer comes back, byte for byte", async () => {
  await withProvisionSocket(lab, "hv1", async () => {
    await Promise.all(
      [1, 100_000, 3_000_000].map(async (length) => {
        const sent = randomBytes(length);
        const caller = connect({ path: way, allowHalfOpen: true });
        caller.end(sent);
        expect((await buffer(caller)).equals(sent), String(length)).toBe(true);
      }),
    );
  });
});

test("nobody is left on the machine, whether a caller hung up or the work was over", async () => {
  await withProvisionSocket(lab, "hv1", async () => {
    const [gone, open] = [connect(way), connect(way)];
    for (const caller of [gone, open]) {
      caller.write("here");
      await once(caller, "data");
    }
    expect(await running()).toHaveLength(2);
    gone.destroy();
    await expect.poll(running, { timeout: 10_000 }).toHaveLength(1);
  });
  await expect.poll(running, { timeout: 10_000 }).toEqual([]);
});

test("where its root put a link or nothing in the socket's place, callers are hung up on", async () => {
  for (const put of [
    "ln -sf /etc/passwd /run/libvirt/libvirt-sock",
    "rm /run/libvirt/libvirt-sock",
  ]) {
    await asRoot(put);
    await withProvisionSocket(lab, "hv1", async () => {
      const caller = connect(way);
      caller.on("error", () => undefined);
      caller.write("hello");
      expect(await buffer(caller).catch(() => Buffer.alloc(0)), put).toHaveLength(0);
    });
  }
});

test("its root who says things without end is read as fast as the provider reads, and keeps nobody", async () => {
  await asRoot("printf '#!/bin/sh\\nexec yes without-end\\n' > /usr/bin/nc");
  const before = process.memoryUsage().rss;
  await withProvisionSocket(lab, "hv1", async () => {
    const caller = connect(way);
    const [first] = await once(caller, "data");
    expect(String(first)).toContain("without-end");
    caller.pause();
    await setTimeout(3000);
    caller.destroy();
  });
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 2 ** 20);
});
