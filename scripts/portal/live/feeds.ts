import type { Store } from "../store/store.js";
import type { UseCases } from "../use-cases.js";
import { type Doing, LabFeed, type LabNews } from "./lab-feed.js";

/** The feed of each lab that some page has asked about. */
export class Feeds {
  private readonly store: Store;
  private readonly useCases: UseCases;
  private readonly all = new Map<string, LabFeed>();
  private readonly listeners = new Set<(what: LabNews) => void>();

  constructor(store: Store, useCases: UseCases) {
    this.store = store;
    this.useCases = useCases;
  }

  of(candidate: string): LabFeed {
    const known = this.all.get(candidate);
    if (known) return known;
    const feed = new LabFeed(candidate, this.store, this.useCases, (what) => {
      for (const listener of this.listeners) listener(what);
    });
    this.all.set(candidate, feed);
    return feed;
  }

  /** What goes on in a lab, where something does. */
  doingIn(candidate: string): Doing | undefined {
    return this.all.get(candidate)?.now;
  }

  /**
   * Hear what is news of any of them.
   *
   * @returns what ends that
   */
  follow(listener: (what: LabNews) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Stop what goes on, and wait for its end. */
  async end(): Promise<void> {
    await Promise.all([...this.all.values()].map((feed) => feed.end()));
  }
}
