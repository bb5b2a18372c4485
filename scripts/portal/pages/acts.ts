import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { AssistAsk } from "./assist-ask.js";
import type { ReportAsked, ReportSaved, ReportToSave } from "./report/report-server.js";
import type { HintView, ReportRead } from "./view.js";

/** What a page asks the server to do to its lab. */
export interface Acts {
  /** Fetch those of the frame's parts that the page does not have. */
  learn(): void;
  /** @param words competences or full ids; none: everything */
  check(words: readonly string[]): void;
  stop(): void;
  startExercise(id: string): void;
  finishExercise(id: string): void;
  /** Stop the clock of an exam, by its name, and be judged. */
  handIn(exam: string): void;
  /** Open a terminal of a machine; a trainer observes the one that is there. */
  openTerminal(machine: string): void;
  /** Show a machine's desktop; a trainer observes it. */
  openDesktop(machine: string): void;
  reset(machines: readonly string[]): void;
  /**
   * Move a cable of a machine.
   *
   * @param from what it is called: the segment that it leads to by the plan
   * @param to null: it is pulled out
   */
  plug(machine: string, from: string, to: string | null): void;
  /** Ask for the password of an account. @returns why not, in the reader's language, where it is refused */
  password(account: string): Promise<{ readonly password: string } | { readonly error: string }>;
  /** Open what candidates and trainers write to each other with, and the history of looks. */
  assist(ask: AssistAsk): void;
  /** Say that a message was read. */
  readMessage(id: number): void;
  /** @returns undefined if the server does not answer */
  readReport(asked: ReportAsked): Promise<ReportRead | undefined>;
  saveReport(report: ReportToSave): Promise<ReportSaved>;
  /** @returns undefined where that failed: the page's notice says why */
  hint(check: string, take: boolean): Promise<HintView | undefined>;
}

const nothing = () => undefined;

/** On the server nothing is done: a page comes alive in the browser. */
export const ActsContext = createContext<Acts>({
  learn: nothing,
  check: nothing,
  stop: nothing,
  startExercise: nothing,
  finishExercise: nothing,
  handIn: nothing,
  openTerminal: nothing,
  openDesktop: nothing,
  reset: nothing,
  plug: nothing,
  password: async () => ({ error: "" }),
  assist: nothing,
  readMessage: nothing,
  readReport: async () => undefined,
  saveReport: async () => ({ error: "" }),
  hint: async () => undefined,
});

export function useActs(): Acts {
  return useContext(ActsContext);
}
