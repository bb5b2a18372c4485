/** The label of the bench's containers that have a lab's layers or volumes in hand. */
export const workLabel = "plateau.work";

/** The labels of one at work for a lab, or for none. */
export function workLabels(candidate: string | undefined): Readonly<Record<string, string>> {
  return candidate === undefined ? {} : { [workLabel]: candidate };
}
