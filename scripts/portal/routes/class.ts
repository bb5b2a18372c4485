import { say } from "../../ground/say.js";
import { rosterOf } from "../../training/class/roster-of.js";
import { type Difference, differenceOf } from "../class/difference.js";
import type { DifferenceView, MemberView } from "../pages/board-view.js";
import type { Asked, Route } from "../route.js";
import { note } from "../store/audit.js";
import { keepMembers, type Member, members } from "../store/members.js";

/** The class out of a roster: what it would do is shown first, and then done. It adds and changes, and deletes nothing. */
export const classRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/api/board/class/look",
    access: "trainer",
    body: "csv",
    async handle(asked) {
      return asked.context.json(viewOf(await differenceIn(asked)));
    },
  },
  {
    method: "POST",
    path: "/api/board/class/keep",
    access: "trainer",
    body: "csv",
    async handle(asked) {
      const { context, portal, actor } = asked;
      const difference = await differenceIn(asked);
      // Who agrees has seen this one: another trainer may have changed the class meanwhile.
      if (context.req.query("difference") !== difference.digest) {
        return context.json({ error: say(changedMeanwhile) }, 409);
      }
      const { added, changed } = difference;
      await keepMembers(portal.store, [...added, ...changed.map(({ after }) => after)]);
      await note(portal.store, actor, "class", `${added.length} added, ${changed.length} changed`);
      portal.board.hear(true);
      return context.json(viewOf(difference));
    },
  },
];

async function differenceIn({ context, portal }: Asked): Promise<Difference> {
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  return differenceOf(await members(portal.store), rosterOf("CSV", bytes));
}

function viewOf({ added, changed, same, kept, digest }: Difference): DifferenceView {
  return {
    added: added.map(memberView),
    changed: changed.map(({ before, after }) => ({
      before: memberView(before),
      after: memberView(after),
    })),
    same,
    kept,
    digest,
  };
}

function memberView({ candidate, person, team, language, areas }: Member): MemberView {
  return { candidate, person, team, language, areas };
}

const changedMeanwhile = {
  fr: "La classe a changé depuis que les différences ont été montrées : regardez-les de nouveau.",
  en: "The class has changed since the difference was shown: look at it again.",
};
