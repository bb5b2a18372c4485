import { z } from "zod";
import { type Person, people, type RoleName, type UnitName } from "../../../stacks/plan/people.js";
import { allowedWord } from "../../ground/allowed-word.js";
import { keysOf } from "../../ground/keys-of.js";
import { refuse } from "../../ground/refuse.js";
import { because } from "./because.js";

const staff = Object.values<Person>(people.accounts);

/** Whoever works from outside has this role besides. */
const remote: readonly RoleName[] = people.resources.DL_VPN.members;

/** Roles that somebody of a unit may have: those of his colleagues, and to work from outside. None of one who has left. */
const rolesOf = new Map(
  keysOf(people.units).flatMap((unit): [UnitName, readonly RoleName[]][] => {
    const colleagues = staff.filter((one) => one.unit === unit);
    if (colleagues.length === 0) return [];
    const roles = colleagues.every(({ disabled }) => disabled)
      ? []
      : [...new Set([...colleagues.flatMap((one) => one.roles), ...remote])];
    return [[unit, roles]];
  }),
);

const name = allowedWord(/^\p{L}[\p{L}' -]{0,39}$/u, {
  fr: "des lettres, au plus 40",
  en: "letters, 40 at most",
});

/** Somebody hired; of the unit of those who have left, somebody who has left again. */
export const declaredPerson = z
  .strictObject({
    login: allowedWord(/^[a-z]\.[a-z][a-z-]{1,15}\d?$/, {
      fr: "initiale, point, nom, en minuscules sans accent, au plus 19 caractères : p.moreau",
      en: "initial, full stop, surname, lower-case without accents, 19 characters at most: p.moreau",
    }),
    given: name,
    surname: name,
    title: allowedWord(/^\p{L}[\p{L}\p{N}' ,().-]{1,63}$/u, {
      fr: "la fonction, 2 à 64 caractères",
      en: "the job's title, 2 to 64 characters",
    }),
    unit: z.enum([...rolesOf.keys()]),
    roles: z.array(z.enum(keysOf(people.roles))).max(10),
    ...because,
  })
  .superRefine(({ login, given, surname, unit, roles }, context) => {
    const person = Object.entries<Person>(people.accounts).find(
      ([known, one]) => known === login || (one.given === given && one.surname === surname),
    );
    if (person) {
      refuse(context, ["login"], {
        fr: `quelqu'un qui n'est pas encore du personnel : ${person[0]} en est, et reste comme le plan l'a`,
        en: `somebody who is not of the staff yet: ${person[0]} is, and stays as the plan has it`,
      });
    }
    const own = rolesOf.get(unit) ?? [];
    for (const [at, role] of roles.entries()) {
      if (own.includes(role)) continue;
      const list = own.join(", ");
      refuse(context, ["roles", at], {
        fr: `les rôles de l'UO ${unit} : ${list || "aucun"}`,
        en: `the roles of the unit ${unit}: ${list || "none"}`,
      });
    }
  });
export type DeclaredPerson = z.infer<typeof declaredPerson>;
