import { z } from "zod";
import { ofCompany } from "../../../stacks/plan/company.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { people } from "../../../stacks/plan/people.js";
import { allowedWord } from "../../ground/allowed-word.js";
import { refuse } from "../../ground/refuse.js";
import { because } from "./because.js";

/** Addresses of the company's own, and those that servers keep to themselves. */
const taken = ofCompany((): readonly string[] => [
  ...[mailboxes().aliases, mailboxes().lists, mailboxes().shared, mailboxes().tickets].flatMap(
    (names) => Object.keys(names),
  ),
  ...Object.keys(people().accounts),
  ...Object.keys(people().services),
  ...["root", "mailer-daemon", "double-bounce"],
]);

/** One more address of the company's, whose letters go to people of the company: a list, or a function's. */
export const declaredList = ofCompany(() =>
  z
    .strictObject({
      name: allowedWord(/^[a-z][a-z0-9.-]{1,30}[a-z0-9]$/, {
        fr: "ce qui précède @ : 3 à 32 minuscules, chiffres, points ou tirets",
        en: "what is before @: 3 to 32 lower-case letters, digits, full stops or hyphens",
      }),
      members: z.array(z.string().max(60)).min(1).max(50),
      ...because,
    })
    .superRefine(({ name }, context) => {
      if (!taken().includes(name)) return;
      refuse(context, ["name"], {
        fr: "une adresse que personne n'a encore",
        en: "an address that nobody has yet",
      });
    }),
);
export type DeclaredList = z.infer<ReturnType<typeof declaredList>>;
