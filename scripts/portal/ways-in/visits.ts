import { toldOf } from "../../ground/localized-error.js";
import { announce } from "../../ground/terminal/announce.js";
import type { Store } from "../store/store.js";
import { livingSessions } from "./sessions.js";
import { sshAccounts } from "./ssh-keys.js";

/**
 * How often it is asked who is out, in milliseconds, while anybody is in: cards and trainers are withdrawn by other processes
 * too, and on other servers.
 */
const lookMs = 1000;

/** Somebody who came in by his own tools. */
export interface ToolVisit {
  readonly candidate: string;
  /** Those that he had then: one that is gone may be the one he came in by. */
  readonly keys: readonly string[];
}

/** What somebody holds open here, and by what he came in. */
type Visit = { readonly over: () => void } & ({ readonly token: string } | ToolVisit);

/** Who has something open here. Whoever is out, as after a new card, is told at once: all that he holds open ends then. */
export class Visits {
  private readonly store: Store;
  private readonly all = new Set<Visit>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(store: Store) {
    this.store = store;
  }

  /**
   * Hear when a session is over.
   *
   * @returns what ends that
   */
  ofSession(token: string, over: () => void): () => void {
    return this.follow({ token, over });
  }

  /**
   * Hear when one of somebody's keys is good no more.
   *
   * @returns what ends that
   */
  ofTools(visit: ToolVisit, over: () => void): () => void {
    return this.follow({ ...visit, over });
  }

  /** See who is out: something that ends a visit may just have been done. */
  look(): Promise<void> {
    if (this.all.size === 0) return Promise.resolve();
    this.looking ??= this.putOut().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  private follow(visit: Visit): () => void {
    this.all.add(visit);
    this.timer ??= setInterval(() => void this.look(), lookMs).unref();
    return () => {
      this.all.delete(visit);
      if (this.all.size > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    };
  }

  private async putOut(): Promise<void> {
    try {
      const all = [...this.all];
      const tokens = new Set(all.flatMap((one) => ("token" in one ? [one.token] : [])));
      const living = await livingSessions(this.store, [...tokens]);
      const accounts = all.some((one) => "keys" in one) ? await sshAccounts(this.store) : [];
      const isIn = (one: Visit) =>
        "token" in one
          ? living.has(one.token)
          : one.keys.every((key) =>
              accounts.find(({ candidate }) => candidate === one.candidate)?.keys.includes(key),
            );
      for (const one of all) if (!isIn(one) && this.all.delete(one)) one.over();
    } catch (problem) {
      announce(toldOf(problem));
    }
  }
}
