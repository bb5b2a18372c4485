import type { LocalizedError } from "../../ground/localized-error.js";
import { visible } from "../../ground/terminal/visible.js";
import { type Text, text } from "../../ground/text.js";
import type { Tools } from "../../ground/tools.js";
import type { Candidate } from "../../training/class/candidate.js";
import { eachLab } from "../each-lab.js";
import type { LabOutcome } from "../lab-outcome.js";

export interface EachOfClassProps<T> {
  readonly candidates: readonly Candidate[];
  /** Labs to which nothing is done, and why: they are told among those that failed. @default - none */
  readonly unasked?: ReadonlyMap<string, LocalizedError>;
  /** What is done, e.g. `starting`. */
  readonly what: Text;
  /** The command that tries one candidate again. */
  readonly again: (candidate: Candidate) => string;
  /** The use case. Of a candidate it is handed what may be known in his lab, and neither his name nor his group. */
  readonly work: (wanted: Wanted, tools: Tools) => Promise<T>;
}

/** What a lab may know of its candidate. */
type Wanted = { readonly candidate: string } & Pick<Candidate, "areas">;

/**
 * Do something to each lab of a class: a line of progress for each candidate, with his name and group for the
 * trainer's eyes, and one for the class. One that fails stops nobody.
 *
 * @returns what became of each, in order
 */
export function eachOfClass<T>({
  candidates,
  unasked = new Map(),
  what,
  again,
  work,
}: EachOfClassProps<T>): Promise<LabOutcome<T>[]> {
  const of = (id: string) => candidates.find((one) => one.id === id) as Candidate;
  return eachLab({
    labs: candidates.map(({ id }) => id),
    total: text`${{ fr: "classe", en: "class" }}: ${what}`,
    what,
    who: (id) => personOf(of(id)),
    again: (id) => again(of(id)),
    work: async (candidate, tools) => {
      const why = unasked.get(candidate);
      if (why) throw why;
      return work({ candidate, areas: of(candidate).areas }, tools);
    },
  });
}

function personOf({ id, name, group }: Candidate): string {
  const person = [name, group && `(${group})`].filter(Boolean).join(" ");
  return visible([id, person].filter(Boolean).join("  "));
}
