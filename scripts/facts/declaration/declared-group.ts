import { z } from "zod";
import { ofCompany } from "../../../stacks/plan/company.js";
import { people } from "../../../stacks/plan/people.js";
import { allowedWord } from "../../ground/allowed-word.js";
import { refuse } from "../../ground/refuse.js";
import { because } from "./because.js";

const planned = ofCompany((): readonly string[] => [
  ...Object.keys(people().roles),
  ...Object.keys(people().resources),
]);

/** A group of a project: of people (GG_…), or of such groups, for a resource of its own (DL_…). */
export const declaredGroup = ofCompany(() =>
  z
    .strictObject({
      name: allowedWord(/^(?:GG|DL)_[A-Z][A-Za-z0-9_]{1,40}$/, {
        fr: "GG_Nom pour des personnes, DL_Nom pour des groupes GG_, sans accent",
        en: "GG_Name for people, DL_Name for GG_ groups, without accents",
      }),
      members: z.array(z.string().max(60)).min(1).max(50),
      ...because,
    })
    .superRefine(({ name }, context) => {
      if (!planned().includes(name)) return;
      refuse(context, ["name"], {
        fr: "un groupe que l'entreprise n'a pas encore : les siens ont les membres du plan",
        en: "a group that the company does not have yet: its own have the members of the plan",
      });
    }),
);
export type DeclaredGroup = z.infer<ReturnType<typeof declaredGroup>>;
