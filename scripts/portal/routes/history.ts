import { lookViewOf } from "../assist-view-of.js";
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
      const { context, portal, lab } = asked;
      await mustNotBeInExam(asked);
      const looks = await looksOf(portal.store, lab, most);
      return context.json({ looks: looks.map(lookViewOf) });
    },
  },
];
