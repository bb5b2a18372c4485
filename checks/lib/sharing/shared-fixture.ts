import type { CheckScene } from "../check.js";
import type { Tidying } from "../run/tidying.js";

interface Shared<T> {
  readonly value: Promise<T>;
  /** How it is taken away, by no node of those who use it. */
  readonly tidying: Tidying;
  users: number;
}

/**
 * Checks of one look that run at the same time share what each would otherwise make for itself. Each leaves it when it
 * tidies up, and the last one takes it away.
 */
export class SharedFixture<T> {
  private readonly inUse = new Map<string, Shared<T>>();

  /**
   * Use it until the check tidies up.
   *
   * @param key tells those of one look apart
   * @param make called where nobody of that look uses it yet; what it says to `tidy` is done once nobody does
   */
  async use<S extends Pick<CheckScene, "look" | "tidy" | "tidying">>(
    scene: S,
    key: string,
    make: (scene: S) => Promise<T>,
  ): Promise<T> {
    const whose = `${scene.look} ${key}`;
    let mine: Shared<T> | undefined;
    scene.tidying.leave(async (evidence) => {
      if (!mine || --mine.users > 0) return { gone: [], leftBehind: [] };
      this.inUse.delete(whose);
      return mine.tidying.run(evidence);
    });
    mine = this.inUse.get(whose) ?? this.begin(whose, scene, make);
    mine.users++;
    return mine.value;
  }

  private begin<S extends Pick<CheckScene, "tidy" | "tidying">>(
    whose: string,
    scene: S,
    make: (scene: S) => Promise<T>,
  ): Shared<T> {
    const tidying = scene.tidying.apart();
    const value = make({ ...scene, tidying, tidy: tidying.tidy });
    const shared = { value, tidying, users: 0 };
    this.inUse.set(whose, shared);
    return shared;
  }
}
