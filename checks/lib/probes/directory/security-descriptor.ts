/** An entry of an access list that gives a right. */
export interface Grant {
  /** SID of whom it is given to. */
  readonly to: string;
  /** Bits of the right, as the directory counts them ([MS-ADTS] 5.1.3.2). */
  readonly mask: number;
  /** GUID of the attribute, the class or the extended right that it is for. @default - all */
  readonly what?: string | undefined;
  /** GUID of the class of objects that inherit it. @default - all */
  readonly on?: string | undefined;
  /** It comes from an object above this one. */
  readonly inherited: boolean;
  /** Letters of its flags, as SDDL has them: `CIIO`. */
  readonly flags: string;
}

/** Who owns an object, and who may do what with it. */
export interface Descriptor {
  readonly owner: string;
  readonly grants: readonly Grant[];
}

const isInherited = 0x10;
/** ACCESS_ALLOWED, _OBJECT, _CALLBACK and _CALLBACK_OBJECT: the others refuse, or write to a journal. */
const allows = [0, 5, 9, 11];
const forObjects = [5, 11];
const flagLetters = [
  [0x01, "OI"],
  [0x02, "CI"],
  [0x04, "NP"],
  [0x08, "IO"],
  [isInherited, "ID"],
] as const;

/**
 * Read a security descriptor as the directory keeps it ([MS-DTYP] 2.4.6).
 *
 * @param encoded in base64
 * @throws RangeError where it is cut off
 */
export function descriptor(encoded: string): Descriptor {
  const bytes = Buffer.from(encoded, "base64");
  const [owner, list] = [bytes.readUInt32LE(4), bytes.readUInt32LE(16)];
  const grants: Grant[] = [];
  const count = list === 0 ? 0 : bytes.readUInt16LE(list + 4);
  for (let index = 0, at = list + 8; index < count; index++) {
    const type = bytes.readUInt8(at);
    const size = bytes.readUInt16LE(at + 2);
    if (allows.includes(type)) grants.push(grant(bytes.subarray(at, at + size)));
    at += size;
  }
  return { owner: owner === 0 ? "" : sid(bytes.subarray(owner)), grants };
}

function grant(bytes: Buffer): Grant {
  const flags = bytes.readUInt8(1);
  let at = 8;
  let [what, on]: (string | undefined)[] = [];
  if (forObjects.includes(bytes.readUInt8(0))) {
    const has = bytes.readUInt32LE(at);
    at += 4;
    if (has & 1) {
      what = guid(bytes.subarray(at, at + 16));
      at += 16;
    }
    if (has & 2) {
      on = guid(bytes.subarray(at, at + 16));
      at += 16;
    }
  }
  return {
    to: sid(bytes.subarray(at)),
    mask: bytes.readUInt32LE(4),
    what,
    on,
    inherited: (flags & isInherited) !== 0,
    flags: flagLetters.map(([bit, letters]) => (flags & bit ? letters : "")).join(""),
  };
}

/** A SID as it is written, `S-1-5-32-544`, of its bytes. */
export function sid(bytes: Buffer): string {
  const authority = bytes.readUIntBE(2, 6);
  const parts = Array.from({ length: bytes.readUInt8(1) }, (_, at) =>
    bytes.readUInt32LE(8 + 4 * at),
  );
  return ["S", bytes.readUInt8(0), authority, ...parts].join("-");
}

function guid(bytes: Buffer): string {
  const part = (from: number, to: number) => bytes.subarray(from, to).toString("hex");
  const turned = (from: number, to: number) =>
    Buffer.from(bytes.subarray(from, to)).reverse().toString("hex");
  return [turned(0, 4), turned(4, 6), turned(6, 8), part(8, 10), part(10, 16)].join("-");
}
