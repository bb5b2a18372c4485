import { done } from "../../lib/done.js";
import { fault } from "../../lib/fault.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketsOf } from "../lib/tickets-of.js";

export const answersWereComments = fault({
  title: {
    fr: "Ce que le technicien croyait avoir répondu était un commentaire : le demandeur n'a rien reçu",
    en: "What the technician thought was an answer was a comment: the requester got nothing",
  },
  symptom: {
    fr: "« On me dit que mon ticket est clos. Personne ne m'a jamais écrit. »",
    en: "“I am told that my ticket is closed. Nobody ever wrote to me.”",
  },
  level: 2,
  needs: ["desk1", "probe-lan"],
  resets: ["desk1"],
  reddens: ["cp01/answered-in-time", "cp01/nothing-resolved-in-silence"],

  async apply(scene) {
    const tickets = await ticketsOf(scene.nodes.desk1, sharedCause(scene).matters);
    const ids = (tickets.at(-1)?.changes ?? [])
      .filter(({ type, technician }) => type === "Correspond" && technician)
      .map(({ id }) => id);
    done(
      await scene.nodes.desk1
        .ask`/usr/bin/psql --no-psqlrc --quiet --username=rt --dbname=rt --command=${`UPDATE transactions SET type = 'Comment' WHERE id IN (${[0, ...ids].join(", ")})`}`,
    );
  },
});
