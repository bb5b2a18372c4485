import Table from "cli-table3";
import type { Command } from "commander";
import { catalogue } from "../checks/catalogue.js";
import { competences } from "../checks/index.js";
import type { Exercise } from "../checks/lib/exercise.js";
import { runChecks } from "../checks/lib/run/run-checks.js";
import { verdictOf } from "../checks/lib/run/verdict.js";
import { withLab } from "../checks/lib/run/with-lab.js";
import { selectChecks } from "../checks/select-checks.js";
import type { MachineName } from "../stacks/plan/plan.js";
import { plan } from "../stacks/plan/plan.js";
import { eachLab } from "./cli/each-lab.js";
import { changesPage } from "./cli/reports/changes.js";
import { summary } from "./cli/reports/summary.js";
import { jsonOption, verb } from "./cli/verb.js";
import { hintMinutes } from "./facts/hint-minutes.js";
import { exerciseResults, exerciseRuns, hintsTaken } from "./facts/journal.js";
import { kinds } from "./ground/kinds.js";
import { toldOf } from "./ground/localized-error.js";
import { Misuse } from "./ground/misuse.js";
import { oneOf } from "./ground/one-of.js";
import { say } from "./ground/say.js";
import { announce } from "./ground/terminal/announce.js";
import { tell } from "./ground/terminal/tell.js";
import { standing } from "./host/standing.js";
import { changesSince } from "./operations/changes/changes-since.js";
import { standingLabNames } from "./operations/lab-names.js";
import { endExercise } from "./training/end-exercise.js";
import { type ExerciseStatus, exerciseStatusOf } from "./training/exercise-status.js";
import type { FinishReport } from "./training/finish-report.js";
import { startExercise } from "./training/start-exercise.js";

/** `lab exercise`: set an exercise up, see its clock, judge it. */
export function exerciseCommand(): Command {
  return verb("exercise", ["lab exercise start c01 cp03/office-move", "lab exercise status c01"])
    .addCommand(startCommand())
    .addCommand(statusCommand())
    .addCommand(finishCommand());
}

const wordsHelp = () =>
  say({ fr: "candidats, puis un exercice (cp03/…)", en: "candidates, then an exercise (cp03/…)" });

function startCommand(): Command {
  return verb("start", [
    "lab exercise start c01 cp03/office-move",
    "lab exercise start c01 c02 cp06/restore-the-second-site",
  ])
    .description(
      say({ fr: "mettre en place et lancer la durée", en: "set up, and start the clock" }),
    )
    .argument("<words...>", wordsHelp())
    .action(async (words: string[]) => {
      const { labs, id, exercise } = await named(words);
      for (const candidate of labs) await mayStart(candidate, id, exercise);
      await eachLab({
        verb: "exercise",
        labs,
        title: (candidate) => ({
          fr: `lab ${candidate} : ${exercise.title.fr}`,
          en: `lab ${candidate}: ${exercise.title.en}`,
        }),
        work: (name) => withLab(name, (lab) => startExercise(id, exercise, lab)),
      });
      tell(`${id}, ${exercise.minutes} min: ${say(exercise.title)}\n\n${say(exercise.brief)}\n`);
    });
}

function finishCommand(): Command {
  return verb("finish", [
    "lab exercise finish c01 cp03/office-move",
    "lab exercise finish c01 c02 cp03/office-move --json",
  ])
    .description(say({ fr: "arrêter la durée et juger", en: "stop the clock, and judge" }))
    .argument("<words...>", wordsHelp())
    .option(...jsonOption())
    .action(async (words: string[], { json }: { json?: boolean }) => {
      const { labs, id, exercise } = await named(words);
      for (const candidate of labs) await mayFinish(candidate, id);
      const reports = new Map<string, FinishReport>();
      const clocks = new Map<string, string>();
      await eachLab({
        verb: "exercise",
        labs,
        title: (candidate) => ({
          fr: `lab ${candidate} : ${exercise.title.fr}`,
          en: `lab ${candidate}: ${exercise.title.en}`,
        }),
        work: (name) =>
          withLab(name, async (lab) => {
            const finishedAt = new Date().toISOString();
            const { startedAt = finishedAt } = (await exerciseRuns.read(name))[id] ?? {};
            const taken = await hintsTaken.read(name);
            // Before anything is asked there: checks write as well.
            const since = new Date(startedAt);
            // What can't be read there keeps nobody from a verdict: whoever is root there might bring it about.
            const changes = await changesSince(name, machinesOf(exercise), since).catch(
              (problem) => {
                announce(toldOf(problem));
                return undefined;
              },
            );
            const judged = await runChecks(lab, selectChecks(exercise.proves));
            // Hints of another time are not this exercise's.
            const during = { since: startedAt, until: finishedAt };
            const results = judged.results.map((result) => ({
              ...result,
              hintMinutes: hintMinutes(taken, [result.id], during),
            }));
            const report = { ...judged, results, since: startedAt, changes };
            reports.set(name, report);
            clocks.set(name, clock({ startedAt, finishedAt, minutes: exercise.minutes, results }));
            const outcomes = Object.fromEntries(report.results.map((one) => [one.id, one.outcome]));
            await exerciseResults.update(name, (all) => [
              ...all,
              { id, startedAt, finishedAt, outcomes, changes },
            ]);
            await exerciseRuns.update(name, (runs) => ({
              ...runs,
              [id]: { startedAt, finishedAt },
            }));
            await endExercise(id, lab);
          }),
      });
      const inOrder = labs.flatMap((candidate) => reports.get(candidate) ?? []);
      tell(
        json
          ? `${JSON.stringify(inOrder.length === 1 ? inOrder[0] : inOrder, undefined, 2)}\n`
          : inOrder
              .map(
                ({ lab, results, hindrances, since, changes }) =>
                  `— ${lab} —\n${summary(results, { competences, hindrances })}${clocks.get(lab)}\n\n${changesPage(changes, new Date(since))}`,
              )
              .join("\n"),
      );
      process.exitCode = verdictOf(inOrder.flatMap(({ results }) => results));
    });
}

/** Machines that an exercise has to do with. */
function machinesOf({ needs, proves }: Exercise): MachineName[] {
  const nodes = [...selectChecks(proves).values()].flatMap((check) =>
    "needs" in check ? check.needs : [],
  );
  return [...new Set([...needs, ...nodes])].filter(
    (name) => name in plan.machines,
  ) as MachineName[];
}

/** The time that it took, with what hints have cost, of the time that was given. */
function clock({
  startedAt,
  finishedAt,
  minutes,
  results,
}: {
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly minutes: number;
  readonly results: readonly { readonly hintMinutes: number }[];
}): string {
  const took = Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 6000) / 10;
  const hints = results.reduce((sum, result) => sum + result.hintMinutes, 0);
  const sum = Math.round((took + hints) * 10) / 10;
  return say({
    fr: `durée : ${took} min, indices : ${hints} min, ensemble ${sum} / ${minutes} min`,
    en: `time: ${took} min, hints: ${hints} min, together ${sum} / ${minutes} min`,
  });
}

function statusCommand(): Command {
  return verb("status", ["lab exercise status c01", "lab exercise status c01 c02 --json"])
    .description(
      say({
        fr: "voir ceux qui courent et leurs résultats",
        en: "see those that run, and results",
      }),
    )
    .argument(
      "[candidate...]",
      say({ fr: "identifiants ; c01 par défaut", en: "ids; c01 by default" }),
    )
    .option(...jsonOption())
    .action(async (words: string[], { json }: { json?: boolean }) => {
      const all = await Promise.all((await standingLabNames(words)).map(exerciseStatusOf));
      const text = json
        ? JSON.stringify(all.length === 1 ? all[0] : all, undefined, 2)
        : all.map(table).join("\n\n");
      tell(`${text}\n`);
    });
}

function table({ lab, exercises }: ExerciseStatus): string {
  if (exercises.length === 0) {
    return `lab ${lab}: ${say({ fr: "aucun exercice ; 'lab list exercises' les énumère", en: "no exercise; 'lab list exercises' lists them" })}`;
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
    const start = new Date(startedAt).toLocaleTimeString("fr-FR", { timeStyle: "short" });
    const result =
      satisfied === undefined ? say({ fr: "en cours", en: "running" }) : `${satisfied}/${of}`;
    rows.push([id, start, `${tookMinutes} / ${minutes}`, one.hintMinutes, result]);
  }
  return `lab ${lab}\n${rows}`;
}

async function named(words: readonly string[]) {
  const ids = [...catalogue.exercises.keys()];
  const id = oneOf(kinds.exercise, words.at(-1) ?? "", ids);
  const exercise = catalogue.exercises.get(id);
  if (!exercise) throw new Error(`no exercise '${id}'`);
  return { labs: await standingLabNames(words.slice(0, -1)), id, exercise };
}

async function mayStart(candidate: string, id: string, { needs, resets }: Exercise): Promise<void> {
  const { nodes } = await standing(candidate);
  const absent = needs.filter((node) => !nodes.has(node));
  if (absent.length > 0) {
    throw new Misuse({
      fr: `${id} demande ${absent.join(", ")}, que le lab '${candidate}' n'a pas : 'lab up ${candidate}'`,
      en: `${id} needs ${absent.join(", ")}, which lab '${candidate}' does not have: 'lab up ${candidate}'`,
    });
  }
  const run = (await exerciseRuns.read(candidate))[id];
  if (!run) return;
  const anew = `lab reset ${candidate} ${resets.join(" ")}`;
  throw new Misuse({
    fr: `${id} a commencé dans le lab '${candidate}' (${run.startedAt}) : 'lab exercise finish ${candidate} ${id}', ou '${anew}' pour recommencer`,
    en: `${id} was started in lab '${candidate}' (${run.startedAt}): 'lab exercise finish ${candidate} ${id}', or '${anew}' to begin again`,
  });
}

async function mayFinish(candidate: string, id: string): Promise<void> {
  // Before anybody is judged: what he is told is noted.
  const [runs] = await Promise.all([
    exerciseRuns.read(candidate),
    exerciseResults.read(candidate),
    hintsTaken.read(candidate),
  ]);
  const run = runs[id];
  if (run && !run.finishedAt) return;
  throw new Misuse({
    fr: `${id} ne court pas dans le lab '${candidate}' : 'lab exercise status ${candidate}' montre ce qui court`,
    en: `${id} does not run in lab '${candidate}': 'lab exercise status ${candidate}' shows what runs`,
  });
}
