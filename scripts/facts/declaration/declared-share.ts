import { z } from "zod";
import { shares } from "../../../modules/file-server/shares.js";
import { allowedWord } from "../../ground/allowed-word.js";
import { refuse } from "../../ground/refuse.js";
import { because } from "./because.js";

/** Sections that Samba gives a meaning of their own, and shares of the company's own. */
const taken = ["global", "homes", "printers", ...shares.map(({ name }) => name.toLowerCase())];

const resource = z.string().max(60);

/** One more share of file1, among those that people work in together: whoever writes, and whoever only reads. */
export const declaredShare = z
  .strictObject({
    name: allowedWord(/^[A-Z][A-Za-z0-9]{1,19}$/, {
      fr: "une majuscule, puis des lettres sans accent ou des chiffres, 20 en tout au plus",
      en: "a capital, then letters without accents or digits, 20 in all at most",
    }),
    write: resource,
    read: resource.optional(),
    ...because,
  })
  .superRefine(({ name, write, read }, context) => {
    if (taken.includes(name.toLowerCase())) {
      refuse(context, ["name"], {
        fr: "un partage que l'entreprise n'a pas encore : les siens ont les droits du plan",
        en: "a share that the company does not have yet: its own have the rights of the plan",
      });
    }
    if (write === read) {
      refuse(context, ["read"], {
        fr: "un autre groupe que celui qui écrit",
        en: "another group than the one that writes",
      });
    }
  });
export type DeclaredShare = z.infer<typeof declaredShare>;
