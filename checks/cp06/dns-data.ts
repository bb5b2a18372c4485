import { toAddress } from "../../stacks/plan/ipv4.js";

const headerBytes = 24;
const types: Readonly<Record<number, string>> = {
  1: "A",
  2: "NS",
  5: "CNAME",
  6: "SOA",
  12: "PTR",
  15: "MX",
  16: "TXT",
  28: "AAAA",
  33: "SRV",
};

/** A record of the directory's. */
export interface DnsData {
  /** `A`, or the number of one that is seldom seen. */
  readonly type: string;
  /** As `dig` has it, in small letters and without the final dot: `0 100 389 dc1.example.org`; of a SOA its server. */
  readonly data: string;
}

/**
 * Read a record as the directory keeps it, in the attribute `dnsRecord` ([MS-DNSP] 2.3.2.2).
 *
 * @param encoded in base64
 * @returns nothing for what stands in the place of records that were deleted
 */
export function dnsData(encoded: string): DnsData | undefined {
  const bytes = Buffer.from(encoded, "base64");
  if (bytes.length < headerBytes) return { type: "?", data: encoded.slice(0, 40) };
  const number = bytes.readUInt16LE(2);
  if (number === 0) return undefined;
  const type = types[number] ?? `TYPE${number}`;
  try {
    return { type, data: read(type, bytes.subarray(headerBytes)).toLowerCase() };
  } catch {
    return { type, data: bytes.subarray(headerBytes).toString("hex") };
  }
}

function read(type: string, data: Buffer): string {
  switch (type) {
    case "A":
      return toAddress(data.readUInt32BE(0));
    case "NS":
    case "CNAME":
    case "PTR":
      return nameIn(data);
    case "SOA":
      return nameIn(data.subarray(20));
    case "MX":
      return `${data.readUInt16BE(0)} ${nameIn(data.subarray(2))}`;
    case "SRV":
      return `${[0, 2, 4].map((at) => data.readUInt16BE(at)).join(" ")} ${nameIn(data.subarray(6))}`;
    case "TXT":
      return stringsIn(data)
        .map((string) => `"${string}"`)
        .join(" ");
    default:
      return data.toString("hex");
  }
}

/** A name after its length and the number of its labels. */
function nameIn(data: Buffer): string {
  const labels = data.readUInt8(1);
  return stringsIn(data.subarray(2)).slice(0, labels).join(".");
}

/** Strings, each after its length. */
function stringsIn(data: Buffer): string[] {
  const found: string[] = [];
  for (let at = 0; at < data.length; ) {
    const length = data.readUInt8(at);
    found.push(data.subarray(at + 1, at + 1 + length).toString("latin1"));
    at += 1 + length;
  }
  return found;
}
