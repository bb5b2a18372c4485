import { plan } from "../../../stacks/plan/plan.js";
import type { Cause } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Machine } from "../../lib/nodes/machine.js";

const { domain } = plan.company;
const directory = { zone: `_msdcs.${domain}`, name: "_ldap._tcp.dc" };
const tickets = { zone: domain, name: "_kerberos._tcp" };

export const firstControllerInMaintenance = exercise({
  title: {
    fr: "Un contrôleur en maintenance, et plus personne n'entre",
    en: "One controller in maintenance, and nobody gets in",
  },
  brief: {
    fr: `Dimanche, l'un des deux contrôleurs a été arrêté une heure pour maintenance. L'autre tournait ; pourtant plus aucun poste n'a ouvert de session. Les deux sont de nouveau en service, et la prochaine maintenance est ce soir.
Sans en arrêter un, trouvez ce qui empêchait les postes de trouver l'autre : ce que le DNS de ${domain} leur répond, demandé à chacun des deux serveurs. Corrigez, rien de plus. Rendez les réponses avant et après, et l'essai qui montre que chaque contrôleur répond là où on l'annonce.`,
    en: `On Sunday one of the two controllers was stopped for an hour for maintenance. The other was running; yet no workstation logged on any more. Both are in service again, and the next maintenance is tonight.
Without stopping one, find what kept workstations from finding the other: what the DNS of ${domain} answers them, asked of each of both servers. Put it right, and nothing more. Hand in the answers before and after, and the trial that shows that each controller answers where it is announced.`,
  },
  minutes: 15,
  needs: ["dc1", "dc2"],
  proves: ["cp09/controllers-located"],
  keeps: ["cp06/names-resolve", "cp09/domain-logon", "cp09/witness-replicates"],

  causes: {
    "second-not-announced": announced(directory, "dc2", 389, undefined),
    "first-gives-no-tickets": announced(tickets, "dc1", 88, undefined),
    "second-on-a-wrong-port": announced(directory, "dc2", 389, 3890),
  },
});

/** What workstations find a controller by has no record of it, or one with a wrong port. */
function announced(
  service: { readonly zone: string; readonly name: string },
  controller: "dc1" | "dc2",
  port: number,
  wrong: number | undefined,
): Cause<"dc1" | "dc2"> {
  const record = (at: number) => `${controller}.${domain} ${at} 0 100`;
  const records = async (dc1: Machine, verb: "add" | "delete", at: number) =>
    mustSucceed(
      await dc1.within(
        20_000,
      )`samba-tool dns ${verb} dc1 ${service.zone} ${service.name} SRV ${record(at)} -P`,
    );
  return {
    title: {
      fr: `L'enregistrement ${service.name} de ${controller} ${wrong ? `annonce le port ${wrong}` : "manque"}`,
      en: `The record ${service.name} of ${controller} ${wrong ? `announces port ${wrong}` : "is missing"}`,
    },
    async setUp({ nodes: { dc1 } }) {
      await records(dc1, "delete", port);
      if (wrong) await records(dc1, "add", wrong);
    },
    async solve({ nodes: { dc1 } }) {
      if (wrong) await records(dc1, "delete", wrong);
      await records(dc1, "add", port);
    },
  };
}
