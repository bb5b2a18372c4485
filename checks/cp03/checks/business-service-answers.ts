import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { ldapRoot } from "../../lib/probes/directory/ldap-root.js";
import { claimOnEach, officeWorkstations } from "../workstations.js";

const { dc1, dc2 } = plan.machines;
const controllers = [dc1.interfaces.srv, dc2.interfaces.srv];
/** The twin: the same question where nobody serves it. */
const itself = "127.0.0.1";
const root = plan.company.domain
  .split(".")
  .map((label) => `DC=${label}`)
  .join(",");

export const businessServiceAnswers = check({
  title: {
    fr: "Un service métier répond en TCP à chaque poste du siège : l'annuaire (LDAP, 389/tcp), là où le poste lui-même n'en a pas",
    en: "A business service answers every workstation of the head office over TCP: the directory (LDAP, 389/tcp), where the workstation itself has none",
  },
  remedy: {
    fr: "Remonter les couches sur le poste : lien, adresse, masque, passerelle, puis `nc -v dc1 389`. Si tout est bon là, voir le pare-feu de fw1 (/etc/nftables.conf) et l'annuaire de dc1.",
    en: "Climb the layers on the workstation: link, address, mask, gateway, then `nc -v dc1 389`. If all is well there, see fw1's firewall (/etc/nftables.conf) and dc1's directory.",
  },
  needs: [...officeWorkstations, "fw1", "dc1", "dc2"],

  run: ({ nodes }) =>
    claimOnEach(
      officeWorkstations,
      {
        fr: `un contrôleur répond ${root} en LDAP depuis le poste`,
        en: `a controller answers ${root} over LDAP from the workstation`,
      },
      async (name) => {
        const answers = await ldapRoot(nodes[name], [...controllers, itself]);
        const knows = (said: string) => said.includes(root);
        return {
          holds: answers.some(({ said }) => knows(said)) && answers.at(-1)?.said === "",
          seen: answers
            .map(({ server, said }) => `${server} ${knows(said) ? root : said || "∅"}`)
            .join(", "),
        };
      },
      [nodes.fw1, nodes.dc1, nodes.dc2],
    ),
});
