import { staff } from "../../../stacks/plan/staff.js";
import { authority } from "../../lib/authority.js";
import { fault } from "../../lib/fault.js";
import { Desk } from "../lib/desk.js";
import { filterWish } from "../lib/filter-wish.js";
import { vncSession } from "../lib/vnc-session.js";

export const shownAgainAfterwards = fault({
  title: {
    fr: "Un technicien est revenu voir l'écran, avec l'accord de son utilisatrice, une fois le ticket résolu",
    en: "A technician came back to see the screen, with its user's consent, once the ticket was resolved",
  },
  symptom: {
    fr: "« Il m'a rappelée le lendemain pour regarder encore. J'ai dit oui, mais ma demande était finie. »",
    en: "“He called me again the next day to have another look. I said yes, but my request was over.”",
  },
  level: 2,
  needs: ["probe-lan", "probe-srv", "ws1"],
  resets: ["desk1", "mail1", "ws1"],
  reddens: ["cp04/assistance-consented"],

  async apply(scene) {
    const desk = new Desk(scene, filterWish(scene).login);
    await desk.close();
    await desk.open();
    const [{ outcome, why }] = await Promise.all([
      vncSession(scene, await authority(scene), staff.technician.login, [["pause", 0.5]]),
      desk.answers("accept"),
    ]);
    if (outcome !== "shown") throw new Error(`ws1: ${outcome}: ${why}`);
    await desk.close();
  },
});
