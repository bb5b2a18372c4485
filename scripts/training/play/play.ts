import { setTimeout as pause } from "node:timers/promises";
import type { Scene } from "../../../checks/lib/check.js";
import { Actor } from "../../../checks/lib/users/actor.js";
import type { Scenario, Wish } from "../../../checks/lib/users/scenario.js";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import type { SaidOfWish } from "../../facts/journal.js";
import type { Act } from "../../ground/act.js";
import type { Note } from "../../ground/progress.js";
import { Dice } from "./dice.js";

/** Between two looks at a mailbox, in milliseconds. */
const lookMs = 5000;

export interface PlayProps {
  readonly seed: number;
  /** How long users go on answering, in milliseconds; 0: they only write. */
  readonly stayMs: number;
  readonly signal: AbortSignal;
  readonly note: Note;
  /** How each thing that they do is done. */
  readonly act: Act;
  /** What was said before, where another process may go on. @default - nothing was, and nothing is noted */
  readonly record?: PlayRecord | undefined;
}

/** What is noted of a scenario, so that whoever plays it next says nothing twice. */
export interface PlayRecord {
  /** By subject. */
  readonly said: Readonly<Record<string, SaidOfWish>>;
  keep(subject: string, said: SaidOfWish): Promise<void>;
  /** Whether it is still to be played. */
  isWanted(): Promise<boolean>;
}

/** Have a scenario played: everybody writes, then answers, complains or validates until all is closed. */
export async function play(
  scene: Scene<"probe-lan">,
  { wishes }: Scenario,
  { seed, stayMs, signal, note, act, record }: PlayProps,
): Promise<void> {
  const dice = new Dice(seed);
  const order = wishes.toSorted(
    (a, b) => dice.roll(`order/${a.subject}`, 1000) - dice.roll(`order/${b.subject}`, 1000),
  );
  const end = performance.now() + stayMs;
  const isWanted = async () => record === undefined || record.isWanted();
  const matters: Matter[] = [];
  for (const wish of order) {
    const said = record?.said[wish.subject];
    const matter = new Matter(scene, wish, dice, said);
    matters.push(matter);
    if (matter.said.isWritten) continue;
    if (!(await isWanted())) return;
    await record?.keep(wish.subject, matter.said);
    const wasWritten = said !== undefined && (await matter.arrives(act, signal));
    await act(() => matter.begin(wasWritten));
    await record?.keep(wish.subject, matter.said);
    note(`${wish.by}: ${wish.subject}`);
  }
  while (performance.now() < end && matters.some(({ said }) => !said.isOver)) {
    await pause(Math.min(lookMs, end - performance.now()), undefined, { signal });
    for (const matter of matters.filter(({ said }) => !said.isOver)) {
      if (!(await isWanted())) return;
      const before = matter.said;
      await act(() => matter.goOn());
      if (matter.said !== before) await record?.keep(matter.subject, matter.said);
    }
  }
}

/** How often it is looked, a second apart, whether a letter that may have been handed in is acknowledged. */
const arrivalLooks = 20;

/** One wish on its way. */
class Matter {
  said: SaidOfWish;
  private readonly actor: Actor;
  private readonly wish: Wish;
  private readonly opening: string;
  private readonly patience: number;

  constructor(scene: Scene<"probe-lan">, wish: Wish, dice: Dice, said: SaidOfWish | undefined) {
    this.actor = new Actor(scene, wish.by);
    this.wish = wish;
    this.opening = dice.pick(`told/${wish.subject}`, wish.told);
    this.patience = dice.roll(`complaints/${wish.subject}`, wish.complaints + 1);
    const thread = this.actor.newThread();
    this.said = said ?? { thread, isWritten: false, resolved: 0, isAnswered: false, isOver: false };
  }

  get subject(): string {
    return this.wish.subject;
  }

  /** @param wasWritten by a process that was cut off before it noted so */
  async begin(wasWritten: boolean): Promise<void> {
    const { to, subject } = this.wish;
    if (!wasWritten) await this.actor.write(to, subject, this.opening, this.said.thread);
    this.said = { ...this.said, isWritten: true };
  }

  /** Whether the letter that begins it is acknowledged within a while. */
  async arrives(act: Act, signal: AbortSignal): Promise<boolean> {
    for (let look = 0; look < arrivalLooks; look += 1) {
      const { ticket } = await act(() => this.actor.correspondence(this.said.thread));
      if (ticket !== undefined) return true;
      await pause(1000, undefined, { signal });
    }
    return false;
  }

  /** Read what came, and answer what is new. */
  async goOn(): Promise<void> {
    const { ticket, resolved, answers } = await this.actor.correspondence(this.said.thread);
    if (!ticket) return;
    const reply = (text: string) => this.actor.reply(this.wish.to, ticket, this.wish.subject, text);
    if (resolved > this.said.resolved) {
      const isOver = resolved > this.patience;
      await reply(isOver ? `${helpdesk().validation}, merci.` : this.wish.complaint);
      this.said = { ...this.said, resolved, isOver };
    } else if (answers > 0 && !this.said.isAnswered) {
      await reply(this.wish.detail);
      this.said = { ...this.said, isAnswered: true };
    }
  }
}
