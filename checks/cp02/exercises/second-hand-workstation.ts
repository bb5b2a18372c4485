import { deployment } from "../../../modules/deployment/deployment.js";
import { standard } from "../../../modules/workstation/standard.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Cause, Causes } from "../../lib/cause.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { clockAhead } from "../faults/clock-ahead.js";
import { everybodySudo } from "../faults/everybody-sudo.js";
import { homeNotMade } from "../faults/home-not-made.js";
import { keyboardUs } from "../faults/keyboard-us.js";
import { languageNotGenerated } from "../faults/language-not-generated.js";
import { printerMoved } from "../faults/printer-moved.js";
import { profileAltered } from "../faults/profile-altered.js";
import { restartOwed } from "../faults/restart-owed.js";
import { aptGet } from "../lib/packages.js";
import { updatesMissed } from "../lib/updates-missed.js";

const { locale, keyboard, timeZone, administrators, printer, profile } = standard;
const { accounting, suites } = deployment.repository;

/**
 * What apt brings is changed only then, and what the clock is made wrong by keeps apt from its work: it comes last, and
 * goes first.
 */
const causes: Causes<"dep1" | "ws2"> = Object.fromEntries(
  Object.entries(updatesMissed).map(([name, { title, setUp, solve }]) => [
    name,
    {
      title,
      async setUp(scene) {
        await setUp(scene);
        await profileAltered.apply(scene);
        await clockAhead.apply(scene);
        await restartOwed.apply(scene);
      },
      async solve(scene) {
        await scene.nodes.ws2.succeed`rm /etc/ld.so.preload /etc/faketimerc`;
        await solve(scene);
      },
    } satisfies Cause<"dep1" | "ws2">,
  ]),
);

export const secondHandWorkstation = exercise({
  title: {
    fr: "Un poste change de mains : recette complète avant demain",
    en: "A workstation changes hands: the whole acceptance test before tomorrow",
  },
  brief: {
    fr: `Demain, ws2 passe d'${staff.accountant.name} à ${staff.managementAssistant.name}. Le collègue qui s'en est servi pour des essais assure que « tout marche ». Faites la recette du poste au standard de l'entreprise, et corrigez ce qui n'y est pas :
1. Langue ${locale}, clavier ${keyboard}, fuseau ${timeZone} ; heure suivie sur les contrôleurs, à dix secondes près.
2. Une personne qui n'y a jamais travaillé ouvre sa session, et y a son dossier personnel.
3. Profil ${profile.join(", ")} intact, dans la dernière version publiée (${deployment.site}/debian, suites ${suites.join(" et ")}), et les prochaines arrivent.
4. Administration par le groupe ${administrators} seul.
5. Imprimante par défaut ${printer.name} (${printer.address}:${printer.port}).
6. Aucun programme ne tourne avec une bibliothèque remplacée, aucun redémarrage n'est dû.
Le domaine ${plan.company.domain}, le dépôt et les autres postes vont bien : n'y touchez pas.
Remettez au formateur la fiche de recette, un point par ligne : attendu, constaté, commande qui le montre, correction ; et un mot à ${staff.managementAssistant.name}, sans terme technique, sur ce qui l'attend demain matin.
Le poste : \`lab shell CANDIDAT ws2\`. Mots de passe : \`lab accounts CANDIDAT\`.`,
    en: `Tomorrow ws2 goes from ${staff.accountant.name} to ${staff.managementAssistant.name}. The colleague who used it for trials assures that "everything works". Test the workstation against the company's standard, and correct what fails:
1. Language ${locale}, keyboard ${keyboard}, time zone ${timeZone}; its time follows the controllers', to ten seconds.
2. Somebody who never worked there logs on, and has a home there.
3. Profile ${profile.join(", ")} untouched, in the version published last (${deployment.site}/debian, suites ${suites.join(" and ")}), and the next ones arrive.
4. Administration by the group ${administrators} alone.
5. Default printer ${printer.name} (${printer.address}:${printer.port}).
6. No program runs with a library that was replaced, no restart is owed.
The domain ${plan.company.domain}, the repository and the other workstations are well: leave them alone.
Hand the trainer the record of acceptance, a point a line: expected, found, the command that shows it, correction; and a word to ${staff.managementAssistant.name}, without a technical term, on what awaits her tomorrow morning.
The workstation: \`lab shell CANDIDATE ws2\`. Passwords: \`lab accounts CANDIDATE\`.`,
  },
  minutes: 90,
  needs: ["dep1", "ws2"],
  resets: ["ws2"],
  limitMs: 120_000,
  proves: [
    "cp02/clock-follows-domain",
    "cp02/default-printer",
    "cp02/language-and-time",
    "cp02/newcomer-logs-on",
    "cp02/nothing-to-restart",
    "cp02/profile-in-place",
    "cp02/sudo-for-administrators",
    "cp02/updates-taken",
    "cp08/no-right-too-much",
  ],
  keeps: [
    "cp02/firewall-closes",
    "cp02/forbidden-absent",
    "cp02/name-is-known",
    "cp03/address-is-leased",
  ],
  causes,

  async setUp(scene) {
    for (const fault of [
      keyboardUs,
      languageNotGenerated,
      homeNotMade,
      everybodySudo,
      printerMoved,
    ]) {
      await fault.apply(scene);
    }
  },

  async solve({ nodes: { ws2 }, hands }) {
    mustSucceed(
      await ws2.within(40_000)`
      set -e
      /usr/sbin/locale-gen > /dev/null
      /usr/sbin/pam-auth-update --enable mkhomedir
      rm /etc/sudoers.d/zz-depannage
      /usr/sbin/lpadmin -p ${printer.name} -v ${`socket://${printer.address}:${printer.port}`}`,
    );
    await edit(ws2, "/etc/default/keyboard", `s/^XKBLAYOUT=.*/XKBLAYOUT="${keyboard}"/`);
    await aptGet(ws2, "install", "--reinstall", accounting.name);
    await hands.restart("ws2");
  },
});
