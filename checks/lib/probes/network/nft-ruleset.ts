import { z } from "zod";
import type { Node } from "../../nodes/node.js";

const statement = z.record(z.string(), z.unknown());
const chain = z.looseObject({
  family: z.string(),
  table: z.string(),
  name: z.string(),
  type: z.string().optional(),
  hook: z.string().optional(),
  prio: z.union([z.number(), z.string()]).optional(),
  policy: z.string().optional(),
});
const rule = z.looseObject({
  family: z.string(),
  table: z.string(),
  chain: z.string(),
  expr: z.array(statement).default([]),
});
const set = z.looseObject({
  family: z.string(),
  table: z.string(),
  name: z.string(),
  elem: z.array(z.unknown()).default([]),
});
const schema = z.object({
  nftables: z.array(
    z.looseObject({ chain: chain.optional(), rule: rule.optional(), set: set.optional() }),
  ),
});

/** A statement of a rule, in the words of nft's own JSON. */
export type NftStatement = z.infer<typeof statement>;

/** A set of rules, in the words of nft's own JSON. */
export interface NftRuleset {
  readonly chains: readonly z.infer<typeof chain>[];
  readonly rules: readonly z.infer<typeof rule>[];
  readonly sets: readonly z.infer<typeof set>[];
}

/** The rules in force on a machine. */
export async function rulesetOf(machine: Node): Promise<NftRuleset> {
  const { nftables } = await machine.json(schema)`/usr/sbin/nft -j -s list ruleset`;
  return {
    chains: nftables.flatMap((one) => one.chain ?? []),
    rules: nftables.flatMap((one) => one.rule ?? []),
    sets: nftables.flatMap((one) => one.set ?? []),
  };
}
