/** Of a DNS record in the directory: type TXT, version 5, from the zone itself. */
const typeTxt = 16;
const version = 5;
const rankZone = 0xf0;
const ttlSeconds = 900;
const headerLength = 24;

/**
 * A TXT record as the directory keeps it, in the attribute `dnsRecord` ([MS-DNSP] 2.3.2.2): a header,
 * little-endian but for its time to live, then each string after its length.
 */
export function txtRecord(strings: readonly string[]): Buffer {
  const data = Buffer.concat(
    strings.map((string) => Buffer.concat([Buffer.from([string.length]), Buffer.from(string)])),
  );
  const header = Buffer.alloc(headerLength);
  header.writeUInt16LE(data.length, 0);
  header.writeUInt16LE(typeTxt, 2);
  header.writeUInt8(version, 4);
  header.writeUInt8(rankZone, 5);
  header.writeUInt32LE(1, 8);
  header.writeUInt32BE(ttlSeconds, 12);
  return Buffer.concat([header, data]);
}
