import { expect, test } from "vitest";
import { descriptor } from "../../../../../checks/lib/probes/directory/security-descriptor.js";

/** Domain Admins of the company, and an entry as Samba keeps it: a delegation on users, and one that is inherited. */
const owner = "AQUAAAAAAAUVAAAAdtPnR2TE+Q4RdPeDAAIAAA==";
const delegation =
  "BQpIADAAAAADAAAAvw5jKNVB0RGpwQAA+ANnwbp6lr/mDdARooUAqgAwSeIBBQAAAAAABRUAAAB20+dHZMT5DhF094NzBAAA";
const inherited = "ABIYAAQAAAABAgAAAAAABSAAAAAqAgAA";
const refusal = "ARIYAAQAAAABAgAAAAAABSAAAAAqAgAA";

function built(...entries: readonly string[]): string {
  const who = Buffer.from(owner, "base64");
  const list = Buffer.concat(entries.map((entry) => Buffer.from(entry, "base64")));
  const head = Buffer.alloc(20 + who.length + 8);
  head.writeUInt8(1, 0);
  head.writeUInt16LE(0x8004, 2);
  head.writeUInt32LE(20, 4);
  head.writeUInt32LE(20 + who.length, 16);
  who.copy(head, 20);
  head.writeUInt8(4, 20 + who.length);
  head.writeUInt16LE(8 + list.length, 22 + who.length);
  head.writeUInt16LE(entries.length, 24 + who.length);
  return Buffer.concat([head, list]).toString("base64");
}

test("who owns an object and who is given what is read, and refusals give nothing", () => {
  const { owner: sid, grants } = descriptor(built(delegation, refusal, inherited));
  expect(sid).toBe("S-1-5-21-1206375286-251249764-2214032401-512");
  expect(grants).toEqual([
    {
      to: "S-1-5-21-1206375286-251249764-2214032401-1139",
      mask: 0x30,
      what: "28630ebf-41d5-11d1-a9c1-0000f80367c1",
      on: "bf967aba-0de6-11d0-a285-00aa003049e2",
      inherited: false,
      flags: "CIIO",
    },
    {
      to: "S-1-5-32-554",
      mask: 4,
      what: undefined,
      on: undefined,
      inherited: true,
      flags: "CIID",
    },
  ]);
});

test("one that is cut off is not taken for one that gives nothing", () => {
  const whole = Buffer.from(built(delegation), "base64");
  expect(() => descriptor(whole.subarray(0, -20).toString("base64"))).toThrow(RangeError);
});
