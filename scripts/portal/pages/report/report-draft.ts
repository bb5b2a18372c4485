import type { ReportRead } from "../view.js";
import type { KeptPlace } from "./kept-report.js";
import { type ReportSaved, reportBytes } from "./report-server.js";

/** From the last key until it is saved, and until a server that did not answer is asked again, in milliseconds. */
const [saveMs, againMs] = [800, 5000];

export interface DraftState {
  /** Null until they are known. */
  readonly words: string | null;
  /**
   * `saved`: the server has them. `typed`: about to be. `away`: it does not answer, and the browser keeps them. `refused`:
   * `told` says why, and the browser keeps them.
   */
  readonly phase: "loading" | "saved" | "typed" | "away" | "refused" | "long";
  readonly savedAt: string | null;
  readonly told: string;
  readonly lost: string;
}

export interface DraftProps {
  /** @returns undefined if the server does not answer */
  readonly read: () => Promise<ReportRead | undefined>;
  readonly save: (version: number, words: string) => Promise<ReportSaved>;
  readonly kept: KeptPlace;
  /** What it begins with. */
  readonly template: string;
  readonly changed: (state: DraftState) => void;
}

/** How long some words are, in bytes of UTF-8. */
export function bytesOf(words: string): number {
  return new TextEncoder().encode(words).length;
}

/** Texts of several pages, one below the other. */
export function inOne(texts: readonly string[]): string {
  return [...new Set(texts)].filter((one) => one !== "").join("\n\n");
}

/** A report while it is typed: saved a moment after the last key, and in the browser until then. Nothing typed is lost. */
export class ReportDraft {
  private readonly props: DraftProps;
  private state: DraftState = {
    words: null,
    phase: "loading",
    savedAt: null,
    told: "",
    lost: "",
  };
  /** Undefined until the server has told. */
  private version: number | undefined;
  /** What was typed before it has was written on; undefined where nothing was. */
  private typedOn: number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isSaving = false;
  private isEnded = false;

  constructor(props: DraftProps) {
    this.props = props;
  }

  /** Load the report from the server, and unsaved texts from this browser. */
  async begin(): Promise<void> {
    const read = await this.props.read();
    if (this.isEnded) return;
    const found = this.props.kept.takeOver();
    const lost = inOne([this.state.lost, ...found.map((one) => one.lost)]);
    const drafts = found.flatMap(({ version, words }) =>
      words === null ? [] : [{ version, words }],
    );
    if (this.typedOn !== undefined) drafts.unshift({ version: this.typedOn, words: this.words });
    if (!read) return this.waitFor(drafts, lost);
    const { version, savedAt } = read;
    this.version = version;
    this.typedOn = undefined;
    const words = version === 0 ? this.props.template : read.words;
    const unsaved = drafts.filter((one) => one.words !== words && one.words !== read.words);
    // One draft of the current version goes on; any other would overwrite it.
    const own = unsaved.find((one) => one.version === version);
    const others = unsaved.filter((one) => one !== own && one.words !== own?.words);
    const phase = own ? "typed" : "saved";
    const all = inOne([lost, ...others.map((one) => one.words)]);
    this.set({ words: own?.words ?? words, savedAt, phase, lost: all });
    this.keep(own ? own.words : null);
    if (own) await this.flush();
  }

  /** Hear what is typed. */
  type(words: string): void {
    if (this.version === undefined) this.typedOn ??= 0;
    this.set({ words, phase: "typed", told: "" });
    this.keep(words);
    this.later(saveMs, () => this.flush());
  }

  /** Save what is not saved, now. */
  async flush(): Promise<void> {
    const { words, phase } = this.state;
    // What it is written on comes first.
    if (this.version === undefined) return this.begin();
    if (words === null || this.isSaving) return;
    if (phase !== "typed" && phase !== "away") return;
    if (bytesOf(words) > reportBytes) return this.set({ phase: "long" });
    this.isSaving = true;
    const answer = await this.props.save(this.version, words);
    this.isSaving = false;
    const now = this.words;
    if (!("error" in answer)) {
      this.version = answer.version;
      const isAll = now === words;
      this.set({ savedAt: answer.savedAt, phase: isAll ? "saved" : "typed" });
      this.keep(isAll ? null : now);
      if (!isAll) this.later(0, () => this.flush());
    } else if (answer.other) this.giveWay(answer.other, now);
    else if (answer.error === "") {
      this.set({ phase: "away" });
      this.later(againMs, () => this.flush());
    } else this.set({ phase: "refused", told: answer.error });
  }

  /** Hear that the server has another version: where nothing is to be saved here, it is shown. */
  async hear(version: number): Promise<void> {
    if (this.version === undefined || version <= this.version || !this.isSettled()) return;
    const read = await this.props.read();
    if (!read || !this.isSettled()) return;
    this.version = read.version;
    this.set({ words: read.words, savedAt: read.savedAt });
  }

  /** Dismiss the unsaved text. */
  dropLost(): void {
    this.set({ lost: "" });
    this.keep(this.state.phase === "saved" ? null : this.state.words);
  }

  /** Stop, and try to save once more. */
  end(): void {
    clearTimeout(this.timer);
    void this.flush();
    this.isEnded = true;
  }

  private isSettled(): boolean {
    return this.state.phase === "saved" && !this.isSaving;
  }

  private get words(): string {
    return this.state.words ?? "";
  }

  /** The server does not answer: typing goes on, and the text is saved when it answers again. */
  private waitFor(drafts: readonly Pick<ReportRead, "version" | "words">[], lost: string): void {
    const [own, ...others] = drafts;
    if (own) this.typedOn = own.version;
    const words = own?.words ?? this.state.words;
    this.set({ phase: "away", words, lost: inOne([lost, ...others.map((one) => one.words)]) });
    this.keep(own ? own.words : null);
    this.later(againMs, () => this.begin());
  }

  /** Take the version that another page saved, and offer the text typed here beside it. */
  private giveWay({ words, version, savedAt }: ReportRead, own: string): void {
    this.version = version;
    const lost = own === words ? this.state.lost : inOne([this.state.lost, own]);
    this.set({ words, savedAt, phase: "saved", lost });
    this.keep(null);
  }

  private keep(words: string | null): void {
    const { lost } = this.state;
    const version = this.version ?? this.typedOn ?? 0;
    this.props.kept.set(words === null && lost === "" ? null : { version, words, lost });
  }

  private later(ms: number, work: () => Promise<void>): void {
    clearTimeout(this.timer);
    if (!this.isEnded) this.timer = setTimeout(() => void work(), ms);
  }

  private set(state: Partial<DraftState>): void {
    this.state = { ...this.state, ...state };
    if (!this.isEnded) this.props.changed(this.state);
  }
}
