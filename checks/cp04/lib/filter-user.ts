import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import type { Note } from "../../../scripts/ground/progress.js";
import { type Text, text } from "../../../scripts/ground/text.js";
import type { Scene } from "../../lib/check.js";
import { announcesControl } from "./announces-control.js";
import { answersOf } from "./answers-of.js";
import { Desk } from "./desk.js";
import { filterWish } from "./filter-wish.js";
import { hasHerFilter } from "./has-her-filter.js";
import { requesterReplies } from "./requester-replies.js";
import { ticketHistory } from "./ticket-history.js";

type UserScene = Scene<"desk1" | "mail1" | "probe-lan" | "ws1">;

const accepts: Text = { fr: "accepte", en: "accepts" };
const refuses: Text = { fr: "refuse", en: "refuses" };
const validates: Text = { fr: "valide", en: "validates" };
const discontent: Text = { fr: "n'est pas contente", en: "is not content" };

/** She accepts what the ticket has announced, refuses what it has not, and validates what works. */
export class FilterUser {
  over = false;
  private resolved = 0;
  private readonly scene: UserScene;
  private readonly note: Note;
  private readonly desk: Desk;

  constructor(scene: UserScene, note: Note) {
    this.scene = scene;
    this.note = note;
    this.desk = new Desk(scene, filterWish(scene).login);
  }

  async goOn(): Promise<void> {
    const { login, reference } = filterWish(this.scene);
    const history = await ticketHistory(this.scene.nodes.desk1, reference);
    await this.desk.typesPassword();
    if (await this.desk.isAsked()) {
      const announced = answersOf(history).some((answer) => announcesControl(answer.text));
      await this.desk.answer(announced ? "accept" : "refuse");
      this.note(text`${login}: ${announced ? accepts : refuses}`);
    }
    const resolved = history.changes.filter(
      ({ type, to }) => type === "Status" && to === "résolu",
    ).length;
    if (resolved <= this.resolved || history.status !== "résolu") return;
    this.resolved = resolved;
    const works = await hasHerFilter(this.scene);
    await requesterReplies(
      this.scene,
      login,
      reference,
      works
        ? `${helpdesk().validation}, merci.`
        : "Je n'ai toujours aucun filtre actif sur mon courrier. Pouvez-vous regarder de nouveau avec moi ?",
    );
    this.over = works;
    this.note(text`${login}: ${works ? validates : discontent}`);
  }
}
