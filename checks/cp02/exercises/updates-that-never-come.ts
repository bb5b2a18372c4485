import { deployment } from "../../../modules/deployment/deployment.js";
import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { aptGet, source, takeVersion } from "../lib/packages.js";

const { witness, accounting, suites } = deployment.repository;
const [stock, updates] = suites;

export const updatesThatNeverCome = exercise({
  title: {
    fr: "« Mon poste est à jour », et il ne l'est pas",
    en: '"My workstation is up to date", and it is not',
  },
  brief: {
    fr: `Ticket d'${staff.accountant.name}, comptable : « Depuis la réparation de ws2, \`apt upgrade\` répond qu'il n'y a rien à faire. Mes collègues ont pourtant une version plus récente de ${accounting.name}. »
Mettez le poste à jour avec ce que l'entreprise a publié (dépôt ${deployment.site}/debian, suites ${suites.join(" et ")}), et faites en sorte que les prochaines mises à jour arrivent seules. Il y a plus d'une cause : notez chacune.
Le poste : \`lab shell CANDIDAT ws2\`.`,
    en: `Ticket from ${staff.accountant.name}, accountant: "Since ws2 was repaired, \`apt upgrade\` answers that there is nothing to do. Yet my colleagues have a newer version of ${accounting.name}."
Update the workstation with what the company has published (repository ${deployment.site}/debian, suites ${suites.join(" and ")}), and make sure that the next updates arrive. There is more than one cause: note each.
The workstation: \`lab shell CANDIDATE ws2\`.`,
  },
  minutes: 15,
  needs: ["dep1", "ws2"],
  resets: ["ws2"],
  proves: ["cp02/updates-taken"],
  keeps: ["cp02/firewall-closes", "cp02/forbidden-absent"],

  async setUp({ nodes: { ws2 } }) {
    await takeVersion(ws2, witness.name, witness.stock);
    await takeVersion(ws2, accounting.name, accounting.stock);
    await ws2.succeed`/usr/bin/apt-mark hold ${accounting.name}`;
    await edit(ws2, source, `s/^Suites: .*/Suites: ${stock}/`);
    await aptGet(ws2, "update");
  },

  async solve({ nodes: { ws2 } }) {
    await edit(ws2, source, `s/^Suites: .*/Suites: ${stock} ${updates}/`);
    await ws2.succeed`/usr/bin/apt-mark unhold ${accounting.name}`;
    await aptGet(ws2, "update");
    await aptGet(ws2, "upgrade");
  },
});
