import { entriesOf } from "../../../scripts/ground/entries-of.js";
import type { Told } from "../../../scripts/ground/text.js";
import { type Person, people } from "../../../stacks/plan/people.js";
import { heads, list, none, settings, yes } from "../cells.js";
import type { Content } from "../chapter.js";

/** Who may what: people in roles, roles in resources, and the two delegations. */
export function groups(): Content {
  const {
    roles,
    resources,
    accounts,
    passwordDelegation,
    joinDelegation,
    workstationPolicy,
    passwordPolicy,
    lockoutPolicy,
  } = people();
  const everybody = Object.entries<Person>(accounts);
  const rolesOf = Object.entries<{ description: string; members: readonly string[] }>(resources);
  return {
    lead: {
      fr: "Une personne est membre de groupes de rôle (GG), un groupe de rôle de groupes de ressource (DL), et les droits vont aux groupes de ressource seulement (AGDLP).",
      en: "A person is a member of role groups (GG), a role group of resource groups (DL), and rights go to resource groups only (AGDLP).",
    },
    tables: [
      {
        title: { fr: "Groupes de rôle (globaux)", en: "Role groups (global)" },
        columns: [heads.group, heads.what, { fr: "Membres", en: "Members" }],
        rows: entriesOf(roles).map(([name, description]) => [
          name,
          description,
          list(everybody.flatMap(([login, one]) => (one.roles.includes(name) ? [login] : []))),
        ]),
      },
      {
        title: {
          fr: "Groupes de ressource (locaux de domaine)",
          en: "Resource groups (domain-local)",
        },
        columns: [heads.group, heads.what, { fr: "Membres", en: "Members" }],
        rows: rolesOf.map(([name, { description, members }]) => [name, description, list(members)]),
      },
      {
        title: { fr: "Matrice des droits, par rôle", en: "Rights matrix, by role" },
        columns: [
          { fr: "Droit", en: "Right" },
          ...entriesOf(roles).map(([name]) => ({ fr: name, en: name })),
        ],
        rows: rolesOf.map(([name, { members }]): Told[] => [
          name,
          ...entriesOf(roles).map(([role]): Told => (members.includes(role) ? yes : none)),
        ]),
      },
      {
        title: { fr: "Délégations", en: "Delegations" },
        columns: [
          { fr: "À qui", en: "To whom" },
          { fr: "Ce qu'il peut", en: "What they may do" },
          { fr: "Dans l'unité", en: "In the unit" },
        ],
        rows: [
          [
            passwordDelegation.group,
            { fr: "réinitialiser les mots de passe", en: "reset passwords" },
            passwordDelegation.unit,
          ],
          [
            joinDelegation.service,
            {
              fr: "créer des comptes d'ordinateur, et gérer ceux qu'il a créés",
              en: "create computer accounts, and manage those that it created",
            },
            joinDelegation.unit,
          ],
        ],
      },
      settings({ fr: "Stratégie de groupe", en: "Group policy" }, [
        [heads.name, workstationPolicy.name],
        [{ fr: "GUID", en: "GUID" }, workstationPolicy.guid],
        [{ fr: "Liée à l'unité", en: "Linked to the unit" }, workstationPolicy.unit],
        [
          { fr: "Ouverture de session locale refusée à", en: "Local logon denied to" },
          workstationPolicy.denied,
        ],
      ]),
      settings({ fr: "Mots de passe et verrouillage", en: "Passwords and lockout" }, [
        [{ fr: "Longueur, en caractères", en: "Length, in characters" }, passwordPolicy.length],
        [{ fr: "Anciens refusés", en: "Former ones refused" }, passwordPolicy.history],
        [{ fr: "Âge maximal, en jours", en: "Greatest age, in days" }, passwordPolicy.maxAgeDays],
        [{ fr: "Âge minimal, en jours", en: "Least age, in days" }, passwordPolicy.minAgeDays],
        [
          { fr: "Échecs avant verrouillage", en: "Failures before lockout" },
          lockoutPolicy.failures,
        ],
        [{ fr: "Verrouillage, en minutes", en: "Lockout, in minutes" }, lockoutPolicy.minutes],
      ]),
    ],
  };
}
