import { setTimeout as pause } from "node:timers/promises";
import type { Scene } from "../../../checks/lib/check.js";
import { Actor } from "../../../checks/lib/users/actor.js";
import type { Scenario, Wish } from "../../../checks/lib/users/scenario.js";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
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
}

/** Have a scenario played: everybody writes, then answers, complains or validates until all is closed. */
export async function play(
  scene: Scene<"probe-lan">,
  { wishes }: Scenario,
  { seed, stayMs, signal, note, act }: PlayProps,
): Promise<void> {
  const dice = new Dice(seed);
  const order = wishes.toSorted(
    (a, b) => dice.roll(`order/${a.subject}`, 1000) - dice.roll(`order/${b.subject}`, 1000),
  );
  const end = performance.now() + stayMs;
  const matters: Matter[] = [];
  for (const wish of order) {
    const matter = new Matter(scene, wish, dice);
    await act(() => matter.begin());
    note(`${wish.by}: ${wish.subject}`);
    matters.push(matter);
  }
  while (performance.now() < end && matters.some(({ over }) => !over)) {
    await pause(Math.min(lookMs, end - performance.now()), undefined, { signal });
    for (const matter of matters) await act(() => matter.goOn());
  }
}

/** One wish on its way. */
class Matter {
  over = false;
  private readonly actor: Actor;
  private readonly wish: Wish;
  private readonly opening: string;
  private readonly patience: number;
  private thread = "";
  private resolved = 0;
  private answered = false;

  constructor(scene: Scene<"probe-lan">, wish: Wish, dice: Dice) {
    this.actor = new Actor(scene, wish.by);
    this.wish = wish;
    this.opening = dice.pick(`told/${wish.subject}`, wish.told);
    this.patience = dice.roll(`complaints/${wish.subject}`, wish.complaints + 1);
  }

  async begin(): Promise<void> {
    this.thread = await this.actor.write(this.wish.to, this.wish.subject, this.opening);
  }

  /** Read what came, and answer what is new. */
  async goOn(): Promise<void> {
    if (this.over) return;
    const { ticket, resolved, answers } = await this.actor.correspondence(this.thread);
    if (!ticket) return;
    const reply = (text: string) => this.actor.reply(this.wish.to, ticket, this.wish.subject, text);
    if (resolved > this.resolved) {
      this.resolved = resolved;
      this.over = resolved > this.patience;
      await reply(this.over ? `${helpdesk().validation}, merci.` : this.wish.complaint);
    } else if (answers > 0 && !this.answered) {
      this.answered = true;
      await reply(this.wish.detail);
    }
  }
}
