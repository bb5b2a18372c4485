import { sizeOf, toNetwork, toNumber } from "../../../stacks/plan/ipv4.js";
import type { NftRuleset } from "../../lib/probes/network/nft-ruleset.js";

/** What a match of nft's compares with. */
export interface Span {
  readonly texts: readonly string[];
  /** Ports, and addresses as numbers, from the first to the last. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
  /** Nothing of it is of a kind that is not known. */
  readonly isWhole: boolean;
}

const address = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** Read a value of nft's JSON, named sets too. */
export function spanOf(value: unknown, sets: NftRuleset["sets"]): Span {
  const of = (texts: readonly string[], ranges: Span["ranges"], isWhole = true): Span => ({
    ...{ texts, ranges, isWhole },
  });
  const together = (parts: readonly unknown[]) => {
    const spans = parts.map((part) => spanOf(part, sets));
    return of(
      spans.flatMap(({ texts }) => texts),
      spans.flatMap(({ ranges }) => ranges),
      spans.every(({ isWhole }) => isWhole),
    );
  };
  if (typeof value === "number") return of([], [[value, value]]);
  if (Array.isArray(value)) return together(value);
  if (typeof value === "string") {
    const known = value.startsWith("@") ? sets.find(({ name }) => `@${name}` === value) : undefined;
    if (known) return together(known.elem);
    if (address.test(value)) return of([], [[toNumber(value), toNumber(value)]]);
    return of([value], []);
  }
  const { set, prefix, range, elem } = (value ?? {}) as {
    set?: unknown;
    prefix?: { addr?: string; len?: number };
    range?: readonly unknown[];
    elem?: { val?: unknown };
  };
  if (set !== undefined) return together([set]);
  if (elem !== undefined) return spanOf(elem.val, sets);
  if (prefix?.addr && address.test(prefix.addr)) {
    const network = toNetwork(`${prefix.addr}/${prefix.len}`);
    return of([], [[network.first, network.first + sizeOf(network) - 1]]);
  }
  const [from, to] = (range ?? []).map((end) => spanOf(end, sets).ranges[0]?.[0]);
  if (from !== undefined && to !== undefined) return of([], [[from, to]]);
  return of([], [], false);
}
