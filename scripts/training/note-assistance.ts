import { type Assistance, assistances } from "../facts/journal.js";

/** Note that a trainer has a candidate's terminal, or how far that has gone: exercises that run meanwhile are assisted. */
export async function noteAssistance(candidate: string, assistance: Assistance): Promise<void> {
  await assistances.update(candidate, (all) => {
    const known = all.some(({ id }) => id === assistance.id);
    if (!known) return [...all, assistance];
    return all.map((one) => (one.id === assistance.id ? assistance : one));
  });
}
