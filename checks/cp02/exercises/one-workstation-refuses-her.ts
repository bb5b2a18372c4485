import { staff } from "../../../stacks/plan/staff.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { clockAhead } from "../faults/clock-ahead.js";
import { homeNotMade } from "../faults/home-not-made.js";

const sssdConf = "/etc/sssd/sssd.conf";
const restartSssd = "/usr/bin/systemctl restart sssd";
const { accountant, managementAssistant } = staff;

export const oneWorkstationRefusesHer = exercise({
  title: {
    fr: "Partout ailleurs, mais pas sur ce poste",
    en: "Everywhere else, but not at this workstation",
  },
  brief: {
    fr: `Ticket de ${managementAssistant.name} : « Je remplace ${accountant.name} à son poste, ws2, où je n'ai jamais ouvert de session. Je n'arrive pas à y travailler ; sur les autres postes, tout va bien. »
Faites que quiconque a droit aux postes ouvre sa session sur ws2 et y retrouve son travail le lendemain, après un redémarrage aussi. Ni l'annuaire ni les autres postes ne sont à changer, et personne n'a besoin d'un compte local. Notez la cause, et ce qui la prouve.
Le poste : \`lab shell CANDIDAT ws2\`. Mots de passe : \`lab accounts CANDIDAT\`.`,
    en: `Ticket from ${managementAssistant.name}: "I stand in for ${accountant.name} at her workstation, ws2, where I never logged on before. I can't work there; on the other workstations all is well."
See to it that whoever has a right to workstations logs on to ws2, and finds her work there the next day, after a restart as well. Neither the directory nor the other workstations are to be changed, and nobody needs a local account. Note the cause, and what proves it.
The workstation: \`lab shell CANDIDATE ws2\`. Passwords: \`lab accounts CANDIDATE\`.`,
  },
  minutes: 15,
  needs: ["ws2"],
  proves: ["cp02/newcomer-logs-on"],
  keeps: ["cp02/default-printer", "cp02/firewall-closes", "cp08/no-right-too-much"],
  restarts: ["ws2"],

  causes: {
    "clock-ahead": causeOfFault(clockAhead, async ({ nodes: { ws2 } }) => {
      mustSucceed(
        await ws2.within(20_000)`
        rm /etc/ld.so.preload /etc/faketimerc
        /usr/bin/systemctl restart sssd chrony`,
      );
    }),
    "home-not-made": causeOfFault(homeNotMade, async ({ nodes: { ws2 } }) => {
      mustSucceed(await ws2.within(15_000)`/usr/sbin/pam-auth-update --enable mkhomedir`);
    }),
    "access-narrowed": {
      title: {
        fr: "sssd, sur ws2, ne laisse entrer que la titulaire du poste, au lieu de suivre l'annuaire",
        en: "On ws2, sssd lets the workstation's owner in alone, instead of following the directory",
      },
      async setUp({ nodes: { ws2 } }) {
        const narrowed = `access_provider = simple\\nsimple_allow_users = ${accountant.login}`;
        await edit(ws2, sssdConf, `s/^access_provider = ad$/${narrowed}/`, restartSssd);
      },
      async solve({ nodes: { ws2 } }) {
        const script = "s/^access_provider = simple$/access_provider = ad/; /^simple_allow_users/d";
        await edit(ws2, sssdConf, script, restartSssd);
      },
    },
  },
});
