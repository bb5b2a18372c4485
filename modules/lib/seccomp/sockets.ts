import type { Condition, Rule } from "./rule.js";

/** Families of sockets, by the numbers of Linux (`socket.h`). */
const unix = 1;
const inet = 2;
const inet6 = 10;
const netlink = 16;
const packet = 17;

/** Families that Linux has so far: 0 to 45. */
const familyCount = 46;
/** Protocols that netlink has room for. */
const netlinkCount = 32;

/** Types of sockets. */
const stream = 1;
const datagram = 2;
const raw = 3;

/** Protocols over IP that clients and servers of a company speak, by type; raw sockets take any. */
const ipProtocols: readonly (readonly [type: number, protocols: readonly number[]])[] = [
  [stream, [0, 6]], // TCP
  [datagram, [0, 17, 1, 58]], // UDP, and pings without rights
];

/** Others that a program may ask for first, and does without: SCTP, SMC, Multipath TCP. */
const otherStreams = [132, 256, 262];

/**
 * Of netlink: addresses and routes; `ss`; nftables and connection tracking; udev's events, which
 * systemd and libvirt listen to; and the generic families, where ethtool and OpenVPN look.
 */
const netlinkProtocols = [0, 4, 12, 15, 16];

/** What Linux answers where a protocol or a family is not compiled in: programs go on without it. */
const noSuchProtocol = 93; // EPROTONOSUPPORT
const noSuchFamily = 97; // EAFNOSUPPORT

/** The netlink of the kernel's audit. PAM, sudo, D-Bus and systemd do without where its family is unknown. */
const audit = 9;

/** The kernel takes an `int`: bits above it must not tell one socket from another. */
const int = 0xffffffff;
/** The rest of the argument is `SOCK_CLOEXEC` and `SOCK_NONBLOCK`. */
const typeBits = 0xf;

function is(index: number, value: number, mask = int): Condition {
  return { index, value: mask, valueTwo: value, op: "SCMP_CMP_MASKED_EQ" };
}

function allow(...args: Condition[]): Rule {
  return { names: ["socket"], action: "SCMP_ACT_ALLOW", args };
}

function refuse(errnoRet: number, ...args: Condition[]): Rule {
  return { names: ["socket"], action: "SCMP_ACT_ERRNO", errnoRet, args };
}

const upTo = (count: number) => Array.from({ length: count }, (_, number) => number);

/**
 * Which sockets a machine may open: those named here, and no other, whatever the kernel has. Docker's own
 * profile names those it refuses, and only by 64 bits: a family with a bit set above the 32 that the kernel
 * reads passes it.
 */
export function socketRules(): readonly Rule[] {
  const families = [unix, inet, inet6, netlink, packet];
  const overIp = [inet, inet6].flatMap((family) => [
    ...ipProtocols.flatMap(([type, protocols]) =>
      protocols.map((protocol) => allow(is(0, family), is(1, type, typeBits), is(2, protocol))),
    ),
    allow(is(0, family), is(1, raw, typeBits)),
    ...otherStreams.map((protocol) =>
      refuse(noSuchProtocol, is(0, family), is(1, stream, typeBits), is(2, protocol)),
    ),
  ]);
  const overNetlink = upTo(netlinkCount).map((protocol) =>
    netlinkProtocols.includes(protocol)
      ? allow(is(0, netlink), is(2, protocol))
      : refuse(protocol === audit ? noSuchFamily : noSuchProtocol, is(0, netlink), is(2, protocol)),
  );
  const others = upTo(familyCount)
    .filter((family) => !families.includes(family))
    .map((family) => refuse(noSuchFamily, is(0, family)));

  return [
    allow(is(0, unix)),
    allow(is(0, packet)),
    ...overIp,
    ...overNetlink,
    ...others,
    { names: ["socketpair"], action: "SCMP_ACT_ALLOW", args: [is(0, unix)] },
  ];
}
