import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { seccompProfile } from "../../../modules/lib/seccomp/profile.js";
import { type Profile, profileSchema, type Rule } from "../../../modules/lib/seccomp/rule.js";

const folder = join(import.meta.dirname, "../../../modules/lib/seccomp/upstream");
const upstreamText = readFileSync(join(folder, "default.json"), "utf8");
const upstream = profileSchema.parse(JSON.parse(upstreamText));
const profile: Profile = profileSchema.parse(JSON.parse(seccompProfile()));

/** What the kernel does with a call, as libseccomp puts the rules: the one whose conditions all hold. */
function verdict({ syscalls, defaultErrnoRet }: Profile, name: string, ...args: bigint[]) {
  const applying = syscalls.filter((rule) => rule.names.includes(name) && holds(rule, args));
  const answers = applying.map(({ action, errnoRet }) =>
    action === "SCMP_ACT_ALLOW" ? "allowed" : errnoRet,
  );
  const [answer = defaultErrnoRet, ...others] = new Set(answers);
  // libseccomp takes whichever it likes of two that apply.
  if (others.length > 0) throw new Error(`${name}(${args}) is ${answer} and ${others}`);
  return answer;
}

/** On a machine: of the capabilities that rules are tied to, it has `CAP_SYS_CHROOT`. */
function holds({ args = [], includes, excludes }: Rule, given: readonly bigint[]): boolean {
  if (includes?.caps && !includes.caps.includes("CAP_SYS_CHROOT")) return false;
  if (includes?.arches && !includes.arches.includes("amd64")) return false;
  if (excludes?.arches?.includes("amd64")) return false;
  return args.every(({ index, op, value, valueTwo = 0 }) => {
    const arg = given[index] ?? 0n;
    if (op === "SCMP_CMP_EQ") return arg === BigInt(value);
    if (op === "SCMP_CMP_NE") return arg !== BigInt(value);
    if (op === "SCMP_CMP_MASKED_EQ") return (arg & BigInt(value)) === BigInt(valueTwo);
    throw new Error(`what does ${op} compare?`);
  });
}

const bitAbove = 1n << 32n;
const closeOnExec = 0x80000n;

test("upstream's file is as it was published", () => {
  const sum = createHash("sha256").update(upstreamText).digest("hex");
  expect(readFileSync(join(folder, "README.md"), "utf8")).toContain(sum);
});

test("no program of another architecture runs", () => {
  expect(upstream.archMap.some(({ subArchitectures }) => subArchitectures?.length)).toBe(true);
  expect(profile.archMap.map(({ architecture }) => architecture)).toContain("SCMP_ARCH_X86_64");
  for (const { subArchitectures } of profile.archMap) expect(subArchitectures).toEqual([]);
});

test.for([
  ["Unix", 1n, 1n | closeOnExec, 0n],
  ["TCP", 2n, 1n, 6n],
  ["TCP, protocol left open", 10n, 1n | closeOnExec, 0n],
  ["UDP", 2n, 2n, 17n],
  ["ping without rights", 2n, 2n, 1n],
  ["ping without rights, version 6", 10n, 2n, 58n],
  ["OSPF, raw", 2n, 3n, 89n],
  ["frames", 17n, 3n, 0x300n],
  ["addresses and routes", 16n, 3n, 0n],
  ["ss", 16n, 3n, 4n],
  ["nftables", 16n, 3n, 12n],
  ["udev's events", 16n, 2n | closeOnExec, 15n],
  ["generic netlink", 16n, 3n, 16n],
] as const)("a machine opens sockets of a company's network: %s", ([, ...args]) => {
  expect(verdict(profile, "socket", ...args)).toBe("allowed");
});

test.for([
  ["AF_VSOCK", [40n, 1n, 0n], 97],
  ["AF_VSOCK behind a bit that the kernel ignores", [bitAbove | 40n, 1n, 0n], 97],
  ["AF_XDP", [44n, 3n, 0n], 97],
  ["AF_ALG", [38n, 5n, 0n], 97],
  ["AF_KEY", [15n, 3n, 2n], 97],
  ["a family that Linux does not have yet", [46n, 1n, 0n], 1],
  ["XFRM", [16n, 3n, 6n], 93],
  ["XFRM behind a bit that the kernel ignores", [16n, 3n, bitAbove | 6n], 93],
  ["audit, which PAM and systemd do without", [16n, 3n, 9n], 97],
  ["SCTP", [2n, 1n, 132n], 93],
  ["Multipath TCP", [10n, 1n, 262n], 93],
  ["SCTP of packets", [2n, 5n, 132n], 1],
  ["DCCP", [2n, 6n, 33n], 1],
  ["L2TP", [2n, 2n, 115n], 1],
] as const)("a machine opens no other socket: %s", ([, args, errno]) => {
  expect(verdict(profile, "socket", ...args)).toBe(errno);
});

test("upstream lets a machine open AF_VSOCK behind a bit that the kernel ignores", () => {
  expect(verdict(upstream, "socket", 40n, 1n, 0n)).toBe(1);
  expect(verdict(upstream, "socket", bitAbove | 40n, 1n, 0n)).toBe("allowed");
});

test("pairs of sockets are of one machine, and 32-bit programs' way around is shut", () => {
  expect(verdict(profile, "socketpair", 1n, 1n, 0n)).toBe("allowed");
  expect(verdict(profile, "socketpair", 30n, 1n, 0n)).toBe(1);
  expect(verdict(upstream, "socketcall")).toBe("allowed");
  expect(verdict(profile, "socketcall")).toBe(1);
});

test.for(["io_uring_setup", "io_uring_enter", "io_uring_register"])(
  "%s is answered as by a kernel without it, even where upstream allows it",
  (name) => {
    expect(verdict(profile, name)).toBe(38);
  },
);

test.for([
  "add_key",
  "bpf",
  "finit_module",
  "keyctl",
  "open_by_handle_at",
  "perf_event_open",
  "userfaultfd",
])("%s is in no rule, whatever the container's capabilities", (name) => {
  expect(profile.syscalls.filter(({ names }) => names.includes(name))).toEqual([]);
});

test("all else is upstream's, in its order", () => {
  const names = (rules: readonly Rule[]) => rules.flatMap((rule) => rule.names);
  const kept = new Set(names(profile.syscalls));
  const lost = names(upstream.syscalls).filter((name) => !kept.has(name));
  expect([...new Set(lost)].sort()).toEqual([
    "bpf",
    "delete_module",
    "finit_module",
    "init_module",
    "modify_ldt",
    "open_by_handle_at",
    "perf_event_open",
    "socketcall",
  ]);
  expect(verdict(profile, "clone", 0x10000000n)).toBe(1);
  expect(verdict(profile, "clone", 0x11n)).toBe("allowed");
  expect(verdict(profile, "unshare")).toBe(1);
  expect(verdict(profile, "mount")).toBe(1);
  expect(verdict(profile, "chroot")).toBe("allowed");
});

const withoutQuota = profileSchema.parse(JSON.parse(seccompProfile({ hasQuota: false })));

test.for([
  ["taking room", "fallocate", 0n, 95],
  ["the same, beyond the end of the file", "fallocate", 1n, 95],
  ["zeroes, which take room as well", "fallocate", 0x10n, 95],
  ["the same behind a bit that the kernel ignores", "fallocate", bitAbove << 1n, 95],
  ["giving room back", "fallocate", 3n, "allowed"],
  ["taking room, FS_IOC_RESVSP", "ioctl", 0x40305828n, 95],
  ["taking room, FS_IOC_RESVSP64", "ioctl", 0x4030582an, 95],
  ["zeroes, FS_IOC_ZERO_RANGE", "ioctl", 0x40305839n, 95],
  ["the same behind a bit that the kernel ignores", "ioctl", bitAbove | 0x40305839n, 95],
  ["giving room back, FS_IOC_UNRESVSP64", "ioctl", 0x4030582bn, "allowed"],
  ["the size of a terminal", "ioctl", 0x5413n, "allowed"],
  ["a request of all bits", "ioctl", 0xffffffffn, "allowed"],
] as const)(
  "where no quota bounds a machine it takes room by writing alone: %s",
  ([, call, argument, answer]) => {
    expect(verdict(withoutQuota, call, 0n, argument)).toBe(answer);
    expect(verdict(profile, call, 0n, argument)).toBe("allowed");
  },
);
