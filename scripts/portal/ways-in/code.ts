import { createHash, randomInt } from "node:crypto";

/** Digits and letters that nobody takes for another: no 0 and O, no 1, I and L, no U and V that look alike by hand. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTWXYZ";
/** Of 29 signs each, 17 would have 82 bits; 20 stand in groups of four, with 97. */
const signs = 20;
const group = 4;

/** A code that people type: 97 bits, in five groups of four. */
export function drawCode(): string {
  const drawn = Array.from({ length: signs }, () => alphabet[randomInt(alphabet.length)]).join("");
  return drawn.replace(new RegExp(`.{${group}}(?=.)`, "g"), "$&-");
}

/**
 * What is kept of a code, whatever blanks, hyphens and small letters it was typed with. A plain digest: nobody tries
 * 97 bits.
 */
export function digestOfCode(typed: string): string {
  const plain = typed.toUpperCase().replace(/[\s-]/g, "");
  return createHash("sha256").update(plain).digest("hex");
}
