import { plan } from "../../../stacks/plan.js";
import { NotObserved } from "../../lib/channel.js";
import { check } from "../../lib/check.js";
import { dnsAddresses } from "../../lib/probes/dns-addresses.js";
import { claimOnEach, workstations } from "../workstations.js";

const { company, outside } = plan;
const asked = [`dc1.${company.domain}`, `proxy.${company.domain}`, ...Object.keys(outside)];

export const hostsFileHidesNothing = check({
  title: {
    fr: "Aucune entrée de /etc/hosts ne masque le DNS sur les postes",
    en: "No entry of /etc/hosts hides the DNS on the workstations",
  },
  remedy: {
    fr: "Sur le poste, comparer `getent hosts NOM` (ce que voient les applications) et `nslookup NOM` ; ôter l'entrée de /etc/hosts.",
    en: "On the workstation, compare `getent hosts NAME` (what applications see) with `nslookup NAME`; remove the entry from /etc/hosts.",
  },
  needs: [...workstations, "probe-lan"],

  run: ({ nodes }) =>
    claimOnEach(
      {
        fr: "tout nom que le poste trouve sans le DNS a l'adresse que donne le DNS",
        en: "any name that the workstation finds without the DNS has the address that the DNS gives",
      },
      async (name) => {
        const { stdout } = await nodes[name].succeed`
          ip -o -4 addr show dev lan | awk '{ print "address " $4 }'
          listed=$(awk '{ sub("#.*", ""); for (i = 2; i <= NF; i++) print $i }' /etc/hosts)
          for name in localhost ${asked} $listed; do
            getent -s files hosts $name | awk -v name=$name '{ print name " " $1 }'
          done`;
        const lines = [...new Set(stdout.trim().split("\n"))].map((line) => line.split(" "));
        if (!lines.some(([found]) => found === "localhost")) {
          throw new NotObserved(`${name}: getent does not find localhost`);
        }
        const address = lines.find(([word]) => word === "address")?.[1];
        const own = ["address", "localhost", name, `${name}.${company.domain}`];
        const found = lines.filter(([word = ""]) => !own.includes(word) && !word.includes("ip6-"));
        const inDns = await dnsAddresses(
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
      },
    ),
});
