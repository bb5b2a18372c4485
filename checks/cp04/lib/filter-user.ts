import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { type Text, text } from "../../../scripts/ground/text.js";
import { staff } from "../../../stacks/plan/staff.js";
import { announcesControl } from "./announces-control.js";
import { answersOf } from "./answers-of.js";
import { Desk } from "./desk.js";
import { filterWish } from "./filter-wish.js";
import { hasHerFilter } from "./has-her-filter.js";
import type { PlayedUser } from "./played-user.js";
import { requesterReplies } from "./requester-replies.js";
import { ticketHistory } from "./ticket-history.js";

const accepts: Text = { fr: "accepte", en: "accepts" };
const refuses: Text = { fr: "refuse", en: "refuses" };
const validates: Text = { fr: "valide", en: "validates" };
const discontent: Text = { fr: "n'est pas contente", en: "is not content" };

/** She accepts what the ticket has announced, refuses what it has not, and validates what works. */
export const filterUser: PlayedUser = {
  login: () => staff().director.login,

  async goOn(scene, seen, note) {
    const { login, reference } = filterWish(scene);
    const desk = new Desk(scene, login);
    const history = await ticketHistory(scene.nodes.desk1, reference);
    await desk.typesPassword();
    if (await desk.isAsked()) {
      const announced = answersOf(history).some((answer) => announcesControl(answer.text));
      await desk.answer(announced ? "accept" : "refuse");
      note(text`${login}: ${announced ? accepts : refuses}`);
    }
    const resolved = history.changes.filter(
      ({ type, to }) => type === "Status" && to === "résolu",
    ).length;
    if (resolved <= seen || history.status !== "résolu") return { seen, isOver: false };
    const works = await hasHerFilter(scene);
    await requesterReplies(
      scene,
      login,
      reference,
      works
        ? `${helpdesk().validation}, merci.`
        : "Je n'ai toujours aucun filtre actif sur mon courrier. Pouvez-vous regarder de nouveau avec moi ?",
    );
    note(text`${login}: ${works ? validates : discontent}`);
    return { seen: resolved, isOver: works };
  },
};
