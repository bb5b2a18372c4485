import type { Queries } from "./queries.js";

/** Where what the portal keeps is, once it is open. */
export interface Keeper {
  /** The home that has it open among those that keep what they have there; empty where there is but one. */
  readonly home: string;
  /** Do something to it: all of it or, where it throws, nothing. Acts come one after another, whoever asks. */
  act<T>(work: (database: Queries) => Promise<T>): Promise<T>;
  /** What others tell this one by, for as long as it is open. */
  ownName(): string;
  /** Names of all who have it open now: a killed one is none of them. */
  livingNames(): Promise<ReadonlySet<string>>;
  /** Let it go, once what was begun is over. */
  close(): Promise<void>;
}
