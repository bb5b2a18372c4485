import { declaredIn } from "../facts/declaration/declared-in.js";
import { Misuse } from "../ground/misuse.js";

/**
 * Exercises play the plan's people, each in his unit, with his roles: one that was begun with somebody who has moved
 * would be set up on another company, and judged by its own.
 *
 * @throws Misuse where movements are declared
 */
export async function mustBeStaffOfPlan(candidate: string): Promise<void> {
  const { declaration } = await declaredIn(candidate);
  if (declaration.movements.length === 0) return;
  const logins = declaration.movements.map(({ login }) => login).join(", ");
  const cure = `lab reset ${candidate} dc1 dc2`;
  throw new Misuse({
    fr: `le lab '${candidate}' a des mouvements déclarés (${logins}), et un exercice joue le personnel tel que le plan l'a : '${cure}', puis une déclaration sans eux ('lab declare ${candidate} FICHIER')`,
    en: `lab '${candidate}' has movements declared (${logins}), and an exercise plays the staff as the plan has it: '${cure}', then a declaration without them ('lab declare ${candidate} FILE')`,
  });
}
