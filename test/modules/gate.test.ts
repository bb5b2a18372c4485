import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { gateImage } from "../../modules/gate/gate-image.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

const soon = <T>(look: () => T) => vi.waitFor(look, { timeout: 5000, interval: 10 });
const fileOf = (path: string) =>
  gateImage()
    .context.find((one) => one.path === `files${path}`)
    ?.content.toString() ?? "";

/** The gate's program, with calls in a folder of the test's. */
function gateProgram() {
  const folder = temporaryFolder();
  const program = join(folder, "gate");
  const text = fileOf("/usr/lib/plateau/gate");
  expect(text).toContain("my $calls = '/calls';");
  writeFileSync(program, text.replace("'/calls'", `'${folder}'`), { mode: 0o755 });
  const run = (words: readonly string[], env: Record<string, string> = {}) => {
    const child = spawn("/usr/bin/perl", [program, ...words], { env });
    onTestFinished(() => void child.kill("SIGKILL"));
    const said = { out: "", err: "", code: undefined as number | null | undefined };
    child.stdout.on("data", (chunk) => (said.out += chunk));
    child.stderr.on("data", (chunk) => (said.err += chunk));
    child.on("close", (code) => (said.code = code));
    return { child, said };
  };
  const answer = async (call: string) => {
    const made = run(["answer", call]);
    await soon(() => expect(made.said.out).toBe("listening\n"));
    return made;
  };
  const ask = (call: string, words: string) =>
    run(["-c", "/usr/lib/plateau/gate"], { PLATEAU_CALL: call, SSH_ORIGINAL_COMMAND: words });
  return { folder, answer, ask };
}

test("a call tells who calls, by the kernel, and what for; then bytes pass both ways until one end is over", async () => {
  const { folder, answer, ask } = gateProgram();
  const inside = await answer("a1");
  const caller = ask("a1", "ws1.c01");
  const line = `listening\n${process.getuid?.()} ws1.c01\n`;
  await soon(() => expect(inside.said.out).toBe(line));
  expect(existsSync(join(folder, "a1"))).toBe(false);
  inside.child.stdin.write("ok\nSSH-2.0-machine\r\n");
  await soon(() => expect(caller.said.out).toBe("SSH-2.0-machine\r\n"));
  const large = "x".repeat(300_000);
  caller.child.stdin.write(large);
  inside.child.stdin.write(large);
  await soon(() => expect(caller.said.out).toHaveLength(17 + large.length));
  await soon(() => expect(inside.said.out).toHaveLength(line.length + large.length));
  inside.child.stdin.end();
  await soon(() => expect([caller.said.code, inside.said.code]).toEqual([0, 0]));
});

test("a client that is gone ends both ends", async () => {
  const { answer, ask } = gateProgram();
  const inside = await answer("a1");
  const caller = ask("a1", "ws1");
  await soon(() => expect(inside.said.out).toContain("ws1\n"));
  inside.child.stdin.write("ok\n");
  caller.child.stdin.end();
  await soon(() => expect([inside.said.code, caller.said.code]).toEqual([0, 0]));
});

test("what is refused is said to whoever asks, and a line of his is one line", async () => {
  const { answer, ask } = gateProgram();
  const inside = await answer("a1");
  const caller = ask("a1", "ws1\n10002 ws1");
  await soon(() => expect(inside.said.out).toMatch(/^listening\n\d+ ws1 10002 ws1\n$/));
  inside.child.stdin.write("no cela n'est pas à vous\n");
  await soon(() =>
    expect(caller.said).toEqual({ out: "", err: "cela n'est pas à vous\n", code: 1 }),
  );
});

test("a call of which nobody knows, or that was answered, is none", async () => {
  const { ask } = gateProgram();
  const caller = ask("b2", "ws1");
  await soon(() =>
    expect(caller.said).toEqual({ out: "", err: "no answer\n", code: expect.any(Number) }),
  );
  expect(caller.said.code).not.toBe(0);
});

test("the bench hangs up where nobody calls", async () => {
  const { folder, answer } = gateProgram();
  const inside = await answer("a1");
  inside.child.stdin.end();
  await soon(() => expect(inside.said.code).toBe(0));
  expect(existsSync(join(folder, "a1"))).toBe(false);
});

test("OpenSSH of the gate takes keys alone, and gives whoever comes in nothing but a call", () => {
  const lines = fileOf("/etc/ssh/gate.conf").split("\n");
  for (const line of [
    "AuthenticationMethods publickey",
    "DisableForwarding yes",
    "PermitTTY no",
    "PermitUserRC no",
    "PermitRootLogin no",
    "MaxSessions 1",
    "ForceCommand /usr/lib/plateau/gate",
  ]) {
    expect(lines).toContain(line);
  }
  expect(
    readFileSync(join(import.meta.dirname, "../../modules/gate/image/Dockerfile"), "utf8"),
  ).not.toContain("EXPOSE");
});
