import { UnreadableFacts } from "../ground/unreadable-facts.js";
import { journals } from "./journal.js";
import { notedSlot } from "./noted-slot.js";

/** Files of a lab's folder that are there and can't be read, each with what is wrong with it. */
export async function unreadableFiles(candidate: string): Promise<UnreadableFacts[]> {
  const problems = await Promise.all([
    ...journals.map((journal) => journal.problem(candidate)),
    notedSlot(candidate).then(
      () => undefined,
      (problem) => {
        if (problem instanceof UnreadableFacts) return problem;
        throw problem;
      },
    ),
  ]);
  return problems.filter((problem) => problem !== undefined);
}
