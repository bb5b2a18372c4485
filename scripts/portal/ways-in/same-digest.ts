import { timingSafeEqual } from "node:crypto";

/** Whether two digests in hexadecimal are the same, in a time that says nothing of where they differ. */
export function isSameDigest(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one, "hex"), Buffer.from(other, "hex")];
  return first.length === second.length && timingSafeEqual(first, second);
}
