import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";
import type { Seed } from "../../scripts/ground/seed.js";

export interface OpenPgpKey {
  /** Armoured, as `gpg --import` and apt's `Signed-By` read it. */
  readonly publicKey: string;
  /** Armoured, without a passphrase. */
  readonly privateKey: string;
}

// RFC 4880, with EdDSA as GnuPG has it.
const packet = { signature: 2, secretKey: 5, publicKey: 6, userId: 13 } as const;
const eddsa = 22;
const sha256 = 8;
const ed25519 = Buffer.from("092b06010401da470f01", "hex");
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");
/** Part of a key's fingerprint: the same for every lab, so that a key is the same each time it is drawn. */
const born = uint32(Date.UTC(2024, 0, 1) / 1000);

/** An Ed25519 signing key that belongs to a purpose of a lab. */
export function openPgpKey(seed: Seed, purpose: string, owner: string): OpenPgpKey {
  const secret = seed.bytes(`openpgp/${purpose}`);
  const key = createPrivateKey({
    key: Buffer.concat([pkcs8, secret]),
    format: "der",
    type: "pkcs8",
  });
  const point = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32);
  const body = Buffer.concat([
    Buffer.from([4]),
    born,
    Buffer.from([eddsa]),
    ed25519,
    number(Buffer.concat([Buffer.from([0x40]), point])),
  ]);
  const hashedKey = Buffer.concat([Buffer.from([0x99]), uint16(body.length), body]);
  const fingerprint = createHash("sha1").update(hashedKey).digest();
  const name = Buffer.from(owner);

  // What binds the name to the key: positive certification, good for certifying and signing.
  const hashedPart = Buffer.concat([
    Buffer.from([4, 0x13, eddsa, sha256]),
    sized(
      Buffer.concat([
        subpacket(2, born),
        subpacket(27, Buffer.from([3])),
        subpacket(33, Buffer.concat([Buffer.from([4]), fingerprint])),
      ]),
    ),
  ]);
  const digest = createHash("sha256")
    .update(hashedKey)
    .update(Buffer.concat([Buffer.from([0xb4]), uint32(name.length), name]))
    .update(hashedPart)
    .update(Buffer.concat([Buffer.from([4, 0xff]), uint32(hashedPart.length)]))
    .digest();
  const proof = sign(null, digest, key);
  const binding = Buffer.concat([
    hashedPart,
    sized(subpacket(16, fingerprint.subarray(-8))),
    digest.subarray(0, 2),
    number(proof.subarray(0, 32)),
    number(proof.subarray(32)),
  ]);
  const stored = number(secret);
  const sum = stored.reduce((total, byte) => (total + byte) & 0xffff, 0);
  const rest = [framed(packet.userId, name), framed(packet.signature, binding)];
  return {
    publicKey: armoured("PUBLIC KEY", [framed(packet.publicKey, body), ...rest]),
    privateKey: armoured("PRIVATE KEY", [
      framed(packet.secretKey, Buffer.concat([body, Buffer.from([0]), stored, uint16(sum)])),
      ...rest,
    ]),
  };
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function sized(bytes: Buffer): Buffer {
  return Buffer.concat([uint16(bytes.length), bytes]);
}

function subpacket(type: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([content.length + 1, type]), content]);
}

/** A number as OpenPGP writes it: its length in bits, then its bytes without leading zeroes. */
function number(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const significant = first < 0 ? Buffer.alloc(0) : bytes.subarray(first);
  const bits = significant.length * 8 - Math.clz32(significant[0] ?? 0) + 24;
  return Buffer.concat([uint16(first < 0 ? 0 : bits), significant]);
}

/** A packet in the new format; none of these is longer than 8383 bytes. */
function framed(tag: number, body: Buffer): Buffer {
  const length =
    body.length < 192
      ? [body.length]
      : [((body.length - 192) >> 8) + 192, (body.length - 192) & 0xff];
  return Buffer.concat([Buffer.from([0xc0 | tag, ...length]), body]);
}

function armoured(what: string, packets: readonly Buffer[]): string {
  const bytes = Buffer.concat(packets);
  const lines = bytes.toString("base64").match(/.{1,64}/g) ?? [];
  return [
    `-----BEGIN PGP ${what} BLOCK-----`,
    "",
    ...lines,
    `=${checksum(bytes).toString("base64")}`,
    `-----END PGP ${what} BLOCK-----`,
    "",
  ].join("\n");
}

/** The CRC of an armour, by which GnuPG knows its end. */
function checksum(bytes: Buffer): Buffer {
  let crc = 0xb704ce;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc & 0x800000 ? 0x1864cfb : 0);
  }
  return uint32(crc & 0xffffff).subarray(1);
}
