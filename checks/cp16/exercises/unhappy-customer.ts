import { staff } from "../../../stacks/plan/staff.js";
import type { CauseCode } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { complaintReference } from "../lib/complaint.js";

/** What the customer is unhappy about: the action to decide on is another one. */
function complains(matter: {
  readonly queue: string;
  readonly subject: string;
  readonly text: string;
}): CauseCode<"desk1" | "probe-lan"> {
  return {
    async setUp(scene) {
      const { desk, as } = await atHelpdesk(scene, staff().director.login);
      await desk.ask(as, "POST", "/ticket", {
        Queue: matter.queue,
        Subject: `Réclamation ${complaintReference(scene)} : ${matter.subject}`,
        Content: matter.text,
        ContentType: "text/plain",
      });
    },
    solve: async () => undefined,
  };
}

export const unhappyCustomer = exercise({
  needs: ["desk1", "probe-lan"],

  causes: {
    "deadline-missed-in-silence": complains({
      queue: "Demandes",
      subject: "personne ne prévient",
      text: "Deux fois ce mois-ci un délai a été dépassé, et je l'ai appris par mes équipes. J'attends une réponse, et que cela change.",
    }),
    "closed-and-not-mended": complains({
      queue: "Incidents",
      subject: "clos sans être réparé",
      text: "Vous avez clos un ticket de mon service alors que rien ne marchait : on nous a dit « résolu » et nous avons rappelé trois fois. Qui vérifie, chez vous, avant de clore ?",
    }),
    "asked-the-same-thing-again": complains({
      queue: "Incidents",
      subject: "toujours les mêmes questions",
      text: "À chaque appel il faut tout redire, depuis le début, à quelqu'un d'autre. Mes équipes n'appellent plus, elles se débrouillent. Que comptez-vous faire pour qu'un dossier suive celui qui le prend ?",
    }),
  },

  async solve(scene) {
    const [complaint] = await ticketsAbout(scene.nodes.desk1, complaintReference(scene));
    const { desk, as } = await atHelpdesk(scene, staff().technician.login);
    const answer = (text: string) =>
      desk.ask(as, "POST", `/ticket/${complaint}/correspond`, {
        Content: text,
        ContentType: "text/plain",
      });
    await answer(
      "Bonjour, vous avez raison, et nous vous devons une explication. Nous changeons notre façon de suivre les échéances.",
    );
    const id = await desk.make(as, "/ticket", {
      Queue: "Demandes",
      Subject: "Prévenir le demandeur avant un dépassement",
      Content: "Recherche enregistrée des tickets dont l'échéance approche, relue chaque matin.",
      ContentType: "text/plain",
      RefersTo: complaint,
    });
    await desk.ask(as, "PUT", `/ticket/${id}`, { Status: "résolu" });
    await answer(
      "Bonjour, c'est en place : chaque matin nous relisons les tickets dont l'échéance approche, et nous prévenons avant qu'elle ne passe.",
    );
  },
});
