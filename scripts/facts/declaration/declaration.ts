import { z } from "zod";
import { type Person, people } from "../../../stacks/plan/people.js";
import { keysOf } from "../../ground/keys-of.js";
import { refuse } from "../../ground/refuse.js";
import { checkNames } from "./check-names.js";
import { declarable } from "./declarable.js";
import { keyOfDeclared } from "./key-of-declared.js";

/** What a candidate says that he changed of the company, and a company may: see checks/README.md. */
export const declarationSchema = z.strictObject(declarable).superRefine((declaration, context) => {
  const { people: hired, groups, shares } = declaration;
  for (const kind of keysOf(declarable)) {
    const names = declaration[kind].map((item) => keyOfDeclared(kind, item));
    for (const [at, name] of names.entries()) {
      if (names.indexOf(name) === at) continue;
      refuse(context, [kind, at], {
        fr: `une seule fois chacun : ${name} y est déjà`,
        en: `each of them once: ${name} is there already`,
      });
    }
  }
  const staff = [
    ...Object.entries<Person>(people.accounts).flatMap(([login, { disabled }]) =>
      disabled ? [] : [login],
    ),
    ...hired.map(({ login }) => login),
  ];
  const roles = [
    ...Object.keys(people.roles),
    ...groups.map(({ name }) => name).filter((name) => name.startsWith("GG_")),
  ];
  for (const [at, { name, members }] of groups.entries()) {
    const known = name.startsWith("GG_") ? staff : roles.filter((role) => role !== name);
    for (const [place, member] of members.entries()) {
      if (known.includes(member)) continue;
      refuse(
        context,
        ["groups", at, "members", place],
        name.startsWith("GG_")
          ? {
              fr: `des identifiants du personnel, ou déclarés : ${known.join(", ")}`,
              en: `logins of the staff, or declared ones: ${known.join(", ")}`,
            }
          : {
              fr: `des groupes de rôle : ${known.join(", ")}`,
              en: `groups of roles: ${known.join(", ")}`,
            },
      );
    }
  }
  const resources = [
    ...Object.keys(people.resources),
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
});
export type Declaration = z.infer<typeof declarationSchema>;

/** What is declared where nobody has handed anything in. */
export const nothingDeclared: Declaration = declarationSchema.parse({});
