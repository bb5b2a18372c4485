import { staff } from "../../../stacks/plan/staff.js";
import { exercise } from "../../lib/exercise.js";
import { AtDesk } from "../lib/at-desk.js";
import { beyondOurField as drawn } from "../lib/beyond-our-field.js";
import { sendLetters } from "../lib/send-letters.js";
import { ticketsOf } from "../lib/tickets-of.js";

export const beyondOurField = exercise({
  needs: ["desk1", "probe-lan"],

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
      `Pour le niveau 3 : veille, articles de ${staff().financeManager.login}, flux ${row}, depuis lundi. L'application répond, rien à faire de notre côté. À reprendre depuis la sauvegarde de la base (db1).`,
    );
    await desk.takeOn(
      ticket.id,
      matter,
      "Bonjour, ce que vous demandez se fait dans la base de données : nos collègues du niveau 3 s'en chargent, et vous tiendront au courant dans ce ticket.",
    );
  },
});
