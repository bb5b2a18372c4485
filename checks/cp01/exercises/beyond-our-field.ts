import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { staff } from "../../../stacks/plan/staff.js";
import { exercise } from "../../lib/exercise.js";
import { AtDesk } from "../lib/at-desk.js";
import { beyondOurField as drawn } from "../lib/beyond-our-field.js";
import { sendLetters } from "../lib/send-letters.js";
import { ticketsOf } from "../lib/tickets-of.js";

export const beyondOurField = exercise({
  title: {
    fr: "Une demande qui dépasse le centre de services",
    en: "A request that is beyond the service desk",
  },
  brief: {
    fr: `Une lettre vient d'arriver à l'assistance (https://${helpdesk.host}). Lisez-la : de quoi relève-t-elle ? Le centre de services ne touche pas aux bases de données : c'est le niveau 3, file « Niveau 3 ».
Prenez le ticket, faites-en ce qu'il faut pour que celui qui le reprend n'ait rien à redemander, et dites au demandeur où il en est.`,
    en: `A letter has just come to the helpdesk (https://${helpdesk.host}). Read it: whose matter is it? The service desk does not touch databases: that is tier 3, queue “Niveau 3”.
Take the ticket, do what it takes so that the one who takes over has nothing to ask again, and tell the requester where it stands.`,
  },
  minutes: 15,
  needs: ["desk1", "probe-lan"],
  proves: ["cp01/handed-to-tier3"],
  keeps: ["cp15/account-minimal", "cp15/round-trip"],

  async setUp(scene) {
    await sendLetters(scene, drawn(scene).matters);
  },

  async solve(scene) {
    const { matters, row } = drawn(scene);
    const [matter] = matters;
    const [ticket] = await ticketsOf(scene.nodes.desk1, matters);
    if (!matter || !ticket) throw new Error("a story without a matter");
    if (ticket.queue === matter.queue) return;
    const desk = await AtDesk.sit(scene);
    await desk.write(
      ticket.id,
      "comment",
      `Pour le niveau 3 : veille, articles de ${staff.financeManager.login}, flux ${row}, depuis lundi. L'application répond, rien à faire de notre côté. À reprendre depuis la sauvegarde de la base (db1).`,
    );
    await desk.takeOn(
      ticket.id,
      matter,
      "Bonjour, ce que vous demandez se fait dans la base de données : nos collègues du niveau 3 s'en chargent, et vous tiendront au courant dans ce ticket.",
    );
  },
});
