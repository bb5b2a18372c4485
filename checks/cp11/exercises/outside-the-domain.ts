import { deployment } from "../../../modules/deployment/deployment.js";
import { serviceDn } from "../../../modules/domain-controller/names.js";
import { serviceLogins } from "../../../stacks/plan/service-logins.js";
import { throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { directorySocket } from "../../lib/probes/directory/directory-socket.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";
import { deployPasswordOutdated } from "../faults/deploy-password-outdated.js";
import { deploymentGaps } from "../lib/deployment-gaps.js";

const account = serviceLogins.deployment;
const closed = "514";

export const outsideTheDomain = exercise({
  title: {
    fr: "Un poste s'installe sans fin, et n'entre jamais dans le domaine",
    en: "A workstation installs itself without end, and never joins the domain",
  },
  brief: {
    fr: `« L'image s'écrit jusqu'au bout, le poste redémarre, et il recommence ; dans l'annuaire, rien. » Le service est sur dep1 (${deployment.host}) : un poste qui est écrit rend son billet (POST /billets/CARTE/JETON), et dep1 crée alors son compte dans l'annuaire, sous le compte ${account}.
Trouvez où cela s'arrête et rétablissez-le. ${account} ne reçoit aucun droit de plus, et qui n'a pas de billet n'obtient rien. Prouvez-le sans attendre une installation : un billet ouvert, lu, rendu. Rendez l'échange avant et après.`,
    en: `“The image is written to its end, the workstation restarts, and it begins again; in the directory there is nothing.” The service is on dep1 (${deployment.host}): a workstation that is written gives its ticket back (POST /billets/CARD/TOKEN), and dep1 then creates its account in the directory, as the account ${account}.
Find where that stops, and bring it back. ${account} is given no right more, and whoever has no ticket gets nothing. Prove it without waiting for an installation: a ticket opened, read, given back. Hand in the exchange before and after.`,
  },
  minutes: 15,
  needs: ["dep1", "dc1", "dc2"],
  proves: ["cp11/delivery-joins-once"],
  keeps: [
    "cp09/nothing-else-delegated",
    "cp11/no-secret-served",
    "cp11/others-left-alone",
    "cp11/read-only",
  ],

  causes: {
    "password-outdated": causeOfFault<"dc1" | "dep1">(
      deployPasswordOutdated,
      async ({ nodes: { dep1, dc1 }, token }) => {
        const password = throwAwayPassword(token);
        mustSucceed(
          await dc1.within(
            20_000,
          )`/usr/bin/samba-tool user setpassword ${account} --newpassword=${password}`,
        );
        await dep1.succeed`echo ${password} > /etc/deploiement/mot-de-passe`;
      },
    ),

    "tickets-not-taken": deploymentGaps.ticketsNotTaken,

    "account-closed": {
      title: {
        fr: `Le compte ${account} est désactivé dans l'annuaire`,
        en: `The account ${account} is disabled in the directory`,
      },
      async setUp({ nodes: { dc1, dc2 } }) {
        await mustChange(dc1, [replaced(serviceDn(account), "userAccountControl", closed)]);
        // dep1 may be asking the other controller.
        await dc2.eventually`
          /usr/bin/ldapsearch ${["-x", "-LLL", "-H", directorySocket, "-s", "base", "-b", serviceDn(account), "userAccountControl"]} | grep -q ${closed}`;
      },
      async solve({ nodes: { dc1 } }) {
        mustSucceed(await dc1.within(20_000)`/usr/bin/samba-tool user enable ${account}`);
      },
    },

    "unit-mistyped": deploymentGaps.unitMistyped,
  },
});
