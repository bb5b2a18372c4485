import { useEffect, useState } from "preact/hooks";
import { BoardPage } from "../pages/board-page.js";
import type { BoardView } from "../pages/view.js";
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
    <BoardPage
      view={view}
      now={useNow(view.now)}
      isOffline={isOffline}
      isNameless={isNameless}
      toggleNames={toggleNames}
    />
  );
}
