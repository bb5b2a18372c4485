import { Exit } from "../../ground/exit.js";
import { lab } from "./lab-command.js";
import type { Measures } from "./measures.js";

/**
 * Look, and count whether all of it was green: a host that is short of breath must not cost the figures of an hour.
 *
 * @param check words that look, e.g. `check c01`
 * @returns how long it took, in seconds
 */
export async function lookAt(check: readonly string[], measures: Measures): Promise<number> {
  const start = performance.now();
  const code = await lab(check, [Exit.done, Exit.notSatisfied, Exit.notObserved]);
  const seconds = (performance.now() - start) / 1000;
  measures.add(
    {
      name: "not-green",
      title: {
        fr: "un contrôle où tout n'était pas vert : 1, sinon 0",
        en: "a check of which not all was green: 1, else 0",
      },
      unit: "",
      target: 0,
    },
    code === Exit.done ? 0 : 1,
  );
  return seconds;
}
