import type { Store } from "../store/store.js";
import type { UseCases } from "../use-cases.js";
import { LabFeed } from "./lab-feed.js";

/** The feed of each lab that some page has asked about. */
export class Feeds {
  private readonly store: Store;
  private readonly useCases: UseCases;
  private readonly all = new Map<string, LabFeed>();

  constructor(store: Store, useCases: UseCases) {
    this.store = store;
    this.useCases = useCases;
  }

  of(candidate: string): LabFeed {
    const known = this.all.get(candidate);
    if (known) return known;
    const feed = new LabFeed(candidate, this.store, this.useCases);
    this.all.set(candidate, feed);
    return feed;
  }

  /** Stop what goes on, and wait for its end. */
  async end(): Promise<void> {
    await Promise.all([...this.all.values()].map((feed) => feed.end()));
  }
}
