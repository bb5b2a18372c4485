import { entriesOf } from "../../../scripts/ground/entries-of.js";
import type { Told } from "../../../scripts/ground/text.js";
import { people } from "../../../stacks/plan/people.js";
import { machineNames } from "../../../stacks/plan/plan.js";
import { serviceLogins } from "../../../stacks/plan/service-logins.js";
import { bareImages } from "../../bare-images.js";
import { heads, list } from "../cells.js";
import type { Content } from "../chapter.js";
import { localAccountsOf, sudoRulesOf } from "../of-image.js";

const uses: Readonly<Record<keyof typeof serviceLogins, Told>> = {
  mail: { fr: "messagerie (mail1)", en: "mail (mail1)" },
  application: { fr: "application (app1, app2)", en: "application (app1, app2)" },
  monitoring: { fr: "supervision (mon1)", en: "monitoring (mon1)" },
  helpdesk: { fr: "assistance (desk1)", en: "helpdesk (desk1)" },
  deployment: { fr: "déploiement (dep1)", en: "deployment (dep1)" },
};

/** Accounts that are no person's. */
export function accounts(): Content {
  return {
    lead: {
      fr: "Comptes que des programmes utilisent, comptes locaux et règles de sudo. Aucun mot de passe n'est dans ce dossier.",
      en: "Accounts that programs use, local accounts and rules of sudo. No password is in this manual.",
    },
    tables: [
      {
        title: { fr: "Comptes de service de l'annuaire", en: "Service accounts of the directory" },
        columns: [
          { fr: "Compte", en: "Account" },
          { fr: "Utilisé par", en: "Used by" },
          heads.what,
        ],
        rows: entriesOf(serviceLogins).map(([use, login]) => [
          login,
          uses[use],
          people().services[login].description,
        ]),
      },
      {
        title: {
          fr: "Comptes locaux, en plus de ceux des paquets",
          en: "Local accounts, beside those of packages",
        },
        columns: [
          heads.machine,
          { fr: "Compte", en: "Account" },
          { fr: "Groupes", en: "Groups" },
          { fr: "Interpréteur", en: "Shell" },
        ],
        rows: machineNames.flatMap((machine) =>
          localAccountsOf(bareImages()[machine]).map(({ login, groups, shell }) => [
            machine,
            login,
            list(groups),
            shell,
          ]),
        ),
      },
      {
        title: { fr: "Règles de sudo", en: "Rules of sudo" },
        columns: [heads.machine, { fr: "Règle", en: "Rule" }],
        rows: machineNames.flatMap((machine) =>
          sudoRulesOf(bareImages()[machine]).map((rule) => [machine, rule]),
        ),
      },
    ],
  };
}
