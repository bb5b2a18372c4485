import { createHash } from "node:crypto";
import { drawsOf, surnameOf } from "../syllables.js";

const initials = "abcdefghijlmnoprstv";

/**
 * Login of somebody who exists as long as a check needs him: such as any newcomer might have, so that no
 * machine knows the bench by it. There are a good million of them, so that no two meet.
 *
 * @param token of the check
 * @param which tells those of one check apart
 */
export function throwAwayLogin(token: string, which = ""): string {
  const draw = drawsOf(createHash("sha256").update(`${token} ${which}`).digest());
  return `${initials[draw(initials.length)]}.${surnameOf(draw, 1)}`;
}
