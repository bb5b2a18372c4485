import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type Docker from "dockerode";
import { joined, type Text, type Told } from "../text.js";
import { unlessAborted } from "../unless-aborted.js";
import { EngineAway } from "./engine-away.js";
import { engineIsAbsent } from "./engine-is-absent.js";
import { engineHost } from "./place.js";

/**
 * Has the engine of this server answer: starts it, or awaits it.
 *
 * @param note told how far it is
 * @throws EngineAway where it can't be had, with what to do
 */
export type HaveEngine = (note: (told: Told) => void) => Promise<void>;

/** How long an answer is good for, and how long whoever does not wait is given, in milliseconds. */
const [sureMs, patienceMs] = [5000, 1000];
/** For how long it is told why it could not be had, before that is tried again, in milliseconds: to whoever waits, and whoever does not. */
const failedMs = { waits: 1000, doesNot: 10_000 } as const;

/** How whoever asks takes an engine that does not answer; undefined: he has it come, and waits. */
type Manner = "as it is" | "at once";
const manner = new AsyncLocalStorage<Manner>();

/** Do something that takes the engine as it is: what has it come, and what tells whether it is there. */
export function withEngineAsItIs<T>(work: () => T): T {
  return manner.run("as it is", work);
}

/** Do something that has the engine come, as everything does, and waits for nothing: it fails with how far that is. */
export function withoutAwaitingEngine<T>(work: () => T): T {
  return manner.run("at once", work);
}

const asked: Text = {
  fr: "le moteur Docker ne répond pas encore",
  en: "the Docker engine does not answer yet",
};

/** What stands before an engine: it is asked nothing before it answers. */
export class EngineGate {
  private have: HaveEngine | undefined;
  private sureUntil = 0;
  private having: Promise<void> | undefined;
  private coming: Told = asked;
  private failure: { readonly problem: unknown; readonly at: number } | undefined;

  /** @param have how the engine is had from now on. Before that, it is taken as it is */
  openBy(have: HaveEngine): void {
    this.have = have;
  }

  /**
   * Have the engine answer: where it has just done so, at once.
   *
   * @throws EngineAway where it can't be had
   */
  async had(): Promise<void> {
    if (!this.have || this.isOpen()) return;
    const isAtOnce = manner.getStore() === "at once";
    const since = performance.now() - failedMs[isAtOnce ? "doesNot" : "waits"];
    if (this.failure && this.failure.at > since) throw this.failure.problem;
    this.having ??= this.begin(this.have);
    if (!isAtOnce) return this.having;
    const patience = new AbortController();
    const impatient = sleep(patienceMs, undefined, { signal: patience.signal }).then(() => {
      throw new EngineAway(joined([this.coming], ""));
    });
    await Promise.race([this.having, impatient]).finally(() => patience.abort());
  }

  /** Stand before an engine: whatever its client is asked waits here. */
  guard(engine: Docker): Docker {
    const { modem } = engine;
    const dial = modem.dial.bind(modem) as Dial;
    const asks = (options: Asked, answered: Answered, mayRepeat: boolean): void => {
      const isTakenAsItIs = !this.have || manner.getStore() === "as it is";
      const ask = () =>
        dial(options, (problem, answer) => {
          const away = problem && !isTakenAsItIs ? awayBy(problem) : undefined;
          if (!away) {
            answered(problem, answer);
            return;
          }
          this.sureUntil = 0;
          // What is sent as a stream can't be sent twice; of what was sent nobody knows whether it was done.
          const isUntouched = engineIsAbsent(problem)
            ? options.file === undefined
            : asksOnly(options);
          if (mayRepeat && isUntouched) asks(options, answered, false);
          else answered(away);
        });
      if (this.isOpen()) ask();
      else unlessAborted(this.had(), options.abortSignal).then(ask, answered);
    };
    modem.dial = (options, answered = () => undefined) => {
      asks(options, answered as Answered, true);
    };
    return engine;
  }

  /** Whether it need not be asked first. */
  private isOpen(): boolean {
    if (!this.have || manner.getStore() === "as it is") return true;
    return performance.now() < this.sureUntil;
  }

  private async begin(have: HaveEngine): Promise<void> {
    this.coming = asked;
    try {
      await have((told) => {
        this.coming = told;
      });
      this.sureUntil = performance.now() + sureMs;
      this.failure = undefined;
    } catch (problem) {
      this.failure = { problem, at: performance.now() };
      throw problem;
    } finally {
      this.having = undefined;
    }
  }
}

type Asked = Parameters<Docker["modem"]["dial"]>[0];
/** Its types don't tell that what fails may be of any kind, and answers nothing. */
type Answered = (problem: unknown, answer?: unknown) => void;
type Dial = (options: Asked, answered: Answered) => void;

function asksOnly({ method }: Asked): boolean {
  return method === "GET";
}

/** That no engine is there, or that it ended while it was asked; undefined of anything else. */
function awayBy(problem: unknown): EngineAway | undefined {
  const { code = "", message } = problem as NodeJS.ErrnoException;
  if (engineIsAbsent(problem) && !(problem instanceof EngineAway)) {
    return new EngineAway({
      fr: `aucun moteur Docker n'écoute sur ${engineHost()} (${message}) : 'lab doctor' dit ce qu'il en est, et quoi faire`,
      en: `no Docker engine listens at ${engineHost()} (${message}): 'lab doctor' tells how it is, and what to do`,
    });
  }
  if (code !== "ECONNRESET" && code !== "EPIPE") return undefined;
  return new EngineAway({
    fr: `le moteur Docker s'est arrêté pendant qu'il travaillait (${message}) : recommencez, il est alors attendu`,
    en: `the Docker engine ended while it was at work (${message}): try again, it is awaited then`,
  });
}

/** Before the engine of this server. */
export const engineGate = new EngineGate();
