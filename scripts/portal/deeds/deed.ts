import type { Text } from "../../ground/text.js";
import type { Tools } from "../../ground/tools.js";
import type { Feeds } from "../live/feeds.js";
import type { Actor } from "../store/audit.js";
import type { Store } from "../store/store.js";
import type { UseCases } from "../use-cases.js";

/** What deeds are done with. */
export interface DeedTools {
  readonly store: Store;
  readonly useCases: UseCases;
  readonly feeds: Feeds;
}

/** What a trainer has done to one lab or several. */
export interface Deed {
  /** As it is typed after `lab`, or a word of ours: for the audit. */
  readonly verb: string;
  /** What it is done with, for the audit: never a secret. */
  readonly about: string;
  /** What the board calls it. */
  readonly what: Text;
  /** What the candidate's page calls it while it goes on: never more than he may know. */
  readonly shown: Text;
  /** Whether how far it is would tell the candidate what he is not to know, or not yet: his page is told its name alone. @default false */
  readonly isSealed?: boolean;
  /** Whether the clock of an exam stands from its beginning on. @default false */
  readonly stopsClock?: boolean;
  /** Whether it is noted alone: then it needs no lab that stands, and waits for nothing that goes on there. @default false */
  readonly isNoted?: boolean;
  /** Whether it is done to labs that do not stand as well. @default false */
  readonly isMaking?: boolean;
  /** What all of it stands in: may refuse before anything is begun. @default - nothing */
  readonly around?: (labs: readonly string[], work: () => Promise<void>) => Promise<void>;
  /** Do it to one, for the trainer who asks now. @returns what it came to, for his eyes */
  readonly work: (candidate: string, tools: Tools, actor: Actor) => Promise<Text>;
  /** Whether what it came to in a lab is good news: that it went through is not. @default - it is */
  readonly isGood?: (candidate: string) => boolean;
  /** What takes it back, where something does. */
  readonly undo?: Undo;
}

export interface Undo {
  /** On the button. */
  readonly label: Text;
  /** @returns what is done to those labs to which the deed was */
  readonly deed: () => Deed;
}
