import type { Text } from "../../scripts/ground/text.js";

/** A competence of this kit, `cp01` to `cp17`: those of the TSSI. */
export type CompetenceId = `cp${number}`;

/** A certification, and where each competence is found in it. */
export interface Referential {
  readonly title: Text;
  /** Its own blocks or competences that a competence of the kit answers to; none where it has no such thing. */
  readonly entries: Readonly<Record<CompetenceId, readonly string[]>>;
}
