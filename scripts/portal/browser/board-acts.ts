import type { BoardActs } from "../pages/board/board-acts.js";
import type { BoardCatalogue, DifferenceView } from "../pages/board-view.js";
import { postTold } from "./post-told.js";

export interface BoardActsProps {
  readonly choose: BoardActs["choose"];
  readonly learned: (catalogue: BoardCatalogue) => void;
  /** Told why the server has not done something, and null once it does. */
  readonly refused: (why: string | null) => void;
}

/** What the board asks the server. */
export function boardActs({ choose, learned, refused }: BoardActsProps): BoardActs {
  let isAsked = false;
  const ask = async <T extends object>(url: string, body: unknown): Promise<T | undefined> => {
    const answer = await postTold<T>(url, body);
    if (!("error" in answer)) {
      refused(null);
      return answer;
    }
    // That the server is away the page says already.
    refused(answer.error || null);
    return undefined;
  };
  const learn = async () => {
    if (isAsked) return;
    isAsked = true;
    try {
      const answer = await fetch("/api/board/catalogue");
      learned((await answer.json()) as BoardCatalogue);
    } catch {
      // The page says that the server is away; who opens something tries again.
      isAsked = false;
    }
  };
  const classOf = (what: string, file: File) =>
    ask<DifferenceView>(`/api/board/class/${what}`, file);
  return {
    choose,
    learn: () => void learn(),
    act: (labs, act) => void ask("/api/board/acts", { labs, act }),
    stop: (act) => void ask("/api/board/acts/stop", { act }),
    undo: (act) => void ask("/api/board/acts/undo", { act }),
    again: (act) => void ask("/api/board/acts/again", { act }),
    lookAtClass: (file) => classOf("look", file),
    keepClass: async (file, difference) =>
      (await classOf(`keep?difference=${difference}`, file)) !== undefined,
  };
}
