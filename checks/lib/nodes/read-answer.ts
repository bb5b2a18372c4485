import { z } from "zod";
import { NotObserved } from "../../../scripts/channel/channel.js";
import type { NodeName } from "../../../stacks/plan/plan.js";

/** Places of an answer that are told when it is not of the right shape. */
const told = 3;

/**
 * Read what a program on a node answered in JSON. Whoever has root there answers what he likes: what is of another
 * shape shows nothing.
 *
 * @param program as it is told, e.g. `postqueue`
 * @throws NotObserved naming the node, the program and what is wrong
 */
export function readAnswer<T>(
  { name }: { readonly name: NodeName },
  program: string,
  text: string,
  schema: z.ZodType<T>,
): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (problem) {
    throw new NotObserved(
      {
        fr: `${name} : ${program} répond autre chose : ${wrong(problem)}`,
        en: `${name}: ${program} answers something else: ${wrong(problem)}`,
      },
      name,
    );
  }
}

function wrong(problem: unknown): string {
  if (!(problem instanceof z.ZodError)) return (problem as Error).message;
  return problem.issues
    .slice(0, told)
    .map(({ path, message }) => (path.length > 0 ? `${path.join(".")}: ${message}` : message))
    .join("; ");
}
