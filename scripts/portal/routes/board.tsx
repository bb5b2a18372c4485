import { say } from "../../ground/say.js";
import { boardOf } from "../board-of.js";
import { drawPage } from "../draw-page.js";
import { markOf } from "../mark-of.js";
import { boardChangedSince } from "../pages/board-changed.js";
import { BoardPage } from "../pages/board-page.js";
import type { BoardView } from "../pages/view.js";
import type { Portal } from "../portal.js";
import type { Route } from "../route.js";
import { streamOf } from "./stream.js";

/** The trainer's board. */
export const boardRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/board",
    access: "trainer",
    async handle(asked) {
      const view = await boardNow(asked.portal);
      return drawPage(asked, {
        title: say({ fr: "La classe", en: "The class" }),
        data: { view, mark: markOf(view) },
        script: "board.js",
        children: (
          <BoardPage
            view={view}
            now={view.now}
            isOffline={false}
            isNameless={false}
            toggleNames={() => undefined}
            chosen={[]}
            catalogue={null}
            refused={null}
          />
        ),
      });
    },
  },
  {
    method: "GET",
    path: "/api/board/events",
    access: "trainer",
    handle(asked) {
      const { portal } = asked;
      return streamOf(asked, {
        follow: (changed) => portal.board.follow(changed),
        now: () => boardNow(portal),
        changed: boardChangedSince,
      });
    },
  },
];

async function boardNow({ board, feeds, batches, errands }: Portal): Promise<BoardView> {
  return boardOf({ ...(await board.facts()), feeds, errands, acts: batches.list() });
}
