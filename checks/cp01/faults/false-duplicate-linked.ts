import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { NothingToUndo } from "../../lib/nothing-to-undo.js";
import { AtDesk } from "../lib/at-desk.js";
import { problemsOf } from "../lib/problems-of.js";
import { sendLetters } from "../lib/send-letters.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketToUndo } from "../lib/ticket-to-undo.js";

export const falseDuplicateLinked = fault({
  needs: ["desk1", "mail1", "probe-lan"],
  resets: ["desk1"],
  reddens: ["cp01/incidents-share-problem"],

  async apply(scene) {
    const { desk1 } = scene.nodes;
    const story = sharedCause(scene);
    const tickets = await Promise.all(story.matters.map((_, at) => ticketToUndo(desk1, story, at)));
    const [problem] = await problemsOf(
      desk1,
      tickets.map(({ id }) => id),
    );
    if (!problem) {
      throw new NothingToUndo(`cp01/${story.name}`, {
        fr: "de problème dont dépendent les tickets",
        en: "a problem that the tickets depend on",
      });
    }
    const matter = {
      by: staff().intern.login,
      to: "assistance",
      subject: `Dossier Compta refusé à la stagiaire (${scene.token})`,
      text: "Bonjour, le dossier Compta me répond « accès refusé ». On m'a dit d'y prendre un modèle.",
      complaint: "",
      queue: "Incidents",
      impact: 0,
      urgency: 1,
    } as const;
    const [duplicate] = await sendLetters(scene, [matter]);
    if (duplicate === undefined)
      throw new LocalizedError({
        fr: `aucun ticket n'a été ouvert : ${matter.subject}`,
        en: `no ticket was opened: ${matter.subject}`,
      });
    const desk = await AtDesk.sit(scene);
    await desk.change(duplicate, { DependsOn: problem.id });
  },
});
