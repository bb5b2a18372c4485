import { createServer } from "node:net";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { root } from "../../../../../scripts/ground/home.js";

const program = join(root, "checks/lib/probes/desktop/rdp-session.py");

const hasPython = (await execa("python3", ["-c", ""], { reject: false })).exitCode === 0;

/** Call somebody who says this and hangs up; nobody at all where it is undefined. */
async function call(said: Buffer | undefined, seconds: string) {
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.once("data", () => (said ? socket.end(said) : socket.destroy()));
  });
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  if (!said) server.close();
  try {
    const words = ["127.0.0.1", String(port), "login", "password", seconds, "5", "WS1", "0"];
    return await execa("python3", ["-I", program, ...words], { reject: false });
  } finally {
    server.close();
  }
}

test.for<[string, Buffer | undefined]>([
  ["is not there", undefined],
  ["hangs up", Buffer.alloc(0)],
  ["speaks of something else", Buffer.from("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n")],
  ["has no TLS", Buffer.from("030000130ed000001234000200080001000000", "hex")],
])("a server that %s lets nobody in: that is an answer", async ([, said], { skip }) => {
  skip(!hasPython, "there is no Python here");
  const { exitCode, stdout } = await call(said, "2");
  expect({ exitCode, seen: JSON.parse(stdout) }).toEqual({
    exitCode: 0,
    seen: { closed: true, spoken: [] },
  });
});

test("a fault of the program's own is none", async ({ skip }) => {
  skip(!hasPython, "there is no Python here");
  const { exitCode, stdout, stderr } = await call(Buffer.alloc(0), "no number of seconds");
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toContain("Traceback");
});
