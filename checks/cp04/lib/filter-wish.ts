import type { Login } from "../../../stacks/plan/company/login-of.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";

/** A mail filter that somebody wants to be guided to. */
export interface FilterWish {
  readonly login: Login;
  /** What her ticket is found by, and her how-to names. */
  readonly reference: string;
  /** What the subject of a letter has that belongs in the folder. */
  readonly tag: string;
  readonly folder: string;
}

const numbers = Array.from({ length: 9000 }, (_, at) => 1000 + at) as [number, ...number[]];

/** Draw the candidate's. */
export function filterWish(scene: Pick<Scene, "password">): FilterWish {
  const one = <T>(purpose: string, choices: readonly [T, ...T[]]) =>
    draw(scene, `cp04/filter/${purpose}`, choices);
  const folder = one("folder", ["Contrats", "Travaux", "Assurances", "Fournisseurs", "Salons"]);
  return {
    login: staff().director.login,
    reference: `FILTRE-${one("reference", numbers)}`,
    tag: `AFF${one("tag", numbers)}`,
    folder,
  };
}

/** The filter as Sieve writes it (RFC 5228, RFC 5490). */
export function filterScript({ tag, folder }: FilterWish): string {
  return `require ["fileinto", "mailbox"];
if header :contains "subject" "${tag}" {
  fileinto :create "${folder}";
}
`;
}
