import { join } from "node:path";
import type { Text } from "../../scripts/ground/text.js";
import type { Check, CheckCode, TrainerCriterion } from "./check.js";
import { readYamlFile } from "./content/read-yaml.js";
import { checksShape, competenceShape, faultsShape } from "./content/texts-shapes.js";
import type { ExerciseCode } from "./exercise.js";
import type { Fault, FaultCode } from "./fault.js";
import { kebab } from "./kebab.js";
import { lazily } from "./lazily.js";

/** One competence of the certification: what is true when it is mastered, and how to make it untrue. */
export interface Competence {
  /** `cp06`. */
  readonly id: `cp${number}`;
  /** The official title, and its translation. */
  readonly title: Text;
  /** By the end of their ids: `dora-in-lan` is `cp06/dora-in-lan`. */
  readonly checks: Readonly<Record<string, Check | TrainerCriterion>>;
  readonly faults: Readonly<Record<string, Fault>>;
  /** What stands in TypeScript beside the files of its exercises. */
  readonly exercises: Readonly<Record<string, ExerciseCode>>;
}

/** What a folder's index exports, by the name of the export: `doraInLan` is `cp06/dora-in-lan`. */
type Index<T> = Readonly<Record<string, T>>;

/** What a competence is made of; ids are derived from the names of exports, and what is told stands in its folder. */
interface Definition extends Pick<Competence, "id"> {
  /** In the order in which they are taught. */
  readonly checks: Index<CheckCode>;
  /** Ends of the ids of criteria that no machine can see: the trainer judges them. */
  readonly forTrainer: readonly string[];
  readonly faults: Index<FaultCode>;
  readonly exercises: Index<ExerciseCode>;
}

/** Declare a competence. A file of its folder is read when something that stands in it is asked for. */
export function competence({ id, forTrainer, ...parts }: Definition): Competence {
  const checks = byId(parts.checks);
  // Whoever reads modules orders what they export in a way of its own.
  const faults = Object.fromEntries(Object.entries(byId(parts.faults)).toSorted(byName));
  const file = (name: string) => join(import.meta.dirname, "..", id, name);
  const own = lazily(() => readYamlFile(file("competence.yaml"), competenceShape(forTrainer)));
  const checkTexts = lazily(() =>
    readYamlFile(file("checks.yaml"), checksShape(Object.keys(checks))),
  );
  const faultTexts = lazily(() =>
    readYamlFile(file("faults.yaml"), faultsShape(Object.keys(faults))),
  );
  const criterion = (name: string): TrainerCriterion => ({
    needsTrainer: true,
    get title() {
      return own.forTrainer[name] as Text;
    },
  });
  return {
    id,
    get title() {
      return own.title;
    },
    checks: {
      ...mapped(
        checks,
        (name, code): Check =>
          told(code, checkTexts, name, ["title", "expected", "remedy", "chapter"]),
      ),
      ...Object.fromEntries(forTrainer.map((name) => [name, criterion(name)])),
    },
    faults: mapped(
      faults,
      (name, code): Fault => told(code, faultTexts, name, ["title", "symptom", "level"]),
    ),
    exercises: byId(parts.exercises),
  };
}

function byId<T>(index: Index<T>): Record<string, T> {
  return Object.fromEntries(Object.entries(index).map(([name, item]) => [kebab(name), item]));
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function mapped<A, B>(items: Record<string, A>, map: (name: string, item: A) => B) {
  return Object.fromEntries(Object.entries(items).map(([name, item]) => [name, map(name, item)]));
}

/** Some code with what its file tells of it, which is read when it is asked for. */
function told<Code extends object, Texts extends object>(
  code: Code,
  file: Readonly<Record<string, Texts>>,
  name: string,
  keys: readonly (keyof Texts)[],
): Code & Texts {
  const texts = keys.map((key) => [
    key,
    { enumerable: true, get: () => file[name]?.[key] } satisfies PropertyDescriptor,
  ]);
  return Object.defineProperties({ ...code }, Object.fromEntries(texts)) as Code & Texts;
}
