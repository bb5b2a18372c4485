import type { Answer } from "./agent.js";

/** The bench could not look: no such machine, no channel, no answer in time. Nobody's fault but ours. */
export class NotObserved extends Error {
  override readonly name = "NotObserved";
}

/** Beyond the limit that the machine itself keeps, in milliseconds: then the machine is dead. */
const graceMs = 2500;

/** What carries a channel's requests to its node. It tells the channel what comes back. */
export interface Carrier {
  send(id: number, limitSeconds: number, script: string): void;
  close(): void;
}

/** One conversation with one machine, which carries every command, several at a time. */
export class Channel {
  private readonly carrier: Carrier;
  private readonly waiting = new Map<number, (answer: Answer | NotObserved) => void>();
  private last = 0;
  private dead: NotObserved | undefined;
  private tellLost: () => void = () => undefined;

  constructor(carrier: Carrier) {
    this.carrier = carrier;
  }

  /**
   * Run a script and wait for its answer.
   *
   * @throws NotObserved when the machine stops answering
   */
  async run(script: string, limitMs: number): Promise<Answer> {
    if (this.dead) throw this.dead;
    const id = ++this.last;
    const answer = await new Promise<Answer | NotObserved>((settle) => {
      const timer = setTimeout(() => {
        this.end(`no answer ${graceMs} ms after the limit of ${limitMs} ms: the machine is dead`);
      }, limitMs + graceMs);
      this.waiting.set(id, (answer) => {
        clearTimeout(timer);
        settle(answer);
      });
      const seconds = Math.max(1, Math.ceil(limitMs / 1000));
      this.carrier.send(id, seconds, script);
    });
    if (answer instanceof NotObserved) throw answer;
    return answer;
  }

  /** Have somebody told once it will never answer again. */
  onLost(tell: () => void): void {
    this.tellLost = tell;
  }

  close(): void {
    this.carrier.close();
  }

  /** For its carrier: what a request answered. */
  answered(id: number, answer: Answer): void {
    this.waiting.get(id)?.(answer);
    this.waiting.delete(id);
  }

  /** For its carrier: nothing will come any more. */
  end(why = "the machine stopped while it was being observed"): void {
    this.dead ??= new NotObserved(why);
    // Whoever holds it may forget it now: an open stream would keep this program alive.
    this.carrier.close();
    this.tellLost();
    for (const settle of this.waiting.values()) settle(this.dead);
    this.waiting.clear();
  }
}
