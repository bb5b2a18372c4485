import type { CheckScene } from "../check.js";
import type { Hurry } from "../nodes/hurry.js";
import type { Node } from "../nodes/node.js";
import type { Observation } from "../nodes/observation.js";
import type { Tidied } from "../run/tidying.js";

/** A check, whatever its nodes are. */
type Asker = Pick<CheckScene, "look" | "tidy" | "tidying" | "hurry"> & {
  readonly nodes: { readonly [name: string]: Node };
};

interface Round<T> {
  readonly told: Promise<T>;
  /** What was waited for too briefly meanwhile. */
  readonly hurry: Hurry;
  /** Settles once what it made is taken away. */
  readonly tidied: Promise<Tidied>;
  /** What was asked to take it away. */
  readonly evidence: readonly Observation[];
  /** It is told, and is being tidied up: nobody else is told of it. */
  over: boolean;
}

/**
 * What several checks of one look are told of at once, made for whoever asks while it is being made: each judges
 * its own part of it. `Check.observedWith` has them begin at the same time. What was made for it is taken away as
 * soon as it is told, before it is made again and before a result is out.
 */
export class SharedObservation<T> {
  private readonly rounds = new Map<string, Round<T>>();

  /**
   * Be told.
   *
   * @param make called where nothing is being made for that look
   */
  async of<S extends Asker>(scene: S, make: (scene: S) => Promise<T>): Promise<T> {
    let round = this.rounds.get(scene.look);
    while (round?.over) {
      await round.tidied;
      round = this.rounds.get(scene.look);
    }
    let mine = round;
    scene.tidying.leave(async (evidence) => {
      const tidied = await mine?.tidied;
      // Who made it tells what became of it; the others only wait.
      if (!mine || !tidied || round) return { gone: [], leftBehind: [] };
      evidence.push(...mine.evidence);
      return tidied;
    });
    mine ??= this.begin(scene, make);
    const { told, hurry } = mine;
    if (hurry !== scene.hurry) {
      await Promise.allSettled([told]);
      scene.hurry.take(hurry);
    }
    return told;
  }

  private begin<S extends Asker>(scene: S, make: (scene: S) => Promise<T>): Round<T> {
    const tidying = scene.tidying.apart();
    const evidence: Observation[] = [];
    const told = make({ ...scene, tidying, tidy: tidying.tidy });
    const tidied = Promise.allSettled([told])
      .then(() => {
        round.over = true;
        const quiet = Object.values(scene.nodes).map((node) => node.quiet());
        return tidying.run(evidence, Promise.all(quiet));
      })
      .finally(() => this.rounds.delete(scene.look));
    const { hurry } = scene;
    const round: Round<T> = { told, hurry, tidied, evidence, over: false };
    this.rounds.set(scene.look, round);
    return round;
  }
}
