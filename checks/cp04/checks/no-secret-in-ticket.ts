import { type Login, people } from "../../../stacks/people.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { answersOf } from "../lib/answers-of.js";
import { chosenPassword } from "../lib/chosen-password.js";
import { exerciseIds } from "../lib/exercise-ids.js";
import { filterWish } from "../lib/filter-wish.js";
import { lockedOut } from "../lib/locked-out.js";
import { ticketHistory } from "../lib/ticket-history.js";

export const noSecretInTicket = check({
  title: {
    fr: "Aucun mot de passe de l'entreprise n'est écrit dans le ticket",
    en: "No password of the company's is written in the ticket",
  },
  remedy: {
    fr: "Un mot de passe ne s'écrit ni dans une réponse, ni dans un commentaire. Celui qui y est écrit est perdu : le faire changer par son titulaire, et le signaler.",
    en: "A password is written neither in an answer nor in a comment. One that is written there is lost: have its owner change it, and report it.",
  },
  needs: ["desk1"],
  judges: exerciseIds.filter,

  async run(scene) {
    const history = await ticketHistory(scene.nodes.desk1, filterWish(scene).reference);
    claim(
      answersOf(history).length > 0,
      { fr: "le ticket est pris en charge", en: "somebody looks after the ticket" },
      `#${history.id}: no answer`,
    );
    const { envelope } = lockedOut(scene);
    const secrets = [
      ...(Object.keys(people.accounts) as Login[]).map((login) =>
        scene.password(`account/${login}`),
      ),
      envelope,
      await chosenPassword(scene),
    ];
    const leaks = history.done.filter(({ text }) =>
      secrets.some((secret) => text.includes(secret)),
    );
    claim(
      leaks.length === 0,
      { fr: "aucun mot de passe connu n'y est", en: "no known password is there" },
      leaks
        .map(
          ({ type, by, at }) =>
            `#${history.id}: a password in ${type} of ${by}, ${new Date(at * 1000).toISOString()}`,
        )
        .join(", "),
    );
    return `#${history.id}: ${history.done.length} entries, ${secrets.length} passwords looked for`;
  },
});
