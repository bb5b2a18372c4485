import type { Declaration } from "../../facts/declaration/declaration.js";
import { nothingDeclared } from "../../facts/declaration/declaration.js";
import { declaredIn } from "../../facts/declaration/declared-in.js";
import { declaredLines } from "../../facts/declaration/declared-lines.js";
import { declarations, type HandedIn } from "../../facts/journal.js";
import { Misuse } from "../../ground/misuse.js";
import type { Text } from "../../ground/text.js";

/** Most that are remembered of one lab. */
const remembered = 200;

/** What handing a declaration in, or taking it back, came to. */
export interface DeclaredChanges {
  readonly lab: string;
  /** What is declared now and was not, and what was and is not, a line each; what is as before. */
  readonly added: readonly Text[];
  readonly removed: readonly Text[];
  readonly same: readonly Text[];
  /** Full id of the exercise whose end it waits for; absent where it counts at once. */
  readonly waitsFor?: string;
}

/**
 * Hand a declaration in, in place of the one before. It is noted alone: nobody who looks at the lab, or changes it, is
 * waited for.
 *
 * @throws UnreadableFacts where that can't be noted
 */
export async function declareChanges(
  candidate: string,
  declaration: Declaration,
): Promise<DeclaredChanges> {
  let before: HandedIn | undefined;
  await declarations.update(candidate, (all) => {
    before = all.findLast(isKept);
    return [...all, { at: new Date().toISOString(), declaration }].slice(-remembered);
  });
  return changesFrom(candidate, before?.declaration, declaration);
}

/**
 * Take the last declaration back: the one before counts again.
 *
 * @throws Misuse, with nothing changed, where there is none
 */
export async function undoDeclaration(candidate: string): Promise<DeclaredChanges> {
  let last: HandedIn | undefined;
  let then: HandedIn | undefined;
  await declarations.update(candidate, (all) => {
    last = all.findLast(isKept);
    if (!last) {
      throw new Misuse({
        fr: `rien n'est déclaré dans le lab '${candidate}' : rien à reprendre`,
        en: `nothing is declared in lab '${candidate}': nothing to take back`,
      });
    }
    const undoneAt = new Date().toISOString();
    const left = all.map((one) => (one === last ? { ...one, undoneAt } : one));
    then = left.findLast(isKept);
    return left;
  });
  return changesFrom(candidate, last?.declaration, then?.declaration);
}

function isKept({ undoneAt }: HandedIn): boolean {
  return undoneAt === undefined;
}

async function changesFrom(
  candidate: string,
  before: Declaration = nothingDeclared,
  now: Declaration = nothingDeclared,
): Promise<DeclaredChanges> {
  const [had, has] = [declaredLines(before), declaredLines(now)];
  const isIn = (lines: readonly Text[], { en }: Text) => lines.some((line) => line.en === en);
  const { waitsFor } = await declaredIn(candidate);
  return {
    lab: candidate,
    added: has.filter((line) => !isIn(had, line)),
    removed: had.filter((line) => !isIn(has, line)),
    same: has.filter((line) => isIn(had, line)),
    ...(waitsFor !== undefined && { waitsFor }),
  };
}
