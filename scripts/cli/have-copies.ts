import { Misuse } from "../ground/misuse.js";
import { fetchCopies } from "../ground/shelf/copies/working-copy.js";
import { UnreadableFacts } from "../ground/unreadable-facts.js";

/** Verbs that are about no lab: nothing of what they need is shared, and a database that is away is none of theirs. */
const aboutNone = ["complete", "completion", "doctor", "release", "sizing", "state", "uninstall"];
const questions = ["--help", "-h", "--version", "-V"];

/**
 * Have the files of labs' folders as other homes left them, before any module reads the plan: a lab's company is in one of
 * them. What can't be asked for is told by whoever does something with a lab.
 */
export async function haveCopies(words: readonly string[]): Promise<void> {
  const verb = words.find((word) => !word.startsWith("-"));
  if (verb === undefined || aboutNone.includes(verb)) return;
  if (words.some((word) => questions.includes(word))) return;
  try {
    await fetchCopies();
  } catch (problem) {
    if (!(problem instanceof Misuse || problem instanceof UnreadableFacts)) throw problem;
  }
}
