import type { Text } from "../../ground/text.js";
import type { Access } from "../route.js";

export interface Guide {
  /** Names of its files, without `.md`, in `docs/guides/fr` and `docs/guides/en`. */
  readonly file: Text;
  readonly access: Extract<Access, "anyone" | "visitor">;
}

/** Every guide, by the end of its page's address. A candidate reads his before he can come in: it says how. */
export const guides = {
  candidate: { file: { fr: "candidat", en: "candidate" }, access: "anyone" },
  trainer: { file: { fr: "formateur", en: "trainer" }, access: "visitor" },
  jury: { file: { fr: "jury", en: "jury" }, access: "visitor" },
  content: { file: { fr: "contenu", en: "content" }, access: "visitor" },
  administrator: { file: { fr: "administrateur", en: "administrator" }, access: "visitor" },
} as const satisfies Readonly<Record<string, Guide>>;

export type GuideName = keyof typeof guides;
