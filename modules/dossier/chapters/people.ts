import { entriesOf } from "../../../scripts/ground/entries-of.js";
import type { Told } from "../../../scripts/ground/text.js";
import { people as directory, type Person } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import { baseDn, memberDn, members, rootDn, unitDn } from "../../domain-controller/names.js";
import { heads, list, settings } from "../cells.js";
import type { Content } from "../chapter.js";

/** Who works here, and where the directory has whom. */
export function people(): Content {
  const { units, accounts, domainSid } = directory();
  return {
    lead: {
      fr: "Chaque compte est dans l'unité où sa personne travaille. Un compte qui n'est pas ici, ou déclaré, est de trop.",
      en: "Each account is in the unit where its person works. An account that is not here, nor declared, is too much.",
    },
    tables: [
      {
        title: { fr: "Personnes", en: "People" },
        columns: [
          { fr: "Identifiant", en: "Login" },
          heads.name,
          { fr: "Fonction", en: "Title" },
          { fr: "Unité", en: "Unit" },
          { fr: "Groupes", en: "Groups" },
          { fr: "Compte", en: "Account" },
        ],
        rows: Object.entries<Person>(accounts).map(([login, person]): Told[] => [
          login,
          `${person.given} ${person.surname}`,
          person.title,
          person.unit,
          list(person.roles),
          person.disabled ? { fr: "désactivé", en: "disabled" } : { fr: "actif", en: "enabled" },
        ]),
      },
      {
        title: { fr: "Unités d'organisation", en: "Organisational units" },
        columns: [
          { fr: "Unité", en: "Unit" },
          heads.what,
          { fr: "Nom distinctif", en: "Distinguished name" },
        ],
        rows: [
          [directory().root, plan().company.name, rootDn()],
          ...entriesOf(units).map(([name, { description }]) => [name, description, unitDn(name)]),
        ],
      },
      {
        title: { fr: "Ordinateurs du domaine", en: "Computers of the domain" },
        columns: [heads.machine, { fr: "Nom distinctif", en: "Distinguished name" }],
        rows: members().map((machine) => [machine, memberDn(machine)]),
      },
      settings({ fr: "Annuaire", en: "Directory" }, [
        [{ fr: "Racine", en: "Base" }, baseDn()],
        [{ fr: "SID du domaine", en: "SID of the domain" }, domainSid],
      ]),
    ],
  };
}
