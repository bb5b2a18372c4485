import Table from "cli-table3";
import type { Command } from "commander";
import { verdictOf } from "../checks/lib/run/verdict.js";
import { eachLab } from "./cli/each-lab.js";
import { ofEach } from "./cli/of-each.js";
import { assistedTold } from "./cli/reports/assisted-told.js";
import { plainMarkdown } from "./cli/reports/plain-markdown.js";
import { tellOutcomes } from "./cli/tell-outcomes.js";
import { trainerOption } from "./cli/trainer-option.js";
import { jsonOption, verb } from "./cli/verb.js";
import { clockTime } from "./ground/clock.js";
import { say } from "./ground/say.js";
import { announce } from "./ground/terminal/announce.js";
import { tell } from "./ground/terminal/tell.js";
import { text } from "./ground/text.js";
import { userName } from "./ground/user-name.js";
import { standingLabNames } from "./operations/lab-names.js";
import type { ExerciseStatus } from "./training/exercise-status.js";
import type { FinishReport } from "./training/finish-report.js";
import { restartsTold } from "./training/restarts-told.js";

/** `lab exercise`: set an exercise up, see its clock, judge it. */
export function exerciseCommand(): Command {
  return verb("exercise", ["lab exercise start c01 cp03/office-move", "lab exercise status c01"])
    .addCommand(startCommand())
    .addCommand(statusCommand())
    .addCommand(finishCommand())
    .addCommand(showCommand());
}

const wordsHelp = () =>
  say({ fr: "candidats, puis un exercice (cp03/…)", en: "candidates, then an exercise (cp03/…)" });

interface StartOptions {
  readonly cause?: string;
  readonly keepCause?: boolean;
}

function startCommand(): Command {
  return verb("start", [
    "lab exercise start c01 cp03/office-move",
    "lab exercise start c01 c02 cp06/restore-the-second-site",
    "lab exercise start c01 cp14/nothing-leaves --cause rule-gone",
  ])
    .description(
      say({ fr: "mettre en place et lancer la durée", en: "set up, and start the clock" }),
    )
    .argument("<words...>", wordsHelp())
    .option(
      "--cause <name>",
      say({
        fr: "choisir la cause ; sinon le sort la tire, une autre à chaque fois",
        en: "choose the cause; otherwise it is drawn by lot, another one each time",
      }),
    )
    .option(
      "--keep-cause",
      say({
        fr: "ne pas dire la cause au candidat à la fin",
        en: "do not tell the candidate the cause at the end",
      }),
    )
    .action(async (words: string[], { cause, keepCause }: StartOptions) => {
      const { startExercise } = await import("./training/start-exercise.js");
      const { labs, id, exercise } = await named(words);
      const outcomes = await eachLab({
        labs,
        what: exercise.title,
        again: (candidate) => `lab exercise start ${candidate} ${id}`,
        work: (candidate, tools) =>
          startExercise({ candidate, exercise: id, cause, keepsCause: keepCause === true }, tools),
      });
      if (outcomes.some((one) => "result" in one)) {
        const restarts = restartsTold(exercise);
        const end = restarts ? `${say(restarts)}\n` : "";
        tell(
          `${id}, ${exercise.minutes} min: ${say(exercise.title)}\n\n${plainMarkdown(say(exercise.brief))}\n${end}`,
        );
      }
      tellOutcomes(outcomes, {});
    });
}

function showCommand(): Command {
  return verb("show", [
    "lab exercise show cp03/office-move",
    "lab exercise show cp14/nothing-leaves --lang en > nothing-leaves.md",
  ])
    .description(
      say({
        fr: "l'énoncé et le corrigé d'un exercice, en Markdown : pour le formateur",
        en: "an exercise's brief and model answer, in Markdown: for trainers",
      }),
    )
    .argument("<exercise>", say({ fr: "un exercice (cp03/…)", en: "an exercise (cp03/…)" }))
    .action(async (id: string) => {
      const { exerciseSheet } = await import("./training/exercise-sheet.js");
      tell(`${say(await exerciseSheet(id))}\n`);
    });
}

function finishCommand(): Command {
  return verb("finish", [
    "lab exercise finish c01 cp03/office-move",
    "lab exercise finish c01 c02 cp03/office-move --json",
  ])
    .description(say({ fr: "arrêter la durée et juger", en: "stop the clock, and judge" }))
    .argument("<words...>", wordsHelp())
    .option(...trainerOption())
    .option(...jsonOption())
    .action(async (words: string[], { json, trainer }: { json?: boolean; trainer?: boolean }) => {
      const { withRemedies } = await import("./cli/with-remedies.js");
      const { finishedPage } = await import("./cli/reports/finished-page.js");
      const { finishExercise } = await import("./training/finish-exercise.js");
      const { labs, id, exercise } = await named(words);
      const as = (report: FinishReport) => (trainer ? withRemedies(report) : report);
      const restarts = restartsTold(exercise);
      if (restarts) announce(restarts);
      const outcomes = await eachLab({
        labs,
        what: exercise.title,
        again: (candidate) => `lab exercise finish ${candidate} ${id}`,
        // Whoever has a shell of the server is no candidate.
        work: (candidate, tools) =>
          finishExercise({ candidate, exercise: id, by: userName() }, tools),
      });
      for (const one of outcomes) {
        if (!("result" in one)) continue;
        const { report, unread, halfSolved } = one.result;
        for (const { machine, late } of report.restarted) {
          if (late !== undefined) {
            announce(text`${{ fr: `${machine} redémarrée`, en: `${machine} restarted` }}: ${late}`);
          }
        }
        for (const told of [unread, halfSolved]) if (told) announce(told);
      }
      tellOutcomes(outcomes, {
        json,
        value: ({ report }) => as(report),
        page: (finished) => finishedPage({ ...finished, report: as(finished.report) }),
        verdict: (finished) => verdictOf(finished.flatMap(({ report }) => report.results)),
      });
    });
}

function statusCommand(): Command {
  return verb("status", ["lab exercise status c01", "lab exercise status c01 c02 --json"])
    .description(
      say({
        fr: "voir ceux qui sont en cours et leurs résultats",
        en: "see those that run, and results",
      }),
    )
    .argument(
      "[candidate...]",
      say({ fr: "identifiants ; c01 par défaut", en: "ids; c01 by default" }),
    )
    .option(...jsonOption())
    .action(async (words: string[], { json }: { json?: boolean }) => {
      const { exerciseStatusOf } = await import("./training/exercise-status.js");
      const outcomes = await ofEach({
        labs: await standingLabNames(words),
        again: (candidate) => `lab exercise status ${candidate}`,
        work: exerciseStatusOf,
      });
      tellOutcomes(outcomes, { json, page: table });
    });
}

function table({ lab, exercises, halfDone }: ExerciseStatus): string {
  const halves = halfDone.map(({ told }) => `! ${say(told)}\n`).join("");
  if (exercises.length === 0) {
    return `lab ${lab}: ${say({ fr: "aucun exercice ; 'lab list exercises' les énumère", en: "no exercise; 'lab list exercises' lists them" })}\n${halves}`;
  }
  const rows = new Table({
    head: [
      say({ fr: "exercice", en: "exercise" }),
      say({ fr: "début", en: "start" }),
      "min",
      say({ fr: "indices (min)", en: "hints (min)" }),
      say({ fr: "satisfaits", en: "satisfied" }),
    ],
    style: { head: [], border: [], compact: true },
  });
  for (const one of exercises) {
    const { id, startedAt, tookMinutes, minutes, satisfied, of } = one;
    const start = clockTime(startedAt);
    const result =
      satisfied === undefined ? say({ fr: "en cours", en: "running" }) : `${satisfied}/${of}`;
    const lost = one.lost
      .map((check) => `\n${say({ fr: "perdu", en: "lost" })}: ${check}`)
      .join("");
    const assisted = one.assistedBy.length > 0 ? `\n${say(assistedTold(one.assistedBy))}` : "";
    const told = `${result}${lost}${assisted}`;
    rows.push([id, start, `${tookMinutes} / ${minutes}`, one.hintMinutes, told]);
  }
  return `lab ${lab}\n${rows}\n${halves}`;
}

async function named(words: readonly string[]) {
  const { exerciseOf } = await import("./training/exercise-of.js");
  const id = words.at(-1) ?? "";
  const exercise = exerciseOf(id);
  return { labs: await standingLabNames(words.slice(0, -1)), id, exercise };
}
