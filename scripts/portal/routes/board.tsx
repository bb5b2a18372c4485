import { setTimeout } from "node:timers/promises";
import { say } from "../../ground/say.js";
import { boardOf } from "../board-of.js";
import { drawPage } from "../draw-page.js";
import { BoardPage } from "../pages/board-page.js";
import type { BoardView } from "../pages/view.js";
import type { Portal } from "../portal.js";
import type { Route } from "../route.js";
import { openDisputes } from "../store/disputes.js";
import { openCalls } from "../store/help-calls.js";
import { allOutcomes } from "../store/results.js";
import { cardedCandidates } from "../ways-in/cards.js";
import { streamOf } from "./stream.js";

/** Between two looks at the class, in milliseconds. */
const lookMs = 2000;

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
        data: { page: "board", view },
        children: (
          <BoardPage
            view={view}
            now={view.now}
            isOffline={false}
            isNameless={false}
            toggleNames={() => undefined}
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
      return streamOf(
        asked,
        (changed) => {
          const ended = new AbortController();
          void every(lookMs, changed, ended.signal);
          return () => ended.abort();
        },
        () => boardNow(portal),
      );
    },
  },
];

async function boardNow({ store, useCases }: Portal): Promise<BoardView> {
  const [cards, outcomes, calls, disputes] = await Promise.all([
    cardedCandidates(store),
    allOutcomes(store),
    openCalls(store),
    openDisputes(store),
  ]);
  const candidates = [
    ...new Set([...cards.map(({ candidate }) => candidate), ...(await useCases.standingLabs())]),
  ].sort();
  const progress = await useCases.progressOf(candidates);
  return boardOf({ cards, outcomes, calls, disputes, progress });
}

async function every(ms: number, work: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await setTimeout(ms, undefined, { signal }).catch(() => undefined);
    if (!signal.aborted) work();
  }
}
