import { spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
vi.stubEnv("PLATEAU_HOME", home);
vi.resetModules();
const { withProvisionSocket } = await import(
  "../../../scripts/operations/with-provision-socket.js"
);

const folder = join(home, "c01", "provision", "hv1");
const theirs = join(folder, "libvirt");
const ours = join(home, "c01", "provision", "hv1.sock");
const servers: Server[] = [];

async function listen(path: string, word: string): Promise<void> {
  const server = createServer((socket) => socket.end(word));
  servers.push(server);
  await once(server.listen(path), "listening");
}

/** Who answers at a name, as a provider asks it. */
async function whoAnswers(path: string): Promise<string> {
  let said = "";
  const socket = connect(path);
  socket.on("data", (chunk) => {
    said += chunk;
  });
  await once(socket, "close");
  return said;
}

const elsewhere = join(home, "elsewhere");
await listen(elsewhere, "the neighbour's");

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});
afterAll(() => {
  for (const server of servers) server.close();
});

test("the socket that was seen is the one that answers, whatever takes its place meanwhile", async () => {
  await listen(theirs, "hv1's");
  const answered = await withProvisionSocket("c01", "hv1", async () => {
    const first = await whoAnswers(ours);
    // Away and back, as nothing that watches the name would see it.
    renameSync(theirs, `${theirs}.kept`);
    symlinkSync(elsewhere, theirs);
    const second = await whoAnswers(ours);
    expect(await whoAnswers(theirs)).toBe("the neighbour's");
    return [first, second];
  });
  expect(answered).toEqual(["hv1's", "hv1's"]);
});

test("nothing leads there once the work is done, or failed, or where another run was killed", async () => {
  await listen(theirs, "hv1's");
  symlinkSync(elsewhere, ours);
  await withProvisionSocket("c01", "hv1", async () => expect(await whoAnswers(ours)).toBe("hv1's"));
  expect(existsSync(ours)).toBe(false);
  const failing = withProvisionSocket("c01", "hv1", () => Promise.reject(new Error("killed")));
  await expect(failing).rejects.toThrow("killed");
  expect(() => lstatSync(ours)).toThrow("ENOENT");
});

test.for<[string, () => unknown]>([
  ["a link to a socket", () => symlinkSync(elsewhere, theirs)],
  ["a link to nothing", () => symlinkSync(join(home, "nothing"), theirs)],
  ["a pipe", () => spawnSync("mkfifo", [theirs])],
  ["a folder", () => mkdirSync(theirs)],
  ["a file", () => writeFileSync(theirs, "")],
  ["nothing", () => undefined],
])("fails on %s in the socket's place, and leads nobody there", async ([, put]) => {
  put();
  const work = vi.fn<() => Promise<void>>();
  await expect(withProvisionSocket("c01", "hv1", work)).rejects.toThrow(
    `${theirs} is no socket of hv1: run 'lab reset c01 hv1'`,
  );
  expect(work).not.toHaveBeenCalled();
  expect(existsSync(ours)).toBe(false);
});
