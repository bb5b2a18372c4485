import { staff } from "../../../stacks/plan/staff.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { computerAccountReset } from "../faults/computer-account-reset.js";
import { workstationClockSkewed } from "../faults/workstation-clock-skewed.js";

const sssdConf = "/etc/sssd/sssd.conf";
const restartSssd = "systemctl restart sssd";
const few = "access_provider = simple\\nsimple_allow_groups = DL_Postes_Admin";

export const nobodyLogsOn = exercise({
  title: { fr: "Plus personne n'ouvre de session sur ws1", en: "Nobody logs on to ws1 any more" },
  brief: {
    fr: `« Mon poste me refuse depuis ce matin ; sur celui d'à côté, le même mot de passe passe. » C'est ws1, que ${staff.technician.name} a dépanné hier. Personne n'y ouvre plus de session avec un compte du domaine.
Trouvez la cause, rétablissez l'ouverture de session, et que cela tienne après un redémarrage de ws1. Aucun compte local, aucun droit de plus, aucune règle du domaine relâchée. Rendez la mesure qui désigne la cause, et l'essai avec un compte d'utilisateur ordinaire.`,
    en: `“My workstation has refused me since this morning; on the one next to it the same password works.” It is ws1, which ${staff.technician.name} repaired yesterday. Nobody logs on to it with a domain account any more.
Find the cause, bring logging on back, and let it last after ws1 restarts. No local account, no right more, no rule of the domain loosened. Hand in the measurement that names the cause, and the trial with an ordinary user's account.`,
  },
  minutes: 15,
  needs: ["ws1", "dc1"],
  proves: ["cp09/domain-logon"],
  keeps: ["cp08/no-right-too-much", "cp09/nobody-else-in-directory", "cp09/nothing-else-delegated"],
  restarts: ["ws1"],

  causes: {
    "account-reset": causeOfFault<"dc1" | "ws1">(
      computerAccountReset,
      async ({ nodes: { ws1 }, password }) => {
        const administrator = password("account/administrator");
        mustSucceed(
          await ws1.within(30_000)`echo ${administrator} | /usr/lib/plateau/rejoin Administrator`,
        );
      },
    ),

    "clock-behind": causeOfFault(workstationClockSkewed, async ({ nodes: { ws1 } }) => {
      mustSucceed(
        await ws1.within(20_000)`
        rm /etc/ld.so.preload /etc/faketimerc && /usr/bin/systemctl restart sssd chrony`,
      );
    }),

    "few-allowed": {
      title: {
        fr: "sssd, sur ws1, ne laisse entrer qu'un groupe de techniciens",
        en: "sssd, on ws1, lets in a group of technicians alone",
      },
      async setUp({ nodes: { ws1 } }) {
        await edit(ws1, sssdConf, `s/^access_provider = ad$/${few}/`, restartSssd);
      },
      async solve({ nodes: { ws1 } }) {
        const script =
          "/^simple_allow_groups/d; s/^access_provider = simple$/access_provider = ad/";
        await edit(ws1, sssdConf, script, restartSssd);
      },
    },

    "service-off": {
      title: {
        fr: "sssd est arrêté sur ws1, et ne démarre plus avec lui",
        en: "sssd is stopped on ws1, and no longer starts with it",
      },
      async setUp({ nodes: { ws1 } }) {
        mustSucceed(await ws1.within(15_000)`systemctl disable --quiet --now sssd`);
      },
      async solve({ nodes: { ws1 } }) {
        mustSucceed(await ws1.within(15_000)`systemctl enable --quiet --now sssd`);
      },
    },
  },
});
