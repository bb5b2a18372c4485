import { journals } from "./journal.js";

/**
 * See that a lab's journals can be read, before anything is done that ends by writing there.
 *
 * @throws UnreadableFacts naming the first that can't
 */
export async function mustBeReadable(candidate: string): Promise<void> {
  const problems = await Promise.all(
    journals.filter(({ goesWithLab }) => goesWithLab).map((journal) => journal.problem(candidate)),
  );
  const broken = problems.find((problem) => problem !== undefined);
  if (broken) throw broken;
}
