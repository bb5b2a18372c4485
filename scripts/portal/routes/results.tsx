import { catalogue } from "../../../checks/catalogue.js";
import { csvOf } from "../../ground/csv-of.js";
import { toldOf } from "../../ground/localized-error.js";
import { say } from "../../ground/say.js";
import { isSatisfied, type SatExercise } from "../../training/sat-exercises.js";
import { boardCandidates } from "../board-candidates.js";
import { criteriaJudged } from "../criteria-judged.js";
import { drawPage } from "../draw-page.js";
import { ResultsPage } from "../pages/results-page.js";
import { resultsOf } from "../results-of.js";
import type { Asked, Route } from "../route.js";
import { appraisalsOf } from "../store/appraisals.js";
import { members } from "../store/members.js";
import { cardedCandidates } from "../ways-in/cards.js";

/** What the class has finished, as a page and for a spreadsheet. */
export const resultRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/board/results",
    access: "trainer",
    async handle(asked) {
      const { candidates, all, unread, people, team } = await finished(asked);
      return drawPage(asked, {
        title: say({ fr: "Résultats", en: "Results" }),
        children: (
          <ResultsPage
            view={resultsOf(all, candidates, people, team)}
            unread={unread.map((problem) => say(toldOf(problem)))}
          />
        ),
      });
    },
  },
  {
    method: "GET",
    path: "/board/results.csv",
    access: "trainer",
    async handle(asked) {
      const { all, people, team } = await finished(asked);
      const appraisals = await appraisalsOf(asked.portal.store);
      const judged = (one: SatExercise) => {
        const found = [...criteriaJudged(one, all, appraisals)];
        return (["met", "not_met"] as const).map((verdict) =>
          found.flatMap(([id, own]) => (own === verdict ? id : [])).join(" "),
        );
      };
      const of = new Map(people.map((one) => [one.candidate, one]));
      const rows = all
        .filter(({ candidate }) => team === "" || of.get(candidate)?.team === team)
        .map((one) => [
          one.candidate,
          of.get(one.candidate)?.person ?? "",
          of.get(one.candidate)?.team ?? "",
          one.id,
          say(catalogue.exercises.get(one.id)?.title ?? one.id),
          one.cause ?? "",
          one.startedAt,
          one.finishedAt,
          one.minutes,
          one.hintMinutes,
          isSatisfied(one) ? 1 : 0,
          Object.values(one.outcomes).filter((outcome) => outcome === "satisfied").length,
          Object.keys(one.outcomes).length,
          Object.keys(one.outcomes)
            .filter((id) => one.outcomes[id] === "not_satisfied")
            .join(" "),
          one.lost.join(" "),
          one.assistedBy.join(", "),
          ...judged(one),
        ]);
      return asked.context.body(csvOf([columns.map(say), ...rows]), 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="plateau.csv"',
      });
    },
  },
];

const columns = [
  { fr: "candidat", en: "candidate" },
  { fr: "nom", en: "name" },
  { fr: "groupe", en: "group" },
  { fr: "exercice", en: "exercise" },
  { fr: "intitulé", en: "title" },
  { fr: "cause", en: "cause" },
  { fr: "début", en: "started" },
  { fr: "fin", en: "finished" },
  { fr: "minutes", en: "minutes" },
  { fr: "minutes d'indices", en: "minutes of hints" },
  { fr: "satisfait", en: "satisfied" },
  { fr: "contrôles satisfaits", en: "checks satisfied" },
  { fr: "contrôles jugés", en: "checks judged" },
  { fr: "contrôles manqués", en: "checks missed" },
  { fr: "contrôles dégradés", en: "checks spoilt" },
  { fr: "aidé par", en: "helped by" },
  { fr: "critères acquis selon le formateur", en: "criteria met, by the trainer" },
  { fr: "critères non acquis", en: "criteria not met" },
] as const;

async function finished(asked: Asked) {
  const { store, useCases } = asked.portal;
  const [candidates, own, cards] = await Promise.all([
    boardCandidates(asked.portal),
    members(store),
    cardedCandidates(store),
  ]);
  // As on the board: a name stands in the class, or on a card.
  const people = candidates.map((candidate) => {
    const member = own.find((one) => one.candidate === candidate);
    const person = member?.person || cards.find((one) => one.candidate === candidate)?.person;
    return { candidate, person: person ?? "", team: member?.team ?? "" };
  });
  const { team = "" } = asked.context.req.query();
  return { ...(await useCases.satExercises(candidates)), candidates, people, team };
}
