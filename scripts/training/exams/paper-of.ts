import type { Paper } from "../../../checks/lib/paper.js";
import { papers } from "../../../checks/papers/index.js";
import { kinds } from "../../ground/kinds.js";
import { oneOf } from "../../ground/one-of.js";

/**
 * The paper of an id.
 *
 * @throws Misuse naming those there are
 */
export function paperOf(id: string): Paper {
  const paper = papers()[oneOf(kinds.paper, id, Object.keys(papers()))];
  if (!paper) throw new Error(`no paper '${id}'`);
  return paper;
}
