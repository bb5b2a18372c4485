import { z } from "zod";
import { ofCompany } from "../../../stacks/plan/company.js";
import { type Person, people } from "../../../stacks/plan/people.js";
import { allowedWord } from "../../ground/allowed-word.js";
import { keysOf } from "../../ground/keys-of.js";
import { refuse } from "../../ground/refuse.js";
import { because } from "./because.js";
import { declaredTitle } from "./declared-title.js";
import { refuseRoles } from "./refuse-roles.js";
import { unitRoles } from "./unit-roles.js";

const name = allowedWord(/^\p{L}[\p{L}' -]{0,39}$/u, {
  fr: "des lettres, au plus 40",
  en: "letters, 40 at most",
});

/** Somebody hired; of the unit of those who have left, somebody who has left again. */
export const declaredPerson = ofCompany(() =>
  z
    .strictObject({
      login: allowedWord(/^[a-z]\.[a-z][a-z-]{1,15}\d?$/, {
        fr: "initiale, point, nom, en minuscules sans accent, au plus 19 caractères : p.moreau",
        en: "initial, full stop, surname, lower-case without accents, 19 characters at most: p.moreau",
      }),
      given: name,
      surname: name,
      title: declaredTitle,
      unit: z.enum([...unitRoles().keys()]),
      roles: z.array(z.enum(keysOf(people().roles))).max(10),
      ...because,
    })
    .superRefine(({ login, given, surname, unit, roles }, context) => {
      const person = Object.entries<Person>(people().accounts).find(
        ([known, one]) => known === login || (one.given === given && one.surname === surname),
      );
      if (person) {
        refuse(context, ["login"], {
          fr: `quelqu'un qui n'est pas encore du personnel : ${person[0]} en est, et reste comme le plan l'a`,
          en: `somebody who is not of the staff yet: ${person[0]} is, and stays as the plan has it`,
        });
      }
      refuseRoles(context, { unit, roles });
    }),
);
export type DeclaredPerson = z.infer<ReturnType<typeof declaredPerson>>;
