import { afterAll, describe, expect, test } from "vitest";
import { docker } from "../../scripts/ground/docker/docker.js";
import { benchContainer } from "../../scripts/host/bench-container.js";
import { asCandidate } from "../lib/as-candidate.js";
import { liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

await liveLab(cycleLab);
const channel = await asCandidate(cycleLab, "fw1");
afterAll(() => channel.close());

/** A system call made by its number, as any program can: what it comes to, or the number of the error. */
function call(expression: string): string {
  const program = `my $buffer = "\\0" x 120; my $got = syscall(${expression});
print $got < 0 ? $! + 0 : "done";`;
  return `/usr/bin/perl -e '${program}'`;
}

/**
 * A whole program of 144 bytes in machine code: `exit(42)` by the 32-bit gate (`int 0x80`), then
 * `exit(7)` by the usual one.
 */
const gate32 =
  "f0VMRgIBAQAAAAAAAAAAAAIAPgABAAAAeABAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAEAAOAABAAAAAAAAAAEAAAAFAAAAAAAAAAAAAAAAAEAAAAAAAAAAQAAAAAAAkAAAAAAAAACQAAAAAAAAAAAQAAAAAAAAuAEAAAC7KgAAAM2AuDwAAAC/BwAAAA8F";
const by32Bits = `file=$(mktemp /tmp/gate.XXXXXX)
echo ${gate32} | base64 -d > $file; chmod 700 $file; $file; printf %s $?; rm $file`;

/** What root on the machine is answered. */
async function machine(script: string): Promise<string> {
  return (await channel.run(script, 10_000)).stdout.trim();
}

/** What the kernel itself answers: the same words, in a container that no profile holds. */
async function kernel(script: string): Promise<string> {
  const free = { SecurityOpt: ["seccomp=unconfined"], CapAdd: ["NET_ADMIN"], NetworkMode: "none" };
  return (await benchContainer(docker(), script, free)).trim();
}

const killed = String(128 + 31); // SIGSYS

// Calls go by their numbers on this architecture.
describe.runIf(process.arch === "x64")("what a machine may ask the host's kernel", () => {
  test.for([
    ["Unix", "41, 1, 1, 0"],
    ["TCP", "41, 2, 1, 0"],
    ["UDP over IPv6", "41, 10, 2, 17"],
    ["ping", "41, 2, 2, 1"],
    ["raw ICMP", "41, 2, 3, 1"],
    ["frames", "41, 17, 3, 0x300"],
    ["routes", "41, 16, 3, 0"],
    ["ss", "41, 16, 3, 4"],
    ["nftables", "41, 16, 3, 12"],
    ["udev's events", "41, 16, 2, 15"],
    ["generic netlink", "41, 16, 3, 16"],
  ] as const)("it opens %s", async ([, expression]) => {
    expect(await machine(call(expression))).toBe("done");
  });

  test.for([
    ["io_uring", "425, 1, $buffer", "38"],
    ["AF_VSOCK", "41, 40, 1, 0", "97"],
    ["AF_VSOCK behind a bit that the kernel ignores", "41, (1 << 32) | 40, 1, 0", "97"],
    ["AF_XDP", "41, 44, 3, 0", "97"],
    ["the netlink of IPsec", "41, 16, 3, 6", "93"],
    ["the netlink of audit", "41, 16, 3, 9", "97"],
    ["a user namespace", "272, 0x10000000", "1"],
  ] as const)("it is refused %s, which the kernel has", async ([, expression, errno], { skip }) => {
    const script = call(expression);
    skip((await kernel(script)) !== "done", "this kernel has no such thing");
    expect(await machine(script)).toBe(errno);
  });

  test("what calls the kernel as a 32-bit program does is killed", async ({ skip }) => {
    skip((await kernel(by32Bits)) !== "42", "this kernel takes no 32-bit calls");
    expect(await machine(by32Bits)).toBe(killed);
  });

  test("what calls the kernel as an x32 program does is killed", async () => {
    const script = `${call("39 | 0x40000000")} > /dev/null; printf %s $?`;
    expect(await kernel(script)).toBe("0");
    expect(await machine(script)).toBe(killed);
  });
});
