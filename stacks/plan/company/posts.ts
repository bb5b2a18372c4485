import { keysOf } from "../../../scripts/ground/keys-of.js";

/** A post of the company: who holds it has a place in the directory, and texts and stories ask for him by it. */
interface Place {
  readonly title: string;
  /** A name of `units` in people.ts, which checks it. */
  readonly unit: string;
  /** Names of `roles` there. */
  readonly roles: readonly string[];
  readonly disabled?: boolean;
}

/** Every post, in the order of the directory. In stories the director, the accountant and the finance manager are women. */
export const posts = {
  director: {
    title: "Directrice générale",
    unit: "Direction",
    roles: ["GG_Direction", "GG_Nomades"],
  },
  accountant: { title: "Comptable", unit: "Comptabilité", roles: ["GG_Comptabilite"] },
  chiefAccountant: { title: "Cheffe comptable", unit: "Comptabilité", roles: ["GG_Comptabilite"] },
  managementController: {
    title: "Contrôleur de gestion",
    unit: "Gestion",
    roles: ["GG_Gestion"],
  },
  managementAssistant: { title: "Assistant de gestion", unit: "Gestion", roles: ["GG_Gestion"] },
  financeManager: {
    title: "Responsable financière",
    unit: "Finance",
    roles: ["GG_Finance", "GG_Nomades"],
  },
  itManager: {
    title: "Responsable informatique",
    unit: "Techniciens",
    roles: ["GG_Techniciens", "GG_Nomades"],
  },
  technician: {
    title: "Technicien de proximité",
    unit: "Techniciens",
    roles: ["GG_Techniciens", "GG_Support_Proximite"],
  },
  intern: { title: "Stagiaire", unit: "Stagiaires", roles: ["GG_Stagiaires"] },
  /** Has left: the account is disabled. */
  leaver: { title: "Ancien comptable", unit: "Départs", roles: [], disabled: true },
} as const satisfies Record<string, Place>;

/** A name of `posts`. */
export type Post = keyof typeof posts;
export const postNames = keysOf(posts);
