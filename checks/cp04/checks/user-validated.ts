import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { filterWish } from "../lib/filter-wish.js";
import { ticketHistory } from "../lib/ticket-history.js";

export const userValidated = check({
  title: {
    fr: "Le ticket est clos par la réponse de l'utilisatrice, après qu'un technicien l'a dit résolu",
    en: "The ticket is closed by the user's answer, after a technician has called it resolved",
  },
  remedy: {
    fr: `Résoudre le ticket quand c'est fait : la demandeuse reçoit une invitation à valider et répond ${helpdesk.validation}, ou dit ce qui reste. Personne ne valide à sa place. Elle est simulée : \`lab play CANDIDAT depannage\`.`,
    en: `Resolve the ticket once it is done: the requester is asked to validate and answers ${helpdesk.validation}, or says what is missing. Nobody validates in her place. She is simulated: \`lab play CANDIDATE depannage\`.`,
  },
  needs: ["desk1"],
  judges: ["cp04/own-filter", "cp04/two-users-at-once"],

  async run(scene) {
    const { reference } = filterWish(scene);
    const { id, status, creator, changes } = await ticketHistory(scene.nodes.desk1, reference);
    const resolved = changes.findLast(
      ({ type, to, technician }) => type === "Status" && to === "résolu" && technician,
    );
    const answer = changes.findLast(({ type, own }) => type === "Correspond" && own);
    const seen = `#${id}: ${status}; résolu ${resolved ? `par ${resolved.by}` : "∅"}; ${creator}: ${answer?.text.trim().split("\n")[0]?.slice(0, 40) ?? "∅"}`;
    claim(
      resolved !== undefined,
      { fr: "un technicien dit la demande résolue", en: "a technician calls the request resolved" },
      seen,
    );
    claim(
      status === "clos" &&
        answer !== undefined &&
        answer.at >= resolved.at &&
        new RegExp(`^\\s*${helpdesk.validation}\\b`, "i").test(answer.text),
      {
        fr: "la demandeuse l'a validée ensuite, et le ticket est clos",
        en: "the requester has validated it afterwards, and the ticket is closed",
      },
      seen,
    );
    return seen;
  },
});
