import { useEffect, useState } from "preact/hooks";
import { BoardPage } from "../pages/board-page.js";
import { CallActsContext } from "../pages/call-acts.js";
import type { BoardView } from "../pages/view.js";
import { callActs } from "./call-acts.js";
import { useNow } from "./use-now.js";
import { useStream } from "./use-stream.js";

/** The board, alive. The key `n` hides names, and shows them again. */
export function LiveBoard({ first }: { readonly first: BoardView }) {
  const [view, setView] = useState(first);
  const [isNameless, setNameless] = useState(false);
  const isOffline = useStream<BoardView>("/api/board/events", setView);
  const toggleNames = () => setNameless((is) => !is);
  useEffect(() => {
    const hear = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
      if (key === "n" && !ctrlKey && !altKey && !metaKey) toggleNames();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
  return (
    <CallActsContext.Provider value={callActs}>
      <BoardPage
        view={view}
        now={useNow(view.now)}
        isOffline={isOffline}
        isNameless={isNameless}
        toggleNames={toggleNames}
      />
    </CallActsContext.Provider>
  );
}
