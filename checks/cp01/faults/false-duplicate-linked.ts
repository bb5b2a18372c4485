import { fault } from "../../lib/fault.js";
import { AtDesk } from "../lib/at-desk.js";
import { problemsOf } from "../lib/problems-of.js";
import { sendLetters } from "../lib/send-letters.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketsOf } from "../lib/tickets-of.js";

export const falseDuplicateLinked = fault({
  title: {
    fr: "Un ticket au même symptôme mais d'une autre cause est rattaché au problème",
    en: "A ticket of the same symptom but another cause is linked to the problem",
  },
  symptom: {
    fr: "« Mon ticket est rangé avec ceux de la comptabilité. Je n'ai jamais eu ce droit, c'est tout. »",
    en: "“My ticket was put with those of the accounts department. I never had that permission, that is all.”",
  },
  level: 2,
  needs: ["desk1", "mail1", "probe-lan"],
  resets: ["desk1"],
  reddens: ["cp01/incidents-share-problem"],

  async apply(scene) {
    const tickets = await ticketsOf(scene.nodes.desk1, sharedCause(scene).matters);
    const matter = {
      by: "z.martin",
      to: "assistance",
      subject: `Dossier Compta refusé à la stagiaire (${scene.token})`,
      text: "Bonjour, le dossier Compta me répond « accès refusé ». On m'a dit d'y prendre un modèle.",
      complaint: "",
      queue: "Incidents",
      impact: 0,
      urgency: 1,
    } as const;
    await sendLetters(scene, [matter]);
    const { desk1 } = scene.nodes;
    const [duplicate] = await ticketsOf(desk1, [matter]);
    const [problem] = await problemsOf(
      desk1,
      tickets.map(({ id }) => id),
    );
    const desk = await AtDesk.sit(scene);
    await desk.change(duplicate?.id ?? 0, { DependsOn: problem?.id });
  },
});
