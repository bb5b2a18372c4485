import { randomInt } from "node:crypto";
import { mailPlaces } from "./mail-places.js";

/** Two people who have their mail outside, one of them drawn: none is the bench's own. */
export function outsiders(): { readonly one: string; readonly other: string } {
  const { customer, supplier } = mailPlaces();
  return randomInt(2) === 0
    ? { one: customer, other: supplier }
    : { one: supplier, other: customer };
}
