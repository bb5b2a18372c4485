import { Misuse } from "../../ground/misuse.js";
import { joined, type Text } from "../../ground/text.js";
import type { Tools } from "../../ground/tools.js";
import type { DrawExerciseInput } from "../../training/draw-exercise.js";
import { exerciseOf } from "../../training/exercise-of.js";
import { otherProgramsTold } from "../../training/other-programs-told.js";
import type { StartExerciseInput } from "../../training/start-exercise.js";
import { counted } from "../counted.js";
import { note } from "../store/audit.js";
import type { Deed, DeedTools } from "./deed.js";

type KeepsCause = Pick<StartExerciseInput, "keepsCause">;

/** Set an exercise up, and start its clock. */
export function starting(
  { exercise: id, keepsCause = false }: Pick<StartExerciseInput, "exercise"> & KeepsCause,
  { useCases }: DeedTools,
): Deed {
  const { title, minutes } = exerciseOf(id);
  return {
    verb: "exercise start",
    about: id,
    what: { fr: `exercice « ${title.fr} »`, en: `exercise “${title.en}”` },
    shown: shownStart,
    async work(candidate, tools) {
      await useCases.startExercise({ candidate, exercise: id, keepsCause }, tools);
      return { fr: `en place, ${minutes} min`, en: `set up, ${minutes} min` };
    },
  };
}

/** The same of one that is drawn by lot for each. */
export function drawing(
  {
    competences,
    seed,
    keepsCause = false,
  }: Pick<DrawExerciseInput, "competences" | "seed"> & KeepsCause,
  { useCases, store }: DeedTools,
): Deed {
  const of = competences.length > 0 ? ` (${competences.join(", ")})` : "";
  return {
    verb: "exercise draw",
    about: [...competences, `seed ${seed}`].join(" "),
    what: { fr: `exercice tiré au sort${of}`, en: `exercise drawn by lot${of}` },
    shown: shownStart,
    async work(candidate, tools, actor) {
      const exercise = await useCases.drawExercise({ candidate, competences, seed });
      await note(store, actor, "exercise start", `${candidate} ${exercise}`);
      await useCases.startExercise({ candidate, exercise, keepsCause }, tools);
      const { title, minutes } = exerciseOf(exercise);
      return {
        fr: `« ${title.fr} », ${minutes} min`,
        en: `“${title.en}”, ${minutes} min`,
      };
    },
  };
}

/**
 * Give more time.
 *
 * @param exercise null: to all that run in a lab
 */
export function extending(
  { exercise, minutes }: { readonly exercise: string | null; readonly minutes: number },
  tools: DeedTools,
): Deed {
  /** What was given, by lab: that is what is taken back. */
  const given = new Map<string, readonly string[]>();
  const change = async (candidate: string, ids: readonly string[], by: number): Promise<Text> => {
    const done: Text[] = [];
    for (const id of ids) {
      const all = await tools.useCases.extendExercise({ candidate, exercise: id, minutes: by });
      done.push({ fr: `${id} : ${all.minutes} min`, en: `${id}: ${all.minutes} min` });
    }
    return joined(done, ", ");
  };
  const shown = { fr: "le formateur change la durée", en: "the trainer changes the time" };
  return {
    verb: "exercise extend",
    about: [...(exercise === null ? [] : [exercise]), `${minutes} min`].join(" "),
    what: { fr: `${minutes} min de plus`, en: `${minutes} min more` },
    shown,
    isNoted: true,
    async work(candidate) {
      const ids = exercise === null ? await runningIn(candidate, tools) : [exercise];
      const told = await change(candidate, ids, minutes);
      given.set(candidate, ids);
      return told;
    },
    undo: {
      label: { fr: `Reprendre ces ${minutes} min`, en: `Take these ${minutes} min back` },
      deed: () => ({
        verb: "exercise extend",
        about: `-${minutes} min`,
        what: { fr: `${minutes} min reprises`, en: `${minutes} min taken back` },
        shown,
        isNoted: true,
        work: (candidate) => change(candidate, given.get(candidate) ?? [], -minutes),
      }),
    },
  };
}

/**
 * Stop the clock, and judge.
 *
 * @param exercise null: all that run in a lab
 */
export function finishing(exercise: string | null, tools: DeedTools): Deed {
  const { useCases, feeds } = tools;
  /** Labs in which not all is satisfied. */
  const wanting = new Set<string>();
  const finish = async (candidate: string, id: string, own: Tools, by: string): Promise<Text> => {
    const { report, tookMinutes, minutes } = await useCases.finishExercise(
      { candidate, exercise: id, by },
      own,
    );
    await feeds.of(candidate).keep(report.results);
    const { good, of, lost } = counted(report);
    if (good < of || lost.en !== "") wanting.add(candidate);
    const others = otherProgramsTold(report.changes);
    return {
      fr: `${id} : ${good}/${of} en ${tookMinutes} min sur ${minutes}${lost.fr && `, devait être gardé et est perdu : ${lost.fr}`}${others.fr}`,
      en: `${id}: ${good}/${of} in ${tookMinutes} min of ${minutes}${lost.en && `, had to be kept and is lost: ${lost.en}`}${others.en}`,
    };
  };
  return {
    verb: "exercise finish",
    about: exercise ?? "",
    what: { fr: "fin d'exercice", en: "end of exercise" },
    shown: { fr: "le formateur termine l'exercice", en: "the trainer ends the exercise" },
    isGood: (candidate) => !wanting.has(candidate),
    async work(candidate, own, { who }) {
      const ids = exercise === null ? await runningIn(candidate, tools) : [exercise];
      const told: Text[] = [];
      for (const id of ids) told.push(await finish(candidate, id, own, who));
      return joined(told, ", ");
    },
  };
}

/** @throws Misuse where none runs */
async function runningIn(candidate: string, { useCases }: DeedTools): Promise<readonly string[]> {
  const [progress] = await useCases.progressOf([candidate]);
  const ids = progress?.exercises.map(({ id }) => id) ?? [];
  if (ids.length > 0) return ids;
  throw new Misuse({
    fr: `aucun exercice n'est en cours dans le lab '${candidate}' : commencez-en un d'abord`,
    en: `no exercise runs in lab '${candidate}': start one first`,
  });
}

const shownStart: Text = {
  fr: "le formateur met un exercice en place",
  en: "the trainer sets an exercise up",
};
