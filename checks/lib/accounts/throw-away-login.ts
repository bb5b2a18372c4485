import { createHash } from "node:crypto";

const initials = "abcdefghijlmnoprstv";
/** What French surnames are made of: a good million of them, so that no two meet. */
const heads =
  "ba bar be bel ber bou bru ca car cha che cla co cor da del des do du dur fa fau fer fon ga gau gi gir go gro gui ha her hu ja jo la lam lan le lo mal mar mau mo mon mou na no pa pas pe pi po pru ra re ri ro rou sa sau se tho ti tou tur va val ver vi";
const middles =
  "bo che chi da de di do fi ga go gui la le li lo ma me mi mo na ne no ra re ri ro sa se so ta te ti to va ve vi";
const tails = "and ard aud ault ay eau el er ert et eux ez ier ille in is ois on ot oux";

/**
 * Login of somebody who exists as long as a check needs him: such as any newcomer might have, so that no
 * machine knows the bench by it.
 *
 * @param token of the check
 * @param which tells those of one check apart
 */
export function throwAwayLogin(token: string, which = ""): string {
  const digest = createHash("sha256").update(`${token} ${which}`).digest();
  const one = (list: readonly string[] | string, at: number) =>
    list[digest.readUInt32BE(at) % list.length] ?? "";
  const surname = [heads, middles, tails].map((list, at) => one(list.split(" "), 4 * at + 4));
  return `${one(initials, 0)}.${surname.join("")}`;
}
