import { waitTold } from "../ground/holder.js";
import { inOrder, type Rank } from "../ground/in-order.js";
import { type Note, progressOfAll } from "../ground/progress.js";
import type { ProgressEvent } from "../ground/progress-event.js";
import { queuedTold } from "../ground/queued.js";
import { type Text, type Told, text } from "../ground/text.js";
import type { Tools } from "../ground/tools.js";
import { inOwnCompany } from "../operations/in-own-company.js";
import { interruptible } from "./interruptible.js";
import type { LabOutcome } from "./lab-outcome.js";

export interface EachLabProps<T> {
  readonly labs: readonly string[];
  /** What all of it is together, shown with how far it is. @default - each lab alone is */
  readonly total?: Text;
  /** What is done to each, e.g. `starting`. */
  readonly what: Told;
  /** Whom a line of progress is about. @default the lab, e.g. `lab c01` */
  readonly who?: (candidate: string) => string;
  /** The command that tries one lab again. */
  readonly again: (candidate: string) => string;
  /** The use case. */
  readonly work: (candidate: string, tools: Tools) => Promise<T>;
}

/**
 * Do something to several labs at once, with progress on stderr and a clean Ctrl-C. Where not all can have their turns
 * at once, they have them in the order given. One that fails stops nobody.
 *
 * @returns what became of each, in order
 */
export function eachLab<T>({
  labs,
  total,
  what,
  who = (candidate) => `lab ${candidate}`,
  again,
  work,
}: EachLabProps<T>): Promise<LabOutcome<T>[]> {
  return interruptible(async (signal) => {
    const done = new Map<string, Text[]>(labs.map((candidate) => [candidate, []]));
    const ranks = inOrder(labs.length);
    const settled = await progressOfAll(
      labs.map((candidate, at) => ({
        title: text`${who(candidate)}: ${what}`,
        run: async (note) => {
          const rank = ranks[at] as Rank;
          const tell = (event: ProgressEvent) => {
            show(event, note);
            if (event.type === "log") done.get(candidate)?.push(event.text);
          };
          try {
            return await inOwnCompany(candidate, () => work(candidate, { signal, tell, rank }));
          } finally {
            rank.placed();
          }
        },
      })),
      total,
    );
    return settled.map((one, at) => {
      const lab = labs[at] ?? "";
      if (one.status === "fulfilled") return { lab, result: one.value };
      const failure = { why: one.reason, done: done.get(lab) ?? [], again: again(lab) };
      return { lab, failure };
    });
  });
}

function show(event: ProgressEvent, note: Note): void {
  if (event.type === "note") note(event.note);
  if (event.type === "result") note(`${event.done}/${event.of}`);
  if (event.type === "waits") note(waitTold(event.for), "at once");
  if (event.type === "queued") note(queuedTold(event), "idle");
}
