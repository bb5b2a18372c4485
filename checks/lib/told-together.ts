/**
 * What several checks are told of at once, made for whoever asks while it is being made: each judges its
 * own part of it. `Check.together` has them begin at the same time.
 */
export class ToldTogether<T> {
  private readonly running = new Map<string, Promise<T>>();

  /**
   * Be told.
   *
   * @param lab whose it is
   * @param make called where nothing is being made for that lab
   */
  of(lab: string, make: () => Promise<T>): Promise<T> {
    const known = this.running.get(lab);
    if (known) return known;
    const made = make().finally(() => this.running.delete(lab));
    this.running.set(lab, made);
    return made;
  }
}
