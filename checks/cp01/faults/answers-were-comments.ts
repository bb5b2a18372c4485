import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { NothingToUndo } from "../../lib/nothing-to-undo.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketToUndo } from "../lib/ticket-to-undo.js";

export const answersWereComments = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp01/answered-in-time", "cp01/nothing-resolved-in-silence"],

  async apply(scene) {
    const story = sharedCause(scene);
    const { id: ticket, changes } = await ticketToUndo(scene.nodes.desk1, story, -1);
    const ids = changes
      .filter(({ type, technician }) => type === "Correspond" && technician)
      .map(({ id }) => id);
    if (ids.length === 0) {
      throw new NothingToUndo(`cp01/${story.name}`, {
        fr: `de réponse d'un technicien dans le ticket ${ticket}`,
        en: `an answer of a technician in ticket ${ticket}`,
      });
    }
    mustSucceed(
      await scene.nodes.desk1
        .ask`/usr/bin/psql --no-psqlrc --quiet --username=rt --dbname=rt --command=${`UPDATE transactions SET type = 'Comment' WHERE id IN (${ids.join(", ")})`}`,
    );
  },
});
