import { lookViewOf } from "../assist-view-of.js";
import { linesOf, openLooks } from "../closed-while-running.js";
import type { Route } from "../route.js";
import { looksOf } from "../store/looks.js";
import { mustNotBeInExam } from "./must-not-be-in-exam.js";

/** Most looks that a page is told. */
const most = 50;

/** Looks at a lab: a page asks for them once somebody wants to see them. */
export const historyRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/api/labs/:lab/history",
    access: "reader",
    async handle(asked) {
      const { context, portal, visitor, lab } = asked;
      await mustNotBeInExam(asked);
      const looks = await looksOf(portal.store, lab, most);
      const { facts } = await portal.feeds.of(lab).snapshot();
      const lines = visitor?.role === "trainer" ? undefined : linesOf(facts);
      return context.json({ looks: (lines ? openLooks(looks, lines) : looks).map(lookViewOf) });
    },
  },
];
