import { plan } from "../../../stacks/plan/plan.js";
import { workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { onEach } from "../../lib/on-each.js";
import { digAnswers } from "../../lib/probes/network/dig.js";

const { domain } = plan.company;
const server = plan.machines.dc1.interfaces.srv;

export const nameIsKnown = check({
  title: {
    fr: `Chaque poste porte le nom de l'inventaire, dans ${domain}, et le DNS du domaine le connaît dans les deux sens (A et PTR)`,
    en: `Every workstation has the inventory's name, in ${domain}, and the domain's DNS knows it both ways (A and PTR)`,
  },
  remedy: {
    fr: "Sur le poste cité : `hostname -f` et la ligne 127.0.1.1 de /etc/hosts (à éditer en place) ; `host POSTE`, `host ADRESSE` ; réinscription : `systemctl restart register-name`, trace dans `journalctl -u register-name`.",
    en: "On the workstation named: `hostname -f` and the line 127.0.1.1 of /etc/hosts (edit it in place); `host WORKSTATION`, `host ADDRESS`; to register again: `systemctl restart register-name`, its words in `journalctl -u register-name`.",
  },
  needs: ["dc1", "fw1", "probe-lan", ...workstations],

  async run({ nodes: { dc1, fw1, "probe-lan": probe, ...nodes }, token }) {
    const names = workstations.map((name) => `${name}.${domain}`);
    const [own, { stdout }] = await Promise.all([
      Promise.all(workstations.map((name) => nodes[name].ask`/usr/bin/hostname -f`)),
      probe.expecting(digAnswers)`
        ask() {
          local said code label=$1
          shift
          said=$(dig +short +time=1 +tries=2 @${server} "$@")
          code=$?
          [ $code = 0 ] || [ $code = 9 ] || exit $code
          echo "$label $said"
        }
        ask soa ${domain} SOA
        for name in ${names}; do
          address=$(ask "a $name" $name A) || exit
          echo "$address"
          address=\${address#a $name }
          ask "ptr $name" -x "\${address:-0.0.0.0}"
        done
        ask nobody ${`${token}.${domain}`} A`,
    ]);
    const said = (label: string) =>
      stdout
        .split("\n")
        .find((line) => line.startsWith(`${label} `))
        ?.slice(label.length + 1) ?? "";
    if (!said("soa")) await mustAnswer(dc1, fw1);
    const all = await onEach(workstations, async (name) => {
      const wanted = `${name}.${domain}`;
      const itself = own[workstations.indexOf(name)]?.stdout.trim() ?? "";
      const [address, back] = [said(`a ${wanted}`), said(`ptr ${wanted}`)];
      const seen = `hostname -f: ${itself || "∅"}; A: ${address || "∅"}; PTR: ${back || "∅"}`;
      claim(
        itself === wanted,
        {
          fr: "le poste se nomme comme l'inventaire",
          en: "the workstation calls itself by the inventory's name",
        },
        seen,
      );
      claim(
        /^[\d.]+$/.test(address) && back === `${wanted}.`,
        {
          fr: "le nom du poste a une adresse, et elle mène au même nom",
          en: "the workstation's name has an address, and it leads back to the name",
        },
        seen,
      );
      return seen;
    });
    claim(
      said("nobody") === "",
      {
        fr: "un nom que personne n'a n'a pas d'adresse",
        en: "a name that nobody has has no address",
      },
      `${token}: ${said("nobody")}`,
    );
    return all;
  },
});
