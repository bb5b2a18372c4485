/** Something that takes time to make and must not stay. */
export interface Lent<T> {
  readonly value: T;
  /** Settles once it is there. */
  readonly ready: Promise<void>;
  /** Takes it away, even where it never came to be. Must not throw. */
  readonly end: () => Promise<void>;
}

/**
 * Checks that run at the same time share what each would otherwise make for itself; the last one takes
 * it away.
 */
export class SharedWhileUsed<T> {
  private readonly inUse = new Map<string, { readonly lent: Lent<T>; users: number }>();

  /**
   * Use it, made by `begin` where nobody uses it yet.
   *
   * @param key one is shared among those who give the same, e.g. a lab
   */
  async use<R>(key: string, begin: () => Lent<T>, work: (value: T) => Promise<R>): Promise<R> {
    const shared = this.inUse.get(key) ?? { lent: begin(), users: 0 };
    this.inUse.set(key, shared);
    shared.users++;
    try {
      await shared.lent.ready;
      return await work(shared.lent.value);
    } finally {
      shared.users--;
      if (shared.users === 0) {
        this.inUse.delete(key);
        await shared.lent.end();
      }
    }
  }
}
