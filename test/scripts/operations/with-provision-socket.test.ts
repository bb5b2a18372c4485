import { once } from "node:events";
import { existsSync, lstatSync, mkdirSync, statSync, symlinkSync } from "node:fs";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { expect, test, vi } from "vitest";
import { withProvisionSocket } from "../../../scripts/operations/with-provision-socket.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
vi.stubEnv("PLATEAU_HOME", home);
vi.stubEnv("DOCKER_HOST", `unix://${join(home, "no-engine.sock")}`);

const way = join(home, "c01", "provision", "hv1.sock");

test("the way to a machine's libvirt is the lab's owner's alone", async () => {
  await withProvisionSocket("c01", "hv1", async () => {
    expect(lstatSync(way).isSocket()).toBe(true);
    expect(statSync(dirname(way)).mode & 0o777).toBe(0o700);
  });
});

test("nothing leads there once the work is done, or failed, or where another run was killed", async () => {
  mkdirSync(dirname(way), { recursive: true });
  symlinkSync(join(home, "elsewhere"), way);
  const done = withProvisionSocket("c01", "hv1", async () => lstatSync(way).isSocket());
  expect(await done).toBe(true);
  expect(existsSync(way)).toBe(false);
  const failing = withProvisionSocket("c01", "hv1", () => Promise.reject(new Error("killed")));
  await expect(failing).rejects.toThrow("killed");
  expect(() => lstatSync(way)).toThrow("ENOENT");
});

test("who calls where no engine answers is hung up on", async () => {
  await withProvisionSocket("c01", "hv1", async () => {
    const caller = connect(way);
    const [hadError] = await once(caller.on("error", () => undefined).resume(), "close");
    expect(typeof hadError).toBe("boolean");
  });
});

test("whoever still waits when the work is over is hung up on", async () => {
  const caller = await withProvisionSocket("c01", "hv1", async () => {
    const caller = connect(way);
    await once(caller, "connect");
    return caller.on("error", () => undefined).resume();
  });
  if (!caller.closed) await once(caller, "close");
  expect(caller.destroyed).toBe(true);
});
