import { outsideSites } from "../../../stacks/plan/outside-sites.js";
import { plan } from "../../../stacks/plan/plan.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { resolvers } from "../../lib/network/addressing.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { forwarderAstray } from "../faults/forwarder-astray.js";

const outside = plan.machines.ext1.interfaces.wan;
const zone = outsideSites.web.replace(/^[^.]*\./, "");
const questions = (protocol: string, ports: string) =>
  `iifname "srv" ip saddr @dc1_dc2 oifname "wan" ip daddr @ext1 ${protocol} dport ${ports} counter accept`;

export const sitesEveryOtherTime = exercise({
  title: {
    fr: "Les sites de l'extérieur ne s'ouvrent plus, ou une fois sur deux",
    en: "Outside sites open no more, or every other time",
  },
  brief: {
    fr: `Plusieurs services vous appellent : « Les sites de nos clients ne s'ouvrent plus, ou une fois sur deux ; dans l'entreprise, tout se trouve par son nom. »
Les deux contrôleurs (${Object.values(resolvers).join(", ")}) répondent aux postes ; les noms de l'extérieur leur viennent du DNS du fournisseur, ${outside}. Trouvez pourquoi ${outsideSites.web} n'est pas donné par l'un ou par les deux, et rétablissez-le : chacun d'eux répond, après un redémarrage aussi. Aucune règle n'est à élargir, aucun poste à changer, et aucun nom d'autrui à recopier chez nous.
Vous avez un accès root à dc1, dc2 et fw1.`,
    en: `Several departments call you: "Our customers' sites open no more, or every other time; within the company, everything is found by its name."
Both controllers (${Object.values(resolvers).join(", ")}) answer the workstations; they have outside names from the provider's DNS, ${outside}. Find out why ${outsideSites.web} is not given by one of them or by both, and bring it back: each of them answers, after a restart as well. No rule is to be widened, no workstation to be changed, and no name of somebody else's to be copied here.
You have root access to dc1, dc2 and fw1.`,
  },
  minutes: 15,
  needs: ["dc1", "dc2", "fw1"],
  proves: ["cp06/outside-names", "cp03/names-resolve"],
  keeps: ["cp06/names-resolve", "cp06/zones-stay-inside", "cp07/nothing-else-passes"],
  restarts: ["fw1"],

  causes: {
    "forwarder-astray": causeOfFault(forwarderAstray, async ({ nodes: { dc2 } }) => {
      const script = `s/dns forwarder = .*/dns forwarder = ${outside}/`;
      await edit(dc2, "/etc/samba/smb.conf", script, "systemctl restart samba-ad-dc");
      await dc2.eventually`/usr/lib/plateau/ready`;
    }),
    "questions-refused": {
      title: {
        fr: "fw1 ne laisse plus passer les questions des contrôleurs au DNS du fournisseur",
        en: "fw1 no longer lets the controllers' questions through to the provider's DNS",
      },
      setUp: ({ nodes: { fw1 } }) =>
        edit(fw1, rulesFile, '/ip saddr @dc1_dc2 oifname "wan" .*dport .*53/d', reloadRules),
      solve: ({ nodes: { fw1 } }) =>
        edit(
          fw1,
          rulesFile,
          `s/^\\( *\\)log prefix "refus-transit.*/\\1${questions("udp", "{ 53, 123 }")}\\n\\1${questions("tcp", "53")}\\n&/`,
          reloadRules,
        ),
    },
    "zone-in-the-way": {
      title: {
        fr: `Une zone ${zone}, vide, dans l'annuaire cache celle de l'extérieur`,
        en: `A zone ${zone} in the directory, which is empty, hides the one outside`,
      },
      async setUp({ nodes: { dc1 } }) {
        mustSucceed(await dc1.within(10_000)`samba-tool dns zonecreate 127.0.0.1 ${zone} -P`);
      },
      async solve({ nodes: { dc1, dc2 } }) {
        mustSucceed(await dc1.within(10_000)`samba-tool dns zonedelete 127.0.0.1 ${zone} -P`);
        // A server that has loaded a zone answers from it until it starts again.
        await dc2.eventually`! samba-tool dns zoneinfo 127.0.0.1 ${zone} -P`;
        for (const controller of [dc1, dc2]) {
          mustSucceed(await controller.within(20_000)`systemctl restart samba-ad-dc`);
          await controller.eventually`/usr/lib/plateau/ready`;
        }
      },
    },
  },
});
