import type { Note } from "../../../scripts/ground/progress.js";
import type { Login } from "../../../stacks/plan/company/login-of.js";
import type { Scene } from "../../lib/check.js";

/** Where users of exercises are played. */
export type UserScene = Scene<"desk1" | "mail1" | "probe-lan" | "ws1">;

/** How much of what technicians did somebody has reacted to, and whether there is nothing left to react to. */
export interface Reaction {
  readonly seen: number;
  readonly isOver: boolean;
}

/** Somebody of the company who is played while an exercise runs. */
export interface PlayedUser {
  login(): Login;
  /**
   * Read what technicians wrote and did, and react to it.
   *
   * @param seen how much of it was reacted to before
   */
  goOn(scene: UserScene, seen: number, note: Note): Promise<Reaction>;
}
