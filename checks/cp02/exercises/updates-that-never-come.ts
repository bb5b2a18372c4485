import { deployment } from "../../../modules/deployment/deployment.js";
import { staff } from "../../../stacks/plan/staff.js";
import { exercise } from "../../lib/exercise.js";
import { updatesMissed } from "../lib/updates-missed.js";

const { accounting, suites } = deployment.repository;

export const updatesThatNeverCome = exercise({
  title: {
    fr: "« Mon poste est à jour », et il ne l'est pas",
    en: '"My workstation is up to date", and it is not',
  },
  brief: {
    fr: `Ticket d'${staff.accountant.name}, comptable : « Depuis la réparation de ws2, \`apt upgrade\` répond qu'il n'y a rien à faire. Mes collègues ont pourtant une version plus récente de ${accounting.name}. »
Mettez le poste à jour avec ce que l'entreprise a publié (dépôt ${deployment.site}/debian, suites ${suites.join(" et ")}), et faites en sorte que les prochaines mises à jour arrivent seules. Notez ce qui les en empêchait : il peut y avoir plus d'une cause.
Le poste : \`lab shell CANDIDAT ws2\`.`,
    en: `Ticket from ${staff.accountant.name}, accountant: "Since ws2 was repaired, \`apt upgrade\` answers that there is nothing to do. Yet my colleagues have a newer version of ${accounting.name}."
Update the workstation with what the company has published (repository ${deployment.site}/debian, suites ${suites.join(" and ")}), and make sure that the next updates arrive. Note what kept them away: there may be more than one cause.
The workstation: \`lab shell CANDIDATE ws2\`.`,
  },
  minutes: 15,
  needs: ["dep1", "ws2"],
  resets: ["ws2"],
  proves: ["cp02/updates-taken"],
  keeps: ["cp02/firewall-closes", "cp02/forbidden-absent"],

  causes: updatesMissed,
});
