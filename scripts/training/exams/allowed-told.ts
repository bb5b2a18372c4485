import type { Text } from "../../ground/text.js";
import type { Sheet } from "./sheet-of.js";

/** What papers allow their candidates, in words. */
export const allowedTold: {
  readonly hints: Readonly<Record<Sheet["hints"], Text>>;
  readonly selfCheck: Readonly<Record<Sheet["selfCheck"], Text>>;
} = {
  hints: {
    none: { fr: "aucun indice", en: "no hints" },
    priced: {
      fr: "indices à leur prix, en minutes, rapporté au jury",
      en: "hints at their price, in minutes, which the jury is told",
    },
  },
  selfCheck: {
    none: { fr: "aucun auto-contrôle", en: "no self-check" },
    own: { fr: "auto-contrôle permis", en: "self-check allowed" },
  },
};
