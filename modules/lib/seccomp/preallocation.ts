import type { Condition, Rule } from "./rule.js";

/** Giving room back, and no other way of `fallocate(2)`: `FALLOC_FL_PUNCH_HOLE`. */
const punchHole = 0x02;
/** The same by `ioctl(2)`: `FS_IOC_RESVSP`, `FS_IOC_RESVSP64`, `FS_IOC_ZERO_RANGE`. */
const requests = [0x40305828, 0x4030582a, 0x40305839];
/** What a file system answers that has no such thing: the C library writes instead, and programs go on. */
const notSupported = 95; // EOPNOTSUPP

/** The kernel takes an `int`: bits above it must not hide a request. */
const int = 0xffffffff;

function is(value: number, mask = int): Condition {
  return { index: 1, value: mask, valueTwo: value, op: "SCMP_CMP_MASKED_EQ" };
}

function allow(name: string, condition: Condition): Rule {
  return { names: [name], action: "SCMP_ACT_ALLOW", args: [condition] };
}

function refuse(name: string, condition: Condition): Rule {
  return { names: [name], action: "SCMP_ACT_ERRNO", errnoRet: notSupported, args: [condition] };
}

/**
 * Room on a disk is taken by writing alone: where no quota bounds a machine, one call took all of it, sooner than any
 * watch looks. Rules can't say "any request but these": what differs from all of them in one bit is allowed, and of the few
 * that are left each is named.
 */
export function preallocationRules(): readonly Rule[] {
  const bits = Array.from({ length: 32 }, (_, place) => (1 << place) >>> 0);
  const has = (request: number, bit: number) => ((request & bit) >>> 0) as number;
  const common = bits.filter((bit) => new Set(requests.map((one) => has(one, bit))).size === 1);
  const [first = 0] = requests;
  const others = bits.filter((bit) => !common.includes(bit));
  const left = others.reduce<number[]>(
    (all, bit) => all.flatMap((one) => [(one & ~bit) >>> 0, (one | bit) >>> 0]),
    [first],
  );
  return [
    allow("fallocate", is(punchHole, punchHole)),
    refuse("fallocate", is(0, punchHole)),
    ...common.map((bit) => allow("ioctl", is(has(first, bit) === 0 ? bit : 0, bit))),
    ...left.map((request) =>
      requests.includes(request) ? refuse("ioctl", is(request)) : allow("ioctl", is(request)),
    ),
  ];
}

/** The calls that these rules are about. */
export const preallocating = ["fallocate", "ioctl"];
