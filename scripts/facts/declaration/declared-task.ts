import { z } from "zod";
import { machineNames } from "../../../stacks/plan/plan.js";
import { allowedWord } from "../../ground/allowed-word.js";
import { because } from "./because.js";

const line = allowedWord(/^\S(?:\P{C}{0,298}\S)?$/u, {
  fr: "une ligne du fichier, sans commentaire, au plus 300 caractères",
  en: "a line of the file, no comment, 300 characters at most",
});

/**
 * A task that runs by the clock, in a file that the company reads: a crontab of its own, or a timer. `lines` is all that
 * the file says but for comments; of a timer, what its section `[Timer]` does.
 */
export const declaredTask = z.strictObject({
  machine: z.enum(machineNames),
  file: allowedWord(
    /^\/etc\/(?:cron\.d\/[A-Za-z0-9_-]{1,60}|systemd\/system\/[A-Za-z0-9_.@-]{1,60}\.timer)$/,
    {
      fr: "/etc/cron.d/NOM ou /etc/systemd/system/NOM.timer",
      en: "/etc/cron.d/NAME or /etc/systemd/system/NAME.timer",
    },
  ),
  lines: z.array(line).min(1).max(20),
  ...because,
});
export type DeclaredTask = z.infer<typeof declaredTask>;
