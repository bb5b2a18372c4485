import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { AskedDeed } from "../../deeds/asked-deed.js";
import type { DifferenceView } from "../board-view.js";

/** What a board asks the server, and what is chosen on it. */
export interface BoardActs {
  /** Choose these labs, and no others. */
  choose(labs: readonly string[]): void;
  /** Fetch what there is to choose from. */
  learn(): void;
  act(labs: readonly string[], act: AskedDeed): void;
  stop(act: string): void;
  undo(act: string): void;
  again(act: string): void;
  /** @returns what a roster would do to the class; undefined where it can't be read: the board says why */
  lookAtClass(file: File): Promise<DifferenceView | undefined>;
  /** @returns whether it was done */
  keepClass(file: File, difference: string): Promise<boolean>;
}

const nothing = () => undefined;

/** On the server nothing is done: a page comes alive in the browser. */
export const BoardActsContext = createContext<BoardActs>({
  choose: nothing,
  learn: nothing,
  act: nothing,
  stop: nothing,
  undo: nothing,
  again: nothing,
  lookAtClass: async () => undefined,
  keepClass: async () => false,
});

export function useBoardActs(): BoardActs {
  return useContext(BoardActsContext);
}
