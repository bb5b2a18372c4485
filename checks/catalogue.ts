import { join } from "node:path";
import { home } from "../scripts/ground/home.js";
import { kinds } from "../scripts/ground/kinds.js";
import { Misuse } from "../scripts/ground/misuse.js";
import { oneOf } from "../scripts/ground/one-of.js";
import { text } from "../scripts/ground/text.js";
import { ofCompany } from "../stacks/plan/company.js";
import { competences } from "./index.js";
import type { Check, TrainerCriterion } from "./lib/check.js";
import { composeExercise, type Solution } from "./lib/compose-exercise.js";
import { ContentProblem } from "./lib/content/content-problem.js";
import { filesOf } from "./lib/content/files-of.js";
import { keepGood, lastGood } from "./lib/content/last-good.js";
import { type ExerciseFile, readExercise } from "./lib/content/read-exercise.js";
import { readHints } from "./lib/content/read-hints.js";
import type { Exercise, ExerciseCode } from "./lib/exercise.js";
import type { Fault } from "./lib/fault.js";
import type { Hints } from "./lib/hint.js";
import { lazily } from "./lib/lazily.js";

/** Everything that the competences declare, by full id, in teaching order. */
function gathered<T>(part: "checks" | "faults"): Map<string, T> {
  return new Map(
    competences.flatMap((competence) =>
      Object.entries(competence[part]).map(
        ([name, value]) => [`${competence.id}/${name}`, value as T] as const,
      ),
    ),
  );
}

const faults = gathered<Fault>("faults");

function faultOf(id: string): Fault {
  return faults.get(oneOf(kinds.fault, id, [...faults.keys()])) as Fault;
}

/** Where a centre has exercises of its own, in a folder for each competence: they outlive each version of Plateau. */
export function ownContent(): string {
  return join(home(), "content");
}

interface File {
  readonly id: string;
  readonly content: ExerciseFile;
  /** What stands in TypeScript beside it. */
  readonly code: ExerciseCode | undefined;
  /** Its path, where it is a centre's own. */
  readonly own?: string;
}

/** The files of exercises, ours before a centre's own. */
function exerciseFiles(): readonly File[] {
  return competences.flatMap(({ id, exercises: code }): File[] => {
    const read = (folder: string) => Object.entries(filesOf(folder, ".md", readExercise));
    const ours = read(join(import.meta.dirname, id, "exercises"));
    return [
      ...ours.map(([end, content]) => ({ id: `${id}/${end}`, content, code: code[end] })),
      ...read(join(ownContent(), id)).map(([end, content]) => ({
        id: `${id}/${end}`,
        content,
        code: undefined,
        own: join(ownContent(), id, `${end}.md`),
      })),
    ];
  });
}

function solutionOf(files: readonly File[], fault: string): Solution | undefined {
  for (const { content, code } of files) {
    if (!code) continue;
    const [name] = Object.entries(causesIn(content)).find(([, one]) => one.fault === fault) ?? [];
    const cause = name === undefined ? undefined : code.causes?.[name];
    if (cause) return { solve: cause.solve, needs: code.needs };
  }
  return undefined;
}

/** What a file that is wrong says is told where its own exercise is asked for. */
function causesIn(content: ExerciseFile): NonNullable<ExerciseFile["causes"]> {
  try {
    return content.causes ?? {};
  } catch (problem) {
    if (problem instanceof ContentProblem) return {};
    throw problem;
  }
}

interface Exercises {
  readonly whole: ReadonlyMap<string, Exercise>;
  readonly broken: ReadonlyMap<string, Misuse>;
}

/** All files are read when an exercise is asked for first. One that is wrong takes no other along. */
const readExercises = ofCompany((): Exercises => {
  const [whole, broken] = [new Map<string, Exercise>(), new Map<string, Misuse>()];
  const files = exerciseFiles();
  const solution = (fault: string) => solutionOf(files, fault);
  for (const { id, content, code, own } of files) {
    try {
      if (whole.has(id) || broken.has(id)) {
        throw new Misuse({
          fr: `${own} : Plateau a déjà un exercice '${id}' ; donnez un autre nom au fichier`,
          en: `${own}: Plateau has an exercise '${id}' already; give the file another name`,
        });
      }
      whole.set(id, composeExercise({ content, code, faultOf, solutionOf: solution }));
      if (own) keepGood(own);
    } catch (problem) {
      if (!(problem instanceof Misuse)) throw problem;
      const told = problem instanceof ContentProblem ? problem.told : text`${id}: ${problem.told}`;
      const good = own === undefined ? undefined : lastGood(own);
      broken.set(id, new Misuse(good ? text`${told}\n${good}` : told));
    }
  }
  return { whole, broken };
});

/** Each check that a machine judges has hints in its competence's file, which is read when one of them is asked for. */
const hints = new Map<string, Hints>(
  competences.flatMap(({ id, checks }) => {
    const file = lazily(() => readHints(id));
    return Object.entries(checks).flatMap(([name, check]) =>
      "needsTrainer" in check
        ? []
        : [[`${id}/${name}`, lazily(() => hintsIn(file, name))] as const],
    );
  }),
);

function hintsIn(file: Readonly<Record<string, Hints>>, name: string): Hints {
  const found = file[name];
  if (!found) throw new Error(`no hints for '${name}'`);
  return found;
}

export const catalogue = {
  checks: gathered<Check | TrainerCriterion>("checks"),
  hints,
  faults,
  get exercises() {
    return readExercises().whole;
  },
  /** Why exercises whose file is wrong are not there, by their ids. */
  get broken() {
    return readExercises().broken;
  },
} as const;
