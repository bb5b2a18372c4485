import { Misuse } from "../../scripts/ground/misuse.js";
import type { MachineName, NodeName } from "../../stacks/plan/plan.js";
import type { Cause, CauseCode } from "./cause.js";
import type { ExerciseFile } from "./content/read-exercise.js";
import type { Exercise, ExerciseCode } from "./exercise.js";
import type { ExerciseScene } from "./exercise-scene.js";
import type { Fault } from "./fault.js";
import { withResets } from "./with-resets.js";

/** What an exercise is made of. */
export interface ExerciseParts {
  /** What its file says. */
  readonly content: ExerciseFile;
  /** What stands in TypeScript beside the file. @default - all its causes are faults that others solve */
  readonly code?: ExerciseCode | undefined;
  /** A fault by its id. */
  readonly faultOf: (id: string) => Fault;
  /** How some other exercise puts right what a fault does, by the fault's id; undefined where none does. */
  readonly solutionOf: (fault: string) => Solution | undefined;
}

/** How a fault is put right, as a candidate would. */
export interface Solution extends Pick<CauseCode, "solve"> {
  readonly needs: readonly NodeName[];
}

/**
 * An exercise out of its file, the code beside it, and the faults that its causes are.
 *
 * @throws Misuse where file and code name different causes
 */
export function composeExercise({ content, code, faultOf, solutionOf }: ExerciseParts): Exercise {
  const { needs, causes, ...told } = content;
  const { causes: does = {}, setUp, solve, limitMs, end } = code ?? {};
  const nodes = new Set<NodeName>([...(code?.needs ?? []), ...needs]);
  const undoing = new Set<MachineName>();
  const ways = new Map(
    Object.entries(causes ?? {}).map(([name, { fault: id, title }]) => {
      const fault = id === undefined ? undefined : faultOf(id);
      const own = does[name];
      const known = own || id === undefined ? undefined : solutionOf(id);
      for (const node of [...(fault?.needs ?? []), ...(known?.needs ?? [])]) nodes.add(node);
      for (const machine of fault?.resets ?? []) undoing.add(machine);
      const cause: Partial<Cause> = {
        ...(id !== undefined && { fault: id }),
        ...(fault && { title: fault.title, reddens: fault.reddens, setUp: fault.apply }),
        ...(title && { title }),
        ...(known && { solve: known.solve }),
        ...own,
      };
      if (!isWhole(cause)) {
        throw new Misuse({
          fr: `la cause '${name}' n'a ni panne qu'un autre exercice résout ('fault'), ni titre et code à elle`,
          en: `cause '${name}' has neither a fault that another exercise solves ('fault'), nor a title and code of its own`,
        });
      }
      return [name, cause] as const;
    }),
  );
  const resets = code ? code.resets : [...undoing];
  const unknown = Object.keys(does).find((name) => !ways.has(name));
  if (unknown !== undefined) {
    const known = [...ways.keys()].join(", ");
    throw new Misuse({
      fr: `le code a une cause '${unknown}', que le fichier n'a pas : ${known}`,
      en: `the code has a cause '${unknown}', which the file has not: ${known}`,
    });
  }
  const causeOf = ({ cause = "" }: ExerciseScene): Cause | undefined => {
    if (ways.size === 0) return undefined;
    const found = ways.get(cause);
    if (!found) throw new Error(`no cause "${cause}" among ${[...ways.keys()].join(", ")}`);
    return found;
  };
  return withResets({
    ...told,
    ...(limitMs !== undefined && { limitMs }),
    ...(resets && { resets }),
    ...(end && { end }),
    needs: [...nodes],
    ...(causes && { causes: Object.fromEntries(ways) }),
    async setUp(scene: ExerciseScene) {
      const cause = causeOf(scene);
      await setUp?.(scene);
      await cause?.setUp(scene);
    },
    async solve(scene: ExerciseScene) {
      await causeOf(scene)?.solve(scene);
      await solve?.(scene);
    },
  });
}

function isWhole(cause: Partial<Cause>): cause is Cause {
  return Boolean(cause.title && cause.setUp && cause.solve);
}
