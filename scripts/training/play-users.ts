import { attend } from "../../checks/cp04/lib/attend.js";
import { withLab } from "../../checks/lib/run/with-lab.js";
import { Actor } from "../../checks/lib/users/actor.js";
import type { Scenario } from "../../checks/lib/users/scenario.js";
import { people } from "../../stacks/plan/people.js";
import { keysOf } from "../ground/keys-of.js";
import { kinds } from "../ground/kinds.js";
import { noting } from "../ground/noting.js";
import { oneAtATime } from "../ground/one-at-a-time.js";
import { oneOf } from "../ground/one-of.js";
import type { Tools } from "../ground/tools.js";
import { mustNotBePaused } from "../operations/must-not-be-paused.js";
import { visitLab } from "../operations/visit-lab.js";
import { noHelpdesk } from "./no-helpdesk.js";
import { type PlayRecord, play } from "./play/play.js";
import { stage } from "./play/stage.js";

const others = { what: { fr: "les utilisateurs simulés du lab", en: "the lab's simulated users" } };

/** What simulated users do. */
export type UsersPart =
  /** Write what a scenario has them write, and answer. */
  | {
      readonly name: string;
      readonly scenario: Scenario;
      readonly seed: number;
      readonly stayMs: number;
      /** @default - it is played by this process alone, to its end */
      readonly record?: PlayRecord;
    }
  /** Those whom exercises have written already stay, and react. */
  | { readonly attended: true; readonly stayMs: number }
  /** One of them writes a letter, in the trainer's words. */
  | {
      readonly as: string;
      readonly subject: string;
      readonly text: string;
      /** Number of the ticket that it goes to. @default - it makes one */
      readonly ticket?: number;
    };

export interface PlayUsersInput {
  readonly candidate: string;
  readonly part: UsersPart;
}

/**
 * Have users of a candidate's lab played. They stay for long, and nobody waits for more than what one of them is just
 * doing; while somebody changes the lab, they wait.
 *
 * @throws what `visitLab` does; Misuse where the lab has no helpdesk or is paused, or nobody of the company is called so
 * @throws Error with the mail server's words where it refuses a letter
 */
export async function playUsers({ candidate, part }: PlayUsersInput, tools: Tools): Promise<void> {
  await mustNotBePaused(candidate);
  await visitLab(candidate, { verb: "play" }, tools, ({ signal, tell, act }) =>
    withLab(candidate, async (lab) => {
      const note = noting(tell);
      const scene = await act(() => stage(lab, signal));
      if (!scene) throw noHelpdesk(candidate);
      if ("as" in part) {
        const { subject, text, ticket } = part;
        const actor = new Actor(scene, oneOf(kinds.login, part.as, keysOf(people().accounts)));
        await act(async () => {
          if (ticket === undefined) await actor.write("assistance", subject, text);
          else await actor.reply("assistance", String(ticket), subject, text);
        });
      } else if ("attended" in part) {
        const { stayMs } = part;
        const work = () => attend(lab, { stayMs, signal, note, act });
        // Twice over they would say everything twice.
        await oneAtATime(`plateau/users/${candidate}`, work, {
          ...others,
          limitMs: stayMs,
          signal,
        });
      } else {
        const { scenario, seed, stayMs, record } = part;
        await play(scene, scenario, { seed, stayMs, signal, note, act, record });
      }
    }),
  );
}
