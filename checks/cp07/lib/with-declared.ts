import type { DeclaredFlow } from "../../../scripts/facts/declaration/declared-flow.js";
import { plan } from "../../../stacks/plan/plan.js";
import type { NftRuleset, NftStatement } from "../../lib/probes/network/nft-ruleset.js";

/** The plan's rules, and before those that forward a rule for each flow that the candidate declared. */
export function withDeclared(planned: NftRuleset, flows: readonly DeclaredFlow[]): NftRuleset {
  const rules = planned.chains
    .filter(({ hook }) => hook === "forward")
    .flatMap(({ family, table, name }) =>
      flows.map((flow) => ({ family, table, chain: name, expr: allowed(flow) })),
    );
  return { ...planned, rules: [...rules, ...planned.rules] };
}

function allowed({ from, to, protocol, ports }: DeclaredFlow): NftStatement[] {
  const [addr = "", len] = plan().segments[from].cidr.split("/");
  const addresses = Object.values<string>(plan().machines[to].interfaces);
  const field = (of: string, name: string, right: unknown) => ({
    match: { op: "==", left: { payload: { protocol: of, field: name } }, right },
  });
  return [
    field("ip", "saddr", { prefix: { addr, len: Number(len) } }),
    field("ip", "daddr", { set: addresses }),
    field(protocol, "dport", { set: ports }),
    { accept: null },
  ];
}
