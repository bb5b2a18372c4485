import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import type { Text } from "../../../scripts/ground/text.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Cause } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { complaintReference } from "../lib/complaint.js";

/** What the customer is unhappy about: the action to decide on is another one. */
function complains(
  title: Text,
  matter: { readonly queue: string; readonly subject: string; readonly text: string },
): Cause<"desk1" | "probe-lan"> {
  return {
    title,
    async setUp(scene) {
      const { desk, as } = await atHelpdesk(scene, staff.director.login);
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
  title: {
    fr: "Répondre à une réclamation, de bout en bout",
    en: "Answer a complaint, from end to end",
  },
  brief: {
    fr: `La directrice, ${staff.director.name}, se plaint de l'assistance dans un ticket (https://${helpdesk.host}). Lisez de quoi : ce n'est pas le même grief à chaque fois.
Répondez-lui dans le délai de première réponse de son ticket. Ouvrez le ticket de l'action que vous décidez, lié au sien ; menez-la, résolvez-le. Puis dites-lui dans son ticket ce qui a été fait. L'échéance de son ticket est celle que l'outil a calculée : vous n'y touchez pas.`,
    en: `The managing director, ${staff.director.name}, complains of the helpdesk in a ticket (https://${helpdesk.host}). Read what of: it is not the same grievance each time.
Answer her before the first answer of her ticket is due. Open the ticket of the action that you decide on, linked to hers; carry it out, resolve it. Then tell her in her ticket what was done. The due time of her ticket is what the tool has computed: you don't touch it.`,
  },
  minutes: 45,
  needs: ["desk1", "probe-lan"],
  proves: ["cp16/complaint-followed-up", "cp16/deadline-computed"],
  keeps: [],
  nothingToKeep: {
    fr: "l'échéance du ticket, seule à ne pas changer, est déjà dans ce qu'il prouve",
    en: "the ticket's due time, which alone must not change, is among what it proves",
  },

  causes: {
    "deadline-missed-in-silence": complains(
      {
        fr: "Un délai dépassé, sans que personne ne prévienne",
        en: "A deadline that was missed, and nobody warned of it",
      },
      {
        queue: "Demandes",
        subject: "personne ne prévient",
        text: "Deux fois ce mois-ci un délai a été dépassé, et je l'ai appris par mes équipes. J'attends une réponse, et que cela change.",
      },
    ),
    "closed-and-not-mended": complains(
      {
        fr: "Un ticket clos alors que la panne durait",
        en: "A ticket that was closed while the failure lasted",
      },
      {
        queue: "Incidents",
        subject: "clos sans être réparé",
        text: "Vous avez clos un ticket de mon service alors que rien ne marchait : on nous a dit « résolu » et nous avons rappelé trois fois. Qui vérifie, chez vous, avant de clore ?",
      },
    ),
    "asked-the-same-thing-again": complains(
      {
        fr: "La même question posée par chaque technicien",
        en: "The same question asked by each technician",
      },
      {
        queue: "Incidents",
        subject: "toujours les mêmes questions",
        text: "À chaque appel il faut tout redire, depuis le début, à quelqu'un d'autre. Mes équipes n'appellent plus, elles se débrouillent. Que comptez-vous faire pour qu'un dossier suive celui qui le prend ?",
      },
    ),
  },

  async solve(scene) {
    const [complaint] = await ticketsAbout(scene.nodes.desk1, complaintReference(scene));
    const { desk, as } = await atHelpdesk(scene, staff.technician.login);
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
