import { z } from "zod";
import { ofCompany } from "../../../stacks/plan/company.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { type Person, people } from "../../../stacks/plan/people.js";
import { staff } from "../../../stacks/plan/staff.js";
import { keysOf } from "../../ground/keys-of.js";
import { refuse } from "../../ground/refuse.js";
import { because } from "./because.js";
import { declaredTitle } from "./declared-title.js";
import { refuseRoles } from "./refuse-roles.js";
import { unitRoles } from "./unit-roles.js";

/** Whoever is there administers: nobody comes there, or goes from there, by a declaration. */
const administering = () => staff().technician.unit;
const movable = ofCompany(() =>
  Object.entries<Person>(people().accounts).filter(
    ([, { unit, disabled }]) => !disabled && unit !== administering(),
  ),
);
const units = ofCompany(() => [...unitRoles().keys()].filter((unit) => unit !== administering()));
const answering = ofCompany((): readonly string[] => Object.values(mailboxes().aliases));

/** Somebody of the plan's who has another unit, other roles or another title; of the unit of those who have left, a leaver. */
export const declaredMovement = ofCompany(() =>
  z
    .strictObject({
      login: z.enum(movable().map(([login]) => login)),
      title: declaredTitle,
      unit: z.enum(units()),
      roles: z.array(z.enum(keysOf(people().roles))).max(10),
      ...because,
    })
    .superRefine(({ login, title, unit, roles }, context) => {
      const before = movable().find(([known]) => known === login)?.[1];
      if (
        before?.unit === unit &&
        before.title === title &&
        sorted(before.roles) === sorted(roles)
      ) {
        refuse(context, ["unit"], {
          fr: `autre chose que ce que le plan a : ${login} y est déjà ainsi`,
          en: `something else than what the plan has: ${login} is so there already`,
        });
      }
      if (unit === staff().leaver.unit && answering().includes(login)) {
        const names = keysOf(mailboxes().aliases).filter(
          (name) => mailboxes().aliases[name] === login,
        );
        refuse(context, ["unit"], {
          fr: `une UO de l'entreprise : ${login} répond des adresses ${names.join(", ")}, et ne part pas`,
          en: `a unit of the company: ${login} answers for the addresses ${names.join(", ")}, and does not leave`,
        });
      }
      refuseRoles(context, { unit, roles });
    }),
);
export type DeclaredMovement = z.infer<ReturnType<typeof declaredMovement>>;

function sorted(roles: readonly string[]): string {
  return roles.toSorted().join();
}
