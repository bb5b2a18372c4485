import { readFileSync } from "node:fs";
import { join } from "node:path";
import { movements, movementsFiles } from "../../../modules/domain-controller/movements.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";

const { script, service, timer, header, list, tag } = movements;
const units = "/etc/systemd/system";
/** In another language than the company's own: what is checked is what a script does. */
const answer = readFileSync(join(import.meta.dirname, "from-the-staff-office.py"), "utf8");

export const fromTheStaffOffice = exercise({
  title: {
    fr: "Arrivées et départs : écrire le script et le planifier",
    en: "Arrivals and departures: write the script and schedule it",
  },
  brief: {
    fr: `Chaque matin, le bureau du personnel dépose une liste. Écrivez sur dc1, dans le langage de votre choix, le script qui la suit : ${script} FICHIER UO
FICHIER : CSV en UTF-8 séparé par « ; », parfois passé par un tableur (BOM, CRLF). Première ligne : ${header}. matricule : six chiffres ; mouvement : arrivee ou depart.
UO : nom complet d'une UO ; rien n'est touché en dehors.
arrivee : le compte existe, actif, retrouvé par son matricule (employeeNumber) : givenName, sn, displayName (« Prénom Nom »), department (le service), sAMAccountName (initiale, point, nom, sans accents : a-z, 0-9, point et tiret, 20 caractères au plus, suivi de 2, 3… si quelqu'un du domaine le porte), userPrincipalName. Le mot de passe est tiré au sort et ne se lit nulle part. Un compte garde son identifiant.
depart : le compte est désactivé et gardé. Un matricule absent de la liste, ou qui part sans avoir été vu, ne demande rien.
Une ligne fausse est refusée sans arrêter les autres. Relancé, le script ne change rien ; tué à mi-course, il se relance sans doublon.
Compte rendu : sur la sortie, et au journal sous le nom ${tag} ; une ligne refusée y est nommée (« ligne 7 »). Code de sortie : 0 tout est fait, 1 des lignes sont refusées, 2 rien n'est fait (UO, fichier, codage, colonnes, droits). \`--help\` dit l'usage.
Planifiez-le chaque matin par un minuteur systemd, pour ${list} et l'UO Stagiaires. Essayez-le d'abord dans une UO à vous. Il sera lancé dans une UO jetable, sur une liste que vous n'avez pas vue ; un passage sur quatre lignes dure moins de 30 secondes.`,
    en: `Every morning the staff office drops a list. On dc1, in the language of your choice, write the script that follows it: ${script} FILE UNIT
FILE: CSV in UTF-8 separated by “;”, sometimes saved by a spreadsheet (byte order mark, CRLF). First line: ${header}. matricule (staff number): six digits; mouvement (movement): arrivee or depart.
UNIT: a unit's full name; nothing is touched outside it.
arrivee: the account exists, enabled, found by its staff number (employeeNumber): givenName, sn, displayName (“Given Surname”), department (the service), sAMAccountName (initial, dot, surname, without accents: a-z, 0-9, dot and hyphen, at most 20 characters, followed by 2, 3… where somebody of the domain has it), userPrincipalName. The password is drawn and can be read nowhere. An account keeps its login.
depart: the account is disabled and kept. A number that is not on the list, or that leaves without ever having been seen, asks for nothing.
A wrong line is refused without stopping the others. Run again, the script changes nothing; killed half-way, it runs again without a duplicate.
Report: to the output, and to the journal under the name ${tag}; a refused line is named there (“ligne 7”). Exit code: 0 all is done, 1 lines are refused, 2 nothing is done (unit, file, encoding, columns, rights). \`--help\` tells its usage.
Schedule it every morning by a systemd timer, for ${list} and the unit Stagiaires. Try it first in a unit of your own. It will be run in a throw-away unit, on a list that you have not seen; a run over four lines takes less than 30 seconds.`,
  },
  minutes: 90,
  needs: ["dc1"],
  proves: [
    "cp10/arrivals-exact",
    "cp10/second-run-changes-nothing",
    "cp10/next-state-exact",
    "cp10/bad-lines-refused",
    "cp10/failures-told",
    "cp10/odd-files-handled",
    "cp10/without-rights-refused",
    "cp10/no-secret-readable",
    "cp10/killed-then-whole",
    "cp10/nothing-outside-unit",
    "cp10/runs-by-itself",
    "cp10/explains-itself",
  ],
  keeps: ["cp09/people-in-place"],

  causes: {
    "nothing-there": {
      title: { fr: "Il n'y a rien", en: "There is nothing" },
      setUp: async () => undefined,
      solve: async () => undefined,
    },

    "draft-left": {
      title: {
        fr: "Un brouillon qui ne fait rien est à la place du script",
        en: "A draft that does nothing is in the script's place",
      },
      async setUp({ nodes: { dc1 } }) {
        await dc1.succeed`echo '# à faire' > ${script} && chmod 644 ${script}`;
      },
      // Whoever writes the script writes over it.
      solve: async () => undefined,
    },

    "timer-masked": {
      title: {
        fr: "Le nom du minuteur est masqué",
        en: "The timer's name is masked",
      },
      async setUp({ nodes: { dc1 } }) {
        await dc1.succeed`systemctl mask --quiet ${timer}`;
      },
      async solve({ nodes: { dc1 } }) {
        await dc1.succeed`systemctl unmask --quiet ${timer}`;
      },
    },
  },

  async setUp({ nodes: { dc1 } }) {
    mustSucceed(
      await dc1.within(20_000)`
      systemctl disable --quiet --now ${timer}
      rm ${script} ${`${units}/${service}`} ${`${units}/${timer}`} && systemctl daemon-reload`,
    );
  },

  async solve({ nodes: { dc1 } }) {
    const files = { ...movementsFiles, [script]: answer };
    for (const [path, content] of Object.entries(files)) {
      if (path !== list) await dc1.succeed`printf %s ${content} > ${path}`;
    }
    mustSucceed(
      await dc1.within(20_000)`
      chmod 755 ${script} && systemctl daemon-reload && systemctl enable --quiet --now ${timer}`,
    );
  },
});
