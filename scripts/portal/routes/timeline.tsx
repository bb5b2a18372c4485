import { language, say } from "../../ground/say.js";
import { drawPage } from "../draw-page.js";
import { TimelinePage } from "../pages/timeline-page.js";
import type { Route } from "../route.js";
import { appraisalsOf } from "../store/appraisals.js";
import { notedOf } from "../store/audit.js";
import { disputesOf } from "../store/disputes.js";
import { callsOf } from "../store/help-calls.js";
import { looksOf } from "../store/looks.js";
import { timelineOf } from "../timeline-of.js";

/** Most that is told of each kind: of a day's work all of it. */
const most = 300;

/** What happened in one lab, for trainers. */
export const timelineRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/timeline/:lab",
    access: "trainer",
    async handle(asked) {
      const { portal, lab } = asked;
      const { store, useCases } = portal;
      const [journals, noted, looks, calls, disputes, appraisals] = await Promise.all([
        useCases.journalsOf(lab),
        notedOf(store, lab, most),
        looksOf(store, lab, most),
        callsOf(store, lab, most),
        disputesOf(store, lab),
        appraisalsOf(store, lab),
      ]);
      const facts = { candidate: lab, journals, noted, looks, calls, disputes, appraisals };
      return drawPage(asked, {
        title: say({ fr: `Fil de ${lab}`, en: `Timeline of ${lab}` }),
        children: (
          <TimelinePage
            lab={lab}
            language={language()}
            entries={timelineOf(facts)}
            unread={journals.unread.map(({ told }) => say(told))}
          />
        ),
      });
    },
  },
];
