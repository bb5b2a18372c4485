import { images } from "../../../modules/images.js";
import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { keysOf } from "../../../scripts/ground/keys-of.js";
import { toNetwork, toNumber } from "../../../stacks/plan/ipv4.js";
import {
  inAnyCompany,
  type MachineName,
  machineNames,
  plan,
  type SegmentName,
} from "../../../stacks/plan/plan.js";
import { routers } from "../../../stacks/plan/routers.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { listed } from "../../lib/estate/listed.js";
import { rulesFile } from "../../lib/network/firewall-rules.js";
import { rulesetOf } from "../../lib/probes/network/nft-ruleset.js";
import { ownHoles } from "../lib/own-holes.js";
import { plannedRuleset } from "../lib/planned-ruleset.js";

/**
 * The rules that a machine's image has, of those of the company that stand between no segments. Where rules count
 * connections, what becomes of a packet hangs on those before it, which nobody can try.
 */
function plannedOf(machine: MachineName): string | undefined {
  const between: readonly MachineName[] = routers;
  const own = images()[machine].context.find(({ path }) => path === `files${rulesFile}`);
  const rules = own?.content.toString();
  const isLeftOut = between.includes(machine) || rules?.includes("flags dynamic");
  return isLeftOut || "wan" in plan().machines[machine].interfaces ? undefined : rules;
}

const walled = inAnyCompany(() =>
  machineNames.filter((machine) => plannedOf(machine) !== undefined),
);

/** Where a machine stands, and its address as a number: any of its segment where it is leased. */
function placeOf(machine: MachineName): readonly [segment: SegmentName, address: number] {
  const [place] = entriesOf(
    plan().machines[machine].interfaces as Partial<
      Record<SegmentName, string | { readonly reserve: string }>
    >,
  );
  if (!place) throw new Error(`'${machine}' stands in no segment`);
  const [segment, wanted = ""] = place;
  const address = typeof wanted === "object" ? wanted.reserve : wanted;
  return [
    segment,
    address === "dhcp" ? toNetwork(plan().segments[segment].cidr).first + 50 : toNumber(address),
  ];
}

export const nothingElseEnters = check({
  needs: walled,
  needsWhatStands: true,

  async run({ nodes, declared }) {
    const { flows, listeners } = await declared();
    const found = await Promise.all(
      keysOf(nodes).map(async (machine) => {
        const [segment, address] = placeOf(machine);
        const loaded = await rulesetOf(nodes[machine]);
        const planned = plannedRuleset(plannedOf(machine) ?? "");
        // What the candidate says that he opened, and whose port he says that it is.
        const isOwn = (protocol: string, port: number) =>
          flows.some(
            (one) =>
              one.to === machine &&
              one.protocol === protocol &&
              (one.ports as readonly number[]).includes(port),
          ) ||
          listeners.some(
            (one) => one.machine === machine && one.protocol === protocol && one.port === port,
          );
        const holes = ownHoles(segment, address, loaded, planned);
        return {
          rules: loaded.rules.length,
          extras: holes
            .filter(({ protocol, port }) => !isOwn(protocol, port))
            .map(({ told }) => ({ machine, what: told })),
        };
      }),
    );
    const extras = found.flatMap((one) => one.extras);
    claim(extras.length === 0, claimText("cp07/nothing-enters-that-plan-does"), listed(extras));
    return `${found.length} × ${rulesFile}: ${found.reduce((sum, { rules }) => sum + rules, 0)} rules = plan`;
  },
});
