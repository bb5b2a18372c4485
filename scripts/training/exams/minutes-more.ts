/** Time that a candidate has besides: minutes, or a part of what a paper gives. */
export type MoreTime = { readonly minutes: number } | { readonly percent: number };

/** How many whole minutes that is, of what a paper gives. @param more undefined: none */
export function minutesMore(more: MoreTime | undefined, given: number): number {
  if (!more) return 0;
  return "minutes" in more ? more.minutes : Math.ceil((given * more.percent) / 100);
}
