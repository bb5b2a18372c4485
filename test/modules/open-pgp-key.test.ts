import { createHash, createPublicKey, verify } from "node:crypto";
import { expect, test } from "vitest";
import { openPgpKey } from "../../modules/pki/open-pgp-key.js";
import { Seed } from "../../scripts/ground/seed.js";

const key = openPgpKey(new Seed("a seed of the tests"), "repository", "Paquets");

/** The packets of an armoured key: their tag, and what is in them. */
function packetsOf(armour: string): { tag: number; body: Buffer }[] {
  const base64 = armour.split("\n\n")[1]?.split("\n=")[0] ?? "";
  const packets = [];
  for (let rest = Buffer.from(base64, "base64"); rest.length > 0; ) {
    const [head = 0, first = 0, second = 0] = rest;
    const [at, length] = first < 192 ? [2, first] : [3, ((first - 192) << 8) + second + 192];
    packets.push({ tag: head & 0x3f, body: rest.subarray(at, at + length) });
    rest = rest.subarray(at + length);
  }
  return packets;
}

test("a key is the same each time it is drawn, and another for another purpose", () => {
  const draw = (purpose: string) =>
    openPgpKey(new Seed("a seed of the tests"), purpose, "Paquets").publicKey;
  expect(draw("repository")).toBe(key.publicKey);
  expect(draw("other")).not.toBe(key.publicKey);
});

test("the public part says nothing of the secret one", () => {
  expect(packetsOf(key.publicKey).map(({ tag }) => tag)).toEqual([6, 13, 2]);
  expect(packetsOf(key.privateKey).map(({ tag }) => tag)).toEqual([5, 13, 2]);
  expect(packetsOf(key.publicKey)[0]?.body).toEqual(
    packetsOf(key.privateKey)[0]?.body.subarray(0, packetsOf(key.publicKey)[0]?.body.length),
  );
});

test("its own signature binds the name to the key, as RFC 4880 has it", () => {
  const [publicKey, userId, signature] = packetsOf(key.publicKey).map(({ body }) => body);
  if (!publicKey || !userId || !signature) throw new Error("three packets are a key");
  const hashedLength = 6 + signature.readUInt16BE(4);
  const hashed = signature.subarray(0, hashedLength);
  const trailer = Buffer.from([4, 0xff, 0, 0, 0, hashedLength]);
  const lengths = (first: number, bytes: Buffer, width: number) => {
    const head = Buffer.alloc(1 + width);
    head[0] = first;
    head.writeUIntBE(bytes.length, 1, width);
    return Buffer.concat([head, bytes]);
  };
  const digest = createHash("sha256")
    .update(lengths(0x99, publicKey, 2))
    .update(lengths(0xb4, userId, 4))
    .update(hashed)
    .update(trailer)
    .digest();
  let at = hashedLength + 2 + signature.readUInt16BE(hashedLength);
  expect(signature.subarray(at, at + 2)).toEqual(digest.subarray(0, 2));
  at += 2;
  const proof = [0, 1].map(() => {
    const length = Math.ceil(signature.readUInt16BE(at) / 8);
    const bytes = signature.subarray(at + 2, at + 2 + length);
    at += 2 + length;
    return Buffer.concat([Buffer.alloc(32 - length), bytes]);
  });
  const spki = Buffer.concat([
    Buffer.from("302a300506032b6570032100", "hex"),
    publicKey.subarray(-32),
  ]);
  const point = createPublicKey({ key: spki, format: "der", type: "spki" });
  expect(verify(null, digest, point, Buffer.concat(proof))).toBe(true);
});
