import type { NodeName } from "../../stacks/plan/plan.js";
import { LocalizedError } from "../ground/localized-error.js";
import type { Text, Told } from "../ground/text.js";
import { type After, after } from "./after.js";
import { type Answer, tooLong } from "./agent.js";
import { bounded } from "./bounded.js";
import { silenceMs } from "./silence.js";

/** The bench could not look: no such machine, no channel, no answer in time. */
export class NotObserved extends LocalizedError {
  override readonly name = "NotObserved";
  /** The node that kept it from looking; undefined where it is none's doing. */
  readonly where: NodeName | undefined;

  /** @param told why; what is told of it is `bounded`, for a machine may have said the most of it */
  constructor(told: Told, where?: NodeName) {
    super(bounded(told));
    this.where = where;
  }
}

const stopped: Text = {
  fr: "la machine s'est arrêtée pendant qu'on l'observait",
  en: "the machine stopped while it was being observed",
};

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
  private tellLost: (why: NotObserved) => void = () => undefined;

  constructor(carrier: Carrier) {
    this.carrier = carrier;
  }

  /**
   * Run a script and wait for its answer.
   *
   * @param when tells that it has been silent for too long. @default - this server's clock
   * @throws NotObserved when the machine stops answering, or answers more than it may
   */
  async run(script: string, limitMs: number, when: After = after): Promise<Answer> {
    if (this.dead) throw this.dead;
    const id = ++this.last;
    const answer = await new Promise<Answer | NotObserved>((settle) => {
      const forget = when(limitMs + silenceMs, () => {
        this.end({
          fr: `pas de réponse ${silenceMs} ms après la limite de ${limitMs} ms : la machine est morte`,
          en: `no answer ${silenceMs} ms after the limit of ${limitMs} ms: the machine is dead`,
        });
      });
      this.waiting.set(id, (answer) => {
        forget();
        settle(answer);
      });
      const seconds = Math.max(1, Math.ceil(limitMs / 1000));
      this.carrier.send(id, seconds, script);
    });
    if (answer instanceof NotObserved) throw answer;
    return answer;
  }

  /** Have somebody told once it will never answer again, and why. */
  onLost(tell: (why: NotObserved) => void): void {
    this.tellLost = tell;
    if (this.dead) tell(this.dead);
  }

  close(): void {
    this.carrier.close();
  }

  /** For its carrier: what a request answered; undefined where that is more than it may. */
  answered(id: number, answer: Answer | undefined): void {
    this.waiting.get(id)?.(answer ?? new NotObserved(tooLong));
    this.waiting.delete(id);
  }

  /** For its carrier: nothing will come any more. */
  end(why: Told = stopped): void {
    this.dead ??= new NotObserved(why);
    // Whoever holds it may forget it now: an open stream would keep this program alive.
    this.carrier.close();
    this.tellLost(this.dead);
    for (const settle of this.waiting.values()) settle(this.dead);
    this.waiting.clear();
  }
}
