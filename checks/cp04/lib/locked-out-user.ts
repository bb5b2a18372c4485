import { type Text, text } from "../../../scripts/ground/text.js";
import { staff } from "../../../stacks/plan/staff.js";
import { answersOf } from "./answers-of.js";
import { lockedOut } from "./locked-out.js";
import type { PlayedUser } from "./played-user.js";
import { type TakenBack, takesAccountBack } from "./takes-account-back.js";
import { ticketHistory } from "./ticket-history.js";

const outcomes: Readonly<Record<TakenBack, Text>> = {
  changed: { fr: "choisit un mot de passe", en: "chooses a password" },
  kept: { fr: "entre, sans qu'on lui demande rien", en: "gets in, unasked" },
  refused: { fr: "refusée", en: "refused" },
};

/** She tries the password of her envelope once for each answer that she gets. */
export const lockedOutUser: PlayedUser = {
  login: () => staff().accountant.login,

  async goOn(scene, seen, note) {
    const { login, reference } = lockedOut(scene);
    const answers = answersOf(await ticketHistory(scene.nodes.desk1, reference)).length;
    if (answers <= seen) return { seen, isOver: false };
    const taken = await takesAccountBack(scene);
    note(text`${login}: ${outcomes[taken]}`);
    return { seen: answers, isOver: taken !== "refused" };
  },
};
