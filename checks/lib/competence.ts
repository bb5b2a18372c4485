import type { Text } from "../../scripts/ground/text.js";
import type { Check, TrainerCriterion } from "./check.js";
import type { Exercise } from "./exercise.js";
import type { Fault } from "./fault.js";
import type { Hints } from "./hint.js";
import { type Kebab, kebab } from "./kebab.js";

/** One competence of the certification: what is true when it is mastered, and how to make it untrue. */
export interface Competence {
  /** `cp06`. */
  readonly id: `cp${number}`;
  /** The official title, and its translation. */
  readonly title: Text;
  /** By the end of their ids: `dora-in-lan` is `cp06/dora-in-lan`. */
  readonly checks: Readonly<Record<string, Check | TrainerCriterion>>;
  /** By the same ends of ids; a criterion for the trainer has none. */
  readonly hints: Readonly<Record<string, Hints>>;
  readonly faults: Readonly<Record<string, Fault>>;
  readonly exercises: Readonly<Record<string, Exercise>>;
}

/** What a folder's index exports, by the name of the export: `doraInLan` is `cp06/dora-in-lan`. */
type Index<T> = Readonly<Record<string, T>>;

/** What a competence is made of; ids are derived from the names of exports. */
interface Definition<C extends Index<Check>> extends Pick<Competence, "id" | "title"> {
  readonly checks: C;
  /** Criteria that no machine can see: the trainer judges them. */
  readonly forTrainer: Index<Text>;
  /** Of each check, by the end of its id. Their order is the order in which checks are taught. */
  readonly hints: { readonly [Name in Kebab<keyof C & string>]: Hints };
  readonly faults: Index<Fault>;
  readonly exercises: Index<Exercise>;
}

/** Declare a competence; the compiler asks hints for each check that a machine judges. */
export function competence<const C extends Index<Check>>({
  id,
  title,
  hints,
  ...parts
}: Definition<C>): Competence {
  const taught = Object.keys(hints);
  const checks = byId(parts.checks).sort(
    ([one], [other]) => taught.indexOf(one) - taught.indexOf(other),
  );
  const criteria = byId(parts.forTrainer).map(
    ([name, criterion]) => [name, { title: criterion, needsTrainer: true }] as const,
  );
  return {
    id,
    title,
    checks: Object.fromEntries<Check | TrainerCriterion>([...checks, ...criteria]),
    hints,
    faults: Object.fromEntries(byId(parts.faults)),
    exercises: Object.fromEntries(byId(parts.exercises)),
  };
}

function byId<T>(index: Index<T>): [id: string, item: T][] {
  return Object.entries(index).map(([name, item]) => [kebab(name), item]);
}
