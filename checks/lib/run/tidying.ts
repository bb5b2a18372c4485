import { bounded } from "../../../scripts/channel/bounded.js";
import { NotObserved } from "../../../scripts/channel/channel.js";
import type { LeftBehind } from "../../../scripts/facts/left-behind.js";
import { toldOf } from "../../../scripts/ground/localized-error.js";
import { type Text, text } from "../../../scripts/ground/text.js";
import type { NodeName } from "../../../stacks/plan/plan.js";
import type { LabTime } from "../nodes/lab-time.js";
import { type Command, defaultLimitMs, type Node, scriptOf } from "../nodes/node.js";
import type { Nodes } from "../nodes/nodes.js";
import type { Observation } from "../nodes/observation.js";
import { OutOfTime } from "../nodes/out-of-time.js";
import type { MadeNotes } from "./made-notes.js";

/**
 * Longest that taking away may last after one look, in milliseconds: a dozen commands on a host that is busy.
 * A machine that is dead is known to be so sooner, by its first command.
 */
const longestMs = 10_000;
/**
 * Longest that what was asked before is waited for, in milliseconds: it might make again what was taken away.
 * A command without a limit of its own is through by then.
 */
const quietMs = 4500;

/** Something that is to be taken away after the verdict. */
export interface ToTakeAway {
  /**
   * Take it away now instead, through the check's own node.
   *
   * @throws NotObserved when that fails; it is tried again after the verdict
   */
  now(): Promise<void>;
  /** It was never made, for sure: there is nothing to take away. */
  notMade(): void;
}

/**
 * Have something taken away after the verdict, whatever the verdict is:
 *
 *     await tidy(probe, { fr: "…", en: "…" })`rm -rf ${folder}`;
 *
 * Said before it is made: part of it may be there when making it fails, so taking away what is not there is no failure.
 * The command is noted by then, and the next look runs it where whoever looks is killed, hours later and after others
 * worked there: it holds no secret, and takes away what the bench made and nothing else.
 *
 * @param node where it is
 * @param what names it for whoever has to take it away by hand
 * @param limitMs how long the command may take, in milliseconds
 */
export type Tidy = (
  node: Node,
  what: Text,
  limitMs?: number,
) => (...away: Command) => Promise<ToTakeAway>;

/** What taking away came to: things that are gone, and those that are still there. */
export interface Tidied {
  readonly gone: readonly Omit<LeftBehind, "why">[];
  readonly leftBehind: readonly LeftBehind[];
}

/** Gives nodes that no check's deadline binds, as a `Lab` does. */
interface NodeSource {
  readonly time: LabTime;
  scene(
    needs: readonly NodeName[],
    evidence: Observation[],
    signal: AbortSignal,
  ): { readonly nodes: Nodes<NodeName> };
}

interface TidyingOptions {
  /** Where things are noted before they are made. @default - nowhere */
  readonly notes?: MadeNotes;
  /** How long taking all of them away may last, in milliseconds. @default ten seconds */
  readonly limitMs?: number;
}

type Step = (evidence: Observation[], signal: AbortSignal) => Promise<Tidied>;

/** What must be gone again, in the order in which it was made. */
export class Tidying {
  private readonly lab: NodeSource;
  private readonly steps = new Set<Step>();
  private readonly notes: MadeNotes | undefined;
  private readonly limitMs: number;
  private over = false;

  constructor(lab: NodeSource, { notes, limitMs = longestMs }: TidyingOptions = {}) {
    this.lab = lab;
    this.notes = notes;
    this.limitMs = limitMs;
  }

  readonly tidy: Tidy =
    (node, what, limitMs = defaultLimitMs) =>
    async (...away) => {
      const made = this.later(node, what, (by) => by.expecting([0], limitMs)(...away));
      await this.notes?.begin({ where: node.name, what, command: scriptOf(...away), limitMs });
      return made;
    };

  /**
   * Have something taken away that its maker has noted himself, or that must not be taken away by whoever comes later.
   *
   * @param away takes it away, through a node that is not bound by the check's deadline; throws where it can't
   */
  later(node: Node, what: Text, away: (node: Node) => Promise<unknown>): ToTakeAway {
    const step: Step = async (evidence, signal) => {
      const { [node.name]: own } = this.lab.scene([node.name], evidence, signal).nodes;
      const thing = { where: node.name, what };
      try {
        await away(own).catch((problem) => {
          // A host that is busy leaves nothing behind: once more, within the time that is left.
          if (!(problem instanceof OutOfTime) || signal.aborted) throw problem;
          return away(own);
        });
        return { gone: [thing], leftBehind: [] };
      } catch (problem) {
        return { gone: [], leftBehind: [{ ...thing, why: bounded(toldOf(problem)) }] };
      }
    };
    this.add(step);
    return {
      now: async () => {
        try {
          await away(node);
        } catch (problem) {
          // That the bench can't tidy up says nothing of what it observes.
          throw new NotObserved(text`${node.name}: ${what}: ${toldOf(problem)}`, node.name);
        }
        this.steps.delete(step);
      },
      notMade: () => this.steps.delete(step),
    };
  }

  /** Do something else in its turn: leave what others share. */
  leave(work: (evidence: Observation[]) => Promise<Tidied>): void {
    this.add(work);
  }

  /** A list of its own for what is shared with others. Whoever takes it runs it. */
  apart(): Tidying {
    const { lab, limitMs, notes } = this;
    return new Tidying(lab, { limitMs, ...(notes && { notes: notes.apart() }) });
  }

  /**
   * Take everything away, the last thing first, each before the next. Never throws: what can't be taken
   * away is told.
   *
   * @param evidence where its commands are written down
   * @param quiet settles once nothing that was asked before is still at work. @default - nothing is
   */
  async run(evidence: Observation[], quiet: Promise<unknown> = Promise.resolve()): Promise<Tidied> {
    if (this.steps.size > 0) await settledSoon(quiet, this.lab.time.deadline(quietMs));
    this.over = true;
    const signal = this.lab.time.deadline(this.limitMs);
    const all: Tidied[] = [];
    for (const step of [...this.steps].reverse()) all.push(await step(evidence, signal));
    await this.notes?.end();
    return {
      gone: all.flatMap(({ gone }) => gone),
      leftBehind: all.flatMap(({ leftBehind }) => leftBehind),
    };
  }

  private add(step: Step): void {
    // Before anything is made: nobody would take it away.
    if (this.over) throw new NotObserved({ fr: "le contrôle est fini", en: "the check is over" });
    this.steps.add(step);
  }
}

/** Wait for something as long as that is of use. */
async function settledSoon(work: Promise<unknown>, enough: AbortSignal): Promise<void> {
  const over = new Promise<void>((resolve) => {
    enough.addEventListener("abort", () => resolve());
  });
  await Promise.race([Promise.allSettled([work]), over]);
}
