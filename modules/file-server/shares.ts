import type { ResourceName } from "../../stacks/plan/people.js";

/** A share that people work in together. */
export interface Share {
  readonly name: string;
  /** What people read of it in the list of shares. */
  readonly comment: string;
  /** Who writes there. */
  readonly write: ResourceName;
  /** Who only reads. */
  readonly read: ResourceName;
}

/** The shares of the company: who may what is the members of two resource groups, and nobody else. */
export const shares: readonly Share[] = [
  {
    name: "Commun",
    comment: "Documents de tous",
    write: "DL_Commun_RW",
    read: "DL_Commun_R",
  },
  { name: "Compta", comment: "Comptabilité", write: "DL_Compta_RW", read: "DL_Compta_R" },
  {
    name: "Gestion",
    comment: "Contrôle de gestion",
    write: "DL_Gestion_RW",
    read: "DL_Gestion_R",
  },
  { name: "Finance", comment: "Finance", write: "DL_Finance_RW", read: "DL_Finance_R" },
];
