import { z } from "zod";
import { Misuse } from "../../ground/misuse.js";
import { labNames } from "../../operations/lab-names.js";
import { boardCandidates } from "../board-candidates.js";
import { boardCatalogue } from "../board-catalogue.js";
import { type AskedDeed, askedDeed } from "../deeds/asked-deed.js";
import type { Batch, Known } from "../deeds/batch.js";
import type { DoneBy } from "../deeds/batches.js";
import { deedOf } from "../deeds/deed-of.js";
import type { Asked, Route } from "../route.js";
import { note } from "../store/audit.js";
import { bodyOf } from "./body-of.js";

/** Most labs of one deed: more than any class has. */
const mostLabs = 1000;

const named = z.object({ act: z.string().max(32) });

/** What a trainer does to one lab or several, from his board. */
export const deedRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/api/board/catalogue",
    access: "trainer",
    async handle({ context, portal }) {
      // Who has finished them is on the page of exams alone.
      return context.json(boardCatalogue(await portal.useCases.drawnExams([])));
    },
  },
  {
    method: "POST",
    path: "/api/board/acts",
    access: "trainer",
    async handle(asked) {
      const { labs, act } = await bodyOf(
        asked,
        z.object({ labs: z.array(z.string().max(32)).min(1), act: askedDeed }),
      );
      if (labs.length > mostLabs) {
        throw new Misuse({
          fr: `${labs.length} labs choisis, ${mostLabs} au plus à la fois : choisissez-en moins`,
          en: `${labs.length} labs chosen, ${mostLabs} at most at once: choose fewer`,
        });
      }
      mustBeAmong(act, labs);
      const by = doneBy(asked);
      const deed = deedOf(act, by.tools);
      const known = await knownTo(asked);
      return begun(asked, asked.portal.batches.begin(deed, labNames(labs), known, by));
    },
  },
  {
    method: "POST",
    path: "/api/board/acts/stop",
    access: "trainer",
    async handle(asked) {
      const { context, portal, actor } = asked;
      const { act } = await bodyOf(asked, named);
      const batch = portal.batches.get(act);
      batch.stop();
      await note(portal.store, actor, "stop", batch.deed.verb);
      return context.json({});
    },
  },
  {
    method: "POST",
    path: "/api/board/acts/undo",
    access: "trainer",
    async handle(asked) {
      const { act } = await bodyOf(asked, named);
      const known = await knownTo(asked);
      return begun(asked, asked.portal.batches.undo(act, known, doneBy(asked)));
    },
  },
  {
    method: "POST",
    path: "/api/board/acts/again",
    access: "trainer",
    async handle(asked) {
      const { act } = await bodyOf(asked, named);
      const known = await knownTo(asked);
      return begun(asked, asked.portal.batches.again(act, known, doneBy(asked)));
    },
  },
];

/** @throws Misuse where somebody is given extra time who is not chosen */
function mustBeAmong(act: AskedDeed, labs: readonly string[]): void {
  if (act.kind !== "examStart") return;
  const others = Object.keys(act.extra).filter((lab) => !labs.includes(lab));
  if (others.length === 0) return;
  const names = others.join(", ");
  throw new Misuse({
    fr: `temps majoré pour ${names}, qui n'est pas choisi : choisissez-le aussi`,
    en: `extra time for ${names}, who is not chosen: choose them as well`,
  });
}

/** The board follows it in its stream, whatever becomes of this request. */
function begun({ context }: Asked, { id }: Batch): Response {
  return context.json({ act: id }, 202);
}

export function doneBy({ portal, actor }: Asked): DoneBy {
  const { store, useCases, feeds } = portal;
  return { tools: { store, useCases, feeds }, actor };
}

export async function knownTo({ portal }: Asked): Promise<Known> {
  const [candidates, standing] = await Promise.all([
    boardCandidates(portal),
    portal.useCases.standingLabs(),
  ]);
  return { standing: new Set(standing), candidates: new Set(candidates) };
}
