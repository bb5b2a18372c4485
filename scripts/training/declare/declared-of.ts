import { type Declaration, nothingDeclared } from "../../facts/declaration/declaration.js";
import { declaredIn } from "../../facts/declaration/declared-in.js";
import { declaredLines } from "../../facts/declaration/declared-lines.js";
import { declarations } from "../../facts/journal.js";
import type { Text } from "../../ground/text.js";

/** What a candidate declared. */
export interface DeclaredOf {
  readonly lab: string;
  /** What counts, a line each. */
  readonly lines: readonly Text[];
  /** When that was handed in, ISO 8601; absent where nothing counts. */
  readonly at?: string;
  /** Full id of the exercise whose end something newer waits for; absent where nothing does. */
  readonly waitsFor?: string;
  /** The last that was handed in and not taken back, as it may be handed in again. */
  readonly declaration: Declaration;
  /** Every one of them, the oldest first. */
  readonly history: readonly {
    readonly at: string;
    readonly undoneAt?: string | undefined;
    readonly lines: readonly Text[];
  }[];
}

/** @throws UnreadableFacts where what was noted can't be read */
export async function declaredOf(candidate: string): Promise<DeclaredOf> {
  const [counted, all] = await Promise.all([declaredIn(candidate), declarations.read(candidate)]);
  const { declaration, ...rest } = counted;
  const last = all.findLast(({ undoneAt }) => undoneAt === undefined);
  return {
    lab: candidate,
    lines: declaredLines(declaration),
    ...rest,
    declaration: last?.declaration ?? nothingDeclared,
    history: all.map(({ at, undoneAt, declaration: handedIn }) => ({
      at,
      undoneAt,
      lines: declaredLines(handedIn),
    })),
  };
}
