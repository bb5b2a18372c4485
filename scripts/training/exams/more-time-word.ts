import type { MoreTime } from "./minutes-more.js";

/** Time that is given besides, as it is typed: `33%`, or `20` minutes. */
export function moreTimeWord(more: MoreTime): string {
  return "percent" in more ? `${more.percent}%` : `${more.minutes}`;
}
