import { Misuse } from "../../ground/misuse.js";
import { sendMessage, withdrawMessage } from "../store/messages.js";
import type { Deed, DeedTools } from "./deed.js";

/** Most of a message that names it on the board, in characters. */
const told = 80;

/** Write to candidates: it is shown on their pages at once, and kept. What nobody has read can be taken back. */
export function messaging(
  { text, act }: { readonly text: string; readonly act: string },
  { feeds, store }: DeedTools,
): Deed {
  const begins = text.length > told ? `${text.slice(0, told)}…` : text;
  const shown = { fr: "message du formateur", en: "message of the trainer" };
  return {
    verb: "message",
    about: act,
    what: { fr: `message : ${begins}`, en: `message: ${begins}` },
    shown,
    isNoted: true,
    async work(candidate, _, actor) {
      await sendMessage(store, { candidate, sender: actor.who, told: text, act });
      await feeds.of(candidate).refresh();
      return { fr: "envoyé", en: "sent" };
    },
    undo: {
      label: { fr: "Retirer de qui ne l'a pas lu", en: "Take back from who has not read it" },
      deed: () => ({
        verb: "withdraw message",
        about: act,
        what: { fr: "message retiré", en: "message taken back" },
        shown,
        isNoted: true,
        async work(candidate) {
          if (!(await withdrawMessage(store, candidate, act))) {
            throw new Misuse({
              fr: `le candidat '${candidate}' l'a déjà lu : écrivez-lui de nouveau`,
              en: `candidate '${candidate}' has read it already: write to them again`,
            });
          }
          await feeds.of(candidate).refresh();
          return { fr: "retiré", en: "taken back" };
        },
      }),
    },
  };
}
