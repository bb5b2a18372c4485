import { z } from "zod";
import { catalogue } from "../../../checks/catalogue.js";
import type { Route } from "../route.js";
import { appraise } from "../store/appraisals.js";
import { note } from "../store/audit.js";
import { bodyOf } from "./body-of.js";
import { wordsSaid } from "./words-said.js";

/** Whether a trainer judges it, and no machine. */
function isTrainers(criterion: string): boolean {
  const check = catalogue.checks.get(criterion);
  if (check) return "needsTrainer" in check;
  const [, exercise = "", name = ""] = /^(.*)\/(.*)$/.exec(criterion) ?? [];
  return Object.hasOwn(catalogue.exercises.get(exercise)?.criteria ?? {}, name);
}

const appraisalBody = z.object({
  // What a machine sees is no trainer's to fill in.
  criterion: z.string().refine(isTrainers),
  verdict: z.enum(["met", "not_met", "taken_back"]),
  words: wordsSaid,
});

/** A trainer judges what no machine can see. */
export const appraisalRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/api/appraisals/:lab",
    access: "trainer",
    async handle(asked) {
      const { context, portal, actor, lab: candidate } = asked;
      const { criterion, verdict, words } = await bodyOf(asked, appraisalBody);
      await appraise(portal.store, { candidate, criterion, verdict, words, trainer: actor.who });
      await note(portal.store, actor, "appraise", `${candidate} ${criterion} ${verdict}`);
      await portal.feeds.of(candidate).hearAssist();
      return context.json({});
    },
  },
];
