import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { digAnswers } from "../../lib/probes/network/dig.js";

const { domain } = plan.company;
const server = plan.machines.dc1.interfaces.srv;
const wanted = `ws2.${domain}`;

export const nameIsKnown = check({
  title: {
    fr: `Le poste porte le nom de l'inventaire, ${wanted}, et le DNS du domaine le connaît dans les deux sens (A et PTR)`,
    en: `The workstation has the inventory's name, ${wanted}, and the domain's DNS knows it both ways (A and PTR)`,
  },
  remedy: {
    fr: "Sur ws2 : `hostname -f` et la ligne 127.0.1.1 de /etc/hosts (à éditer en place) ; `host ws2`, `host ADRESSE` ; réinscription : `systemctl restart register-name`, trace dans `journalctl -u register-name`.",
    en: "On ws2: `hostname -f` and the line 127.0.1.1 of /etc/hosts (edit it in place); `host ws2`, `host ADDRESS`; to register again: `systemctl restart register-name`, its words in `journalctl -u register-name`.",
  },
  needs: ["dc1", "ws2", "fw1", "probe-lan"],

  async run({ nodes: { dc1, ws2, fw1, "probe-lan": probe }, token }) {
    const [own, { stdout }] = await Promise.all([
      ws2.ask`/usr/bin/hostname -f`,
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
        address=$(ask a ${wanted} A) || exit
        echo "$address"
        address=\${address#a }
        ask ptr -x "\${address:-0.0.0.0}"
        ask nobody ${`${token}.${domain}`} A`,
    ]);
    const said = (label: string) => stdout.match(new RegExp(`^${label} (.*)$`, "m"))?.[1] ?? "";
    if (!said("soa")) await mustAnswer(dc1, fw1);
    const seen = `hostname -f: ${own.stdout.trim() || "∅"}; A: ${said("a") || "∅"}; PTR: ${said("ptr") || "∅"}`;
    claim(
      own.stdout.trim() === wanted,
      { fr: `le poste se nomme ${wanted}`, en: `the workstation calls itself ${wanted}` },
      seen,
    );
    claim(
      /^[\d.]+$/.test(said("a")) && said("ptr") === `${wanted}.`,
      {
        fr: `${wanted} a une adresse, et elle mène à ${wanted}`,
        en: `${wanted} has an address, and it leads back to ${wanted}`,
      },
      seen,
    );
    claim(
      said("nobody") === "",
      {
        fr: "un nom que personne n'a n'a pas d'adresse",
        en: "a name that nobody has has no address",
      },
      `${token}: ${said("nobody")}`,
    );
    return seen;
  },
});
