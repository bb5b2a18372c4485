import { fault } from "../../lib/fault.js";
import { writeInTicket } from "../../lib/helpdesk/write-in-ticket.js";
import { filterWish } from "../lib/filter-wish.js";

export const passwordInTicket = fault({
  needs: ["desk1", "probe-lan"],
  resets: ["desk1", "mail1", "ws1"],
  reddens: ["cp04/no-secret-in-ticket"],

  async apply(scene) {
    const { login, reference } = filterWish(scene);
    const text = `Pour la prochaine fois : ${login}, ${scene.password(`account/${login}`)}`;
    await writeInTicket(scene, reference, "comment", text);
  },
});
