import { z } from "zod";
import { guestNames, nodeNames } from "../../../stacks/plan/plan.js";
import { allowedWord } from "../../ground/allowed-word.js";
import { refuse } from "../../ground/refuse.js";
import { because } from "./because.js";

const planned: readonly string[] = [...nodeNames, ...guestNames];

/** The account of one more machine of the domain. */
export const declaredComputer = z
  .strictObject({
    name: allowedWord(/^[a-z][a-z0-9-]{1,14}$/, {
      fr: "2 à 15 minuscules, chiffres ou tirets, une lettre d'abord, sans $",
      en: "2 to 15 lower-case letters, digits or hyphens, a letter first, without $",
    }),
    unit: z.enum(["Postes", "Serveurs"]),
    ...because,
  })
  .superRefine(({ name }, context) => {
    if (!planned.includes(name)) return;
    refuse(context, ["name"], {
      fr: "une machine que l'entreprise n'a pas encore",
      en: "a machine that the company does not have yet",
    });
  });
export type DeclaredComputer = z.infer<typeof declaredComputer>;
