import { z } from "zod";
import { ofCompany } from "../../../stacks/plan/company.js";
import { type Person, people } from "../../../stacks/plan/people.js";
import { inAnyCompany } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { keysOf } from "../../ground/keys-of.js";
import { refuse } from "../../ground/refuse.js";
import type { Text } from "../../ground/text.js";
import { checkNames } from "./check-names.js";
import { declarable } from "./declarable.js";
import { keyOfDeclared } from "./key-of-declared.js";

/** What a candidate says that he changed of the company, and a company may: see checks/README.md. */
export const declarationSchema = ofCompany(() =>
  z.strictObject(declarable()).superRefine((declaration, context) => {
    const { people: hired, movements, groups, shares, lists } = declaration;
    for (const kind of keysOf(declarable())) {
      const names = declaration[kind].map((item) => keyOfDeclared(kind, item));
      for (const [at, name] of names.entries()) {
        if (names.indexOf(name) === at) continue;
        refuse(context, [kind, at], {
          fr: `une seule fois chacun : ${name} y est déjà`,
          en: `each of them once: ${name} is there already`,
        });
      }
    }
    const left = [...hired, ...movements].filter(({ unit }) => unit === staff().leaver.unit);
    const present = [
      ...Object.entries<Person>(people().accounts).flatMap(([login, { disabled }]) =>
        disabled ? [] : [login],
      ),
      ...hired.map(({ login }) => login),
    ].filter((login) => !left.some((one) => one.login === login));
    const roles = [
      ...Object.keys(people().roles),
      ...groups.map(({ name }) => name).filter((name) => name.startsWith("GG_")),
    ];
    for (const [at, { name, members }] of groups.entries()) {
      const known = name.startsWith("GG_") ? present : roles.filter((role) => role !== name);
      for (const [place, member] of members.entries()) {
        if (known.includes(member)) continue;
        refuse(
          context,
          ["groups", at, "members", place],
          name.startsWith("GG_")
            ? ofStaff(known)
            : {
                fr: `des groupes de rôle : ${known.join(", ")}`,
                en: `groups of roles: ${known.join(", ")}`,
              },
        );
      }
    }
    for (const [at, { name, members }] of lists.entries()) {
      if (hired.some(({ login }) => login === name)) {
        refuse(context, ["lists", at, "name"], {
          fr: "une adresse que personne n'a encore",
          en: "an address that nobody has yet",
        });
      }
      for (const [place, member] of members.entries()) {
        if (present.includes(member)) continue;
        refuse(context, ["lists", at, "members", place], ofStaff(present));
      }
    }
    const resources = [
      ...Object.keys(people().resources),
      ...groups.map(({ name }) => name).filter((name) => name.startsWith("DL_")),
    ];
    for (const [at, { write, read }] of shares.entries()) {
      for (const [key, name] of Object.entries({ write, read })) {
        if (name === undefined || resources.includes(name)) continue;
        const known = resources.join(", ");
        refuse(context, ["shares", at, key], {
          fr: `un groupe de ressource, du plan ou déclaré : ${known}`,
          en: `a group for a resource, the plan's or declared: ${known}`,
        });
      }
    }
    const { names, computers, reservations } = declaration;
    checkNames({ names, computers, reservations }, context);
    for (const [at, { address }] of reservations.entries()) {
      if (reservations.findIndex((one) => one.address === address) === at) continue;
      refuse(context, ["reservations", at, "address"], {
        fr: "une adresse par carte : celle-ci est déjà réservée à une autre",
        en: "an address for each card: this one is reserved for another already",
      });
    }
  }),
);
export type Declaration = z.infer<ReturnType<typeof declarationSchema>>;

function ofStaff(logins: readonly string[]): Text {
  const list = logins.join(", ");
  return {
    fr: `des identifiants du personnel, ou déclarés : ${list}`,
    en: `logins of the staff, or declared ones: ${list}`,
  };
}

/** What is declared where nobody has handed anything in. */
export const nothingDeclared = Object.fromEntries(
  keysOf(inAnyCompany(declarable)).map((kind) => [kind, []]),
) as unknown as Declaration;
