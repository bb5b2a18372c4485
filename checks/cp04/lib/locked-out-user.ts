import type { Note } from "../../../scripts/ground/progress.js";
import type { Scene } from "../../lib/check.js";
import { answersOf } from "./answers-of.js";
import { lockedOut } from "./locked-out.js";
import { takesAccountBack } from "./takes-account-back.js";
import { ticketHistory } from "./ticket-history.js";

type UserScene = Scene<"desk1" | "probe-lan">;

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
    const said = { changed: "chooses a password", kept: "gets in, unasked", refused: "refused" };
    this.note(`${login}: ${said[taken]}`);
  }
}
