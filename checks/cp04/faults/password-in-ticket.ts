import { fault } from "../../lib/fault.js";
import { writeInTicket } from "../../lib/helpdesk/write-in-ticket.js";
import { filterWish } from "../lib/filter-wish.js";

export const passwordInTicket = fault({
  title: {
    fr: "Un mot de passe est noté dans un commentaire du ticket",
    en: "A password is noted in a comment of the ticket",
  },
  symptom: {
    fr: "« Toute l'équipe peut lire mon mot de passe dans l'outil ? »",
    en: "“Can the whole team read my password in the tool?”",
  },
  level: 1,
  needs: ["desk1", "probe-lan"],
  resets: ["desk1", "mail1", "ws1"],
  reddens: ["cp04/no-secret-in-ticket"],

  async apply(scene) {
    const { login, reference } = filterWish(scene);
    const text = `Pour la prochaine fois : ${login}, ${scene.password(`account/${login}`)}`;
    await writeInTicket(scene, reference, "comment", text);
  },
});
