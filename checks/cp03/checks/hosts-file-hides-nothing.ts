import { NotObserved } from "../../../scripts/channel/channel.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { segmentOfWorkstation, workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claimText } from "../../lib/content/claim-text.js";
import type { Probe } from "../../lib/nodes/probe.js";
import { dig } from "../../lib/probes/network/dig.js";
import { claimOnEach } from "../workstations.js";

const asked = ofCompany(() => [
  `dc1.${plan().company.domain}`,
  `proxy.${plan().company.domain}`,
  ...Object.keys(plan().outside),
]);

export const hostsFileHidesNothing = check({
  needs: [...workstations, "probe-lan"],

  run: ({ nodes }) =>
    claimOnEach(workstations, claimText("cp03/any-name-that-workstation-finds"), async (name) => {
      const { stdout } = await nodes[name].must`
          ip -o -4 addr show dev ${segmentOfWorkstation(name)} | awk '{ print "address " $4 }'
          listed=$(awk '{ sub("#.*", ""); for (i = 2; i <= NF; i++) print $i }' /etc/hosts)
          for name in localhost ${asked()} $listed; do
            getent -s files hosts $name | awk -v name=$name '{ print name " " $1 }'
          done`;
      const lines = [...new Set(stdout.trim().split("\n"))].map((line) => line.split(" "));
      if (!lines.some(([found]) => found === "localhost")) {
        throw new NotObserved({
          fr: `${name} : getent ne trouve pas localhost`,
          en: `${name}: getent does not find localhost`,
        });
      }
      const address = lines.find(([word]) => word === "address")?.[1];
      const own = ["address", "localhost", name, `${name}.${plan().company.domain}`];
      const found = lines.filter(([word = ""]) => !own.includes(word) && !word.includes("ip6-"));
      const inDns = await addressesOf(
        nodes["probe-lan"],
        found.map(([word = ""]) => word),
      );
      const hiding = found.filter(([word = "", instead = ""]) => {
        const addresses = inDns.get(word) ?? [];
        return addresses.length > 0 && !addresses.includes(instead);
      });
      return {
        holds: address !== undefined && hiding.length === 0,
        seen:
          hiding
            .map(([word = "", instead]) => `${word} ${instead} (DNS ${inDns.get(word)})`)
            .join(", ") || `${address ?? "∅"}: ${found.map(([word]) => word).join() || "–"}`,
      };
    }),
});

/** What the domain's DNS says of names, short ones completed; nothing for those it does not know. */
async function addressesOf(
  probe: Probe,
  names: readonly string[],
): Promise<Map<string, readonly string[]>> {
  if (names.length === 0) return new Map();
  const questions = [...new Set(names)].map((name) => ({
    name: name.includes(".") ? name : `${name}.${plan().company.domain}`,
    type: "A" as const,
  }));
  for (const { interfaces } of [plan().machines.dc1, plan().machines.dc2]) {
    const answers = await dig(probe, interfaces.srv, questions);
    if (answers.every(({ status }) => status === undefined)) continue;
    return new Map(
      answers.flatMap(({ name, records }) => [
        [name, records],
        [name.replace(`.${plan().company.domain}`, ""), records],
      ]),
    );
  }
  throw new NotObserved({
    fr: `${probe.name} : aucun contrôleur ne répond par DNS`,
    en: `${probe.name}: no controller answers over DNS`,
  });
}
