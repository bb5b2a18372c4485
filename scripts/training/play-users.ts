import { attend } from "../../checks/cp04/lib/attend.js";
import { withLab } from "../../checks/lib/run/with-lab.js";
import { Actor } from "../../checks/lib/users/actor.js";
import type { Scenario } from "../../checks/lib/users/scenario.js";
import type { Login } from "../../stacks/plan/company/login-of.js";
import { Misuse } from "../ground/misuse.js";
import { noting } from "../ground/noting.js";
import type { Tools } from "../ground/tools.js";
import { mustNotBePaused } from "../operations/must-not-be-paused.js";
import { visitLab } from "../operations/visit-lab.js";
import { play } from "./play/play.js";
import { stage } from "./play/stage.js";

/** What simulated users do. */
export type UsersPart =
  /** Write what a scenario has them write, and answer. */
  | {
      readonly name: string;
      readonly scenario: Scenario;
      readonly seed: number;
      readonly stayMs: number;
    }
  /** Those whom exercises have written already stay, and react. */
  | { readonly attended: true; readonly stayMs: number }
  /** One of them writes a letter, in the trainer's words. */
  | { readonly as: Login; readonly subject: string; readonly text: string };

export interface PlayUsersInput {
  readonly candidate: string;
  readonly part: UsersPart;
}

/**
 * Have users of a candidate's lab played. They stay for long, and nobody waits for more than what one of them is just
 * doing; while somebody changes the lab, they wait.
 *
 * @throws what `visitLab` does; Misuse where the lab has no helpdesk, or is paused
 * @throws Error with the mail server's words where it refuses a letter
 */
export async function playUsers({ candidate, part }: PlayUsersInput, tools: Tools): Promise<void> {
  await mustNotBePaused(candidate);
  await visitLab(candidate, { verb: "play" }, tools, ({ signal, tell, act }) =>
    withLab(candidate, async (lab) => {
      const note = noting(tell);
      const scene = await act(() => stage(lab, signal));
      if (!scene) {
        throw new Misuse({
          fr: `pas d'assistance dans le lab '${candidate}' : 'lab up ${candidate} --area helpdesk'`,
          en: `lab '${candidate}' has no helpdesk: 'lab up ${candidate} --area helpdesk'`,
        });
      }
      if ("as" in part) {
        await act(() => new Actor(scene, part.as).write("assistance", part.subject, part.text));
      } else if ("attended" in part) {
        await attend(lab, { stayMs: part.stayMs, signal, note, act });
      } else {
        const { scenario, seed, stayMs } = part;
        await play(scene, scenario, { seed, stayMs, signal, note, act });
      }
    }),
  );
}
