import { mailNames } from "../../../modules/mail-server/mail-names.js";
import type { Text } from "../../../scripts/ground/text.js";
import { plan } from "../../../stacks/plan/plan.js";
import type { Cause } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { changeRecord, recordReplicated } from "../../lib/network/dns-change.js";

const { domain } = plan.company;
const right = `${mailNames.machine} 10`;

/** The domain's MX is another one than it was. */
function leads(title: Text, name: string): Cause<"dc1" | "probe-srv"> {
  return {
    title,
    async setUp({ nodes: { dc1, "probe-srv": probe } }) {
      await changeRecord(dc1, "update", domain, "@", "MX", right, `${name} 10`);
      await recordReplicated(probe, { name: domain, type: "MX" });
    },
    async solve({ nodes: { dc1, "probe-srv": probe } }) {
      await changeRecord(dc1, "update", domain, "@", "MX", `${name} 10`, right);
      await recordReplicated(probe, { name: domain, type: "MX" });
    },
  };
}

export const addressRefused = exercise({
  title: {
    fr: "« Votre adresse est mal configurée »",
    en: "“Your address is badly configured”",
  },
  brief: {
    fr: `Depuis la révision des noms, l'application d'un fournisseur hébergée chez nous, et deux des nôtres, refusent d'écrire à ${domain} : « domaine mal configuré ». Le courrier d'Internet, lui, arrive. Suivez dans le DNS de l'entreprise le chemin d'un message : le serveur annoncé pour le domaine, son nom, son adresse (${mailPlaces.inside}), et retour. Corrigez ce qui n'est pas dans les règles, sur dc1 ; dc2 doit dire la même chose. Rien d'autre ne change dans la zone. Dites la règle qui n'était pas tenue.`,
    en: `Since names were revised a supplier's application that we host, and two of our own, refuse to write to ${domain}: “domain badly configured”. Mail from the Internet does arrive. Follow in the company's DNS the way of a message: the server announced for the domain, its name, its address (${mailPlaces.inside}), and back. Put right what is not by the rules, on dc1; dc2 has to say the same. Nothing else changes in the zone. Tell the rule that was not kept.`,
  },
  minutes: 15,
  needs: ["dc1", "probe-srv"],
  proves: ["cp14/mx-leads-here", "cp06/names-resolve"],
  keeps: ["cp06/nothing-else-named", "cp14/letter-from-outside", "cp14/letter-inside"],

  causes: {
    "alias-announced": leads(
      {
        fr: "Le MX désigne un alias (CNAME)",
        en: "The MX names an alias (CNAME)",
      },
      mailNames.host,
    ),
    "name-without-address": leads(
      {
        fr: "Le MX désigne un nom qui n'a pas d'adresse",
        en: "The MX names a host that has no address",
      },
      `smtp1.${domain}`,
    ),
    "another-server-announced": leads(
      {
        fr: "Le MX désigne un serveur qui ne reçoit pas de courrier",
        en: "The MX names a server that takes no mail",
      },
      `web1.${domain}`,
    ),
  },
});
