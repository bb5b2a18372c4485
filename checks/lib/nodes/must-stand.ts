import { NotObserved } from "../../../scripts/channel/channel.js";

/**
 * Insist that a lab has some machines, for a check that looks at whatever stands (`needsWhatStands`).
 *
 * @throws NotObserved naming the first that it does not have: its area was not asked for
 */
export function mustStand<N extends string>(
  nodes: { readonly [name in N]?: unknown },
  ...names: readonly N[]
): void {
  const missing = names.find((name) => nodes[name] === undefined);
  if (missing === undefined) return;
  throw new NotObserved({
    fr: `${missing} n'est pas de ce lab`,
    en: `${missing} is not of this lab`,
  });
}
