/** An attribute with its value, or the dash between two changes. */
export type LdifLine = readonly [name: string, value: string | Buffer] | "-";

/** One LDIF record: attributes in order, a repeated one once per value. */
export type LdifRecord = readonly LdifLine[];

const plain = /^[!-9;=-~][ -~]*$/;

function line(name: string, value: string | Buffer): string {
  if (typeof value === "string" && plain.test(value)) return `${name}: ${value}`;
  return `${name}:: ${Buffer.from(value as string).toString("base64")}`;
}

/** Records as LDIF; what is not plain ASCII is written in base64, as the format wants. */
export function ldif(records: readonly LdifRecord[]): string {
  return records
    .map((record) => record.map((part) => (part === "-" ? part : line(...part))).join("\n"))
    .map((text) => `${text}\n\n`)
    .join("");
}
