import type { BoardView } from "./view.js";

/** What of a board is other than before. The time always is. */
export type BoardChanged = Partial<BoardView>;

/** @returns undefined where nothing has changed */
export function boardChangedSince(before: BoardView, view: BoardView): BoardChanged | undefined {
  const { now, ...parts } = view;
  const others = Object.entries(parts).filter(
    ([name, part]) => JSON.stringify(part) !== JSON.stringify(before[name as keyof BoardView]),
  );
  if (others.length === 0) return undefined;
  return { ...(Object.fromEntries(others) as BoardChanged), now };
}
