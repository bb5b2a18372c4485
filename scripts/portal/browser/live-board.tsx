import { useEffect, useMemo, useState } from "preact/hooks";
import { BoardActsContext } from "../pages/board/board-acts.js";
import type { BoardChanged } from "../pages/board-changed.js";
import { BoardPage } from "../pages/board-page.js";
import type { BoardCatalogue } from "../pages/board-view.js";
import { CallActsContext } from "../pages/call-acts.js";
import type { BoardView } from "../pages/view.js";
import { boardActs } from "./board-acts.js";
import { callActs } from "./call-acts.js";
import { isTyping } from "./is-typing.js";
import { useNow } from "./use-now.js";
import { useStream } from "./use-stream.js";

export interface LiveBoardProps {
  readonly first: BoardView;
  /** Of `first`. */
  readonly mark: string;
}

/** The board, alive. The key `n` hides names, and shows them again; `a` chooses all, Escape none. */
export function LiveBoard({ first, mark }: LiveBoardProps) {
  const [view, setView] = useState(first);
  const [isNameless, setNameless] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [catalogue, setCatalogue] = useState<BoardCatalogue | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const isOffline = useStream<BoardChanged>("/api/board/events", mark, (changed) =>
    setView((before) => ({ ...before, ...changed })),
  );
  const toggleNames = () => setNameless((is) => !is);
  const labs = view.rows.map(({ lab }) => lab);
  // Who is on the board no more is chosen no more.
  const there = chosen.filter((lab) => labs.includes(lab));
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      if (event.key === "n") toggleNames();
      if (event.key === "Escape") setChosen([]);
      if (event.key === "a") {
        setChosen((before) => (labs.every((lab) => before.includes(lab)) ? [] : labs));
      }
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [labs.join(" ")]);
  const acts = useMemo(
    () => boardActs({ choose: setChosen, learned: setCatalogue, refused: setRefused }),
    [],
  );
  return (
    <BoardActsContext.Provider value={acts}>
      <CallActsContext.Provider value={callActs}>
        <BoardPage
          view={view}
          now={useNow(view.now)}
          isOffline={isOffline}
          isNameless={isNameless}
          toggleNames={toggleNames}
          chosen={there}
          catalogue={catalogue}
          refused={refused}
        />
      </CallActsContext.Provider>
    </BoardActsContext.Provider>
  );
}
