import type { Note } from "../../../scripts/ground/progress.js";
import { type Text, text } from "../../../scripts/ground/text.js";
import type { Scene } from "../../lib/check.js";
import { answersOf } from "./answers-of.js";
import { lockedOut } from "./locked-out.js";
import { type TakenBack, takesAccountBack } from "./takes-account-back.js";
import { ticketHistory } from "./ticket-history.js";

type UserScene = Scene<"desk1" | "probe-lan">;

const outcomes: Readonly<Record<TakenBack, Text>> = {
  changed: { fr: "choisit un mot de passe", en: "chooses a password" },
  kept: { fr: "entre, sans qu'on lui demande rien", en: "gets in, unasked" },
  refused: { fr: "refusée", en: "refused" },
};

/** She tries the password of her envelope once for each answer that she gets. */
export class LockedOutUser {
  over = false;
  private answered = 0;
  private readonly scene: UserScene;
  private readonly note: Note;

  constructor(scene: UserScene, note: Note) {
    this.scene = scene;
    this.note = note;
  }

  async goOn(): Promise<void> {
    const { login, reference } = lockedOut(this.scene);
    const answers = answersOf(await ticketHistory(this.scene.nodes.desk1, reference)).length;
    if (answers <= this.answered) return;
    this.answered = answers;
    const taken = await takesAccountBack(this.scene);
    this.over = taken !== "refused";
    this.note(text`${login}: ${outcomes[taken]}`);
  }
}
