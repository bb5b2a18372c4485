import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { beyondOurField } from "../lib/beyond-our-field.js";
import { milestones } from "../lib/milestones.js";
import { isSaid } from "../lib/section.js";
import { ticketsOf } from "../lib/tickets-of.js";

export const handedToTier3 = check({
  needs: ["desk1"],
  judges: "cp01/beyond-our-field",

  async run({ nodes: { desk1 }, password }) {
    const { matters, row } = beyondOurField({ password });
    const [ticket] = await ticketsOf(desk1, matters);
    if (!ticket) throw new Error("a story without a matter");
    const { id, queue, status, changes } = ticket;
    const { resolutions, firstAnswer } = milestones(ticket);
    const wanted = matters[0]?.queue;
    claim(
      queue === wanted && resolutions.length === 0,
      {
        fr: `#${id} est dans la file ${wanted}, sans avoir été résolu`,
        en: `#${id} is in the queue ${wanted}, and was not resolved`,
      },
      {
        fr: `#${id} : file ${queue}, ${status}${resolutions.length > 0 ? ", a été résolu" : ""}`,
        en: `#${id}: queue ${queue}, ${status}${resolutions.length > 0 ? ", was resolved" : ""}`,
      },
    );
    const notes = changes.filter(({ type, technician }) => type === "Comment" && technician);
    const written = notes.map(({ text }) => text.trim().slice(0, 120)).join(" / ") || "∅";
    claim(
      notes.some(({ text }) => isSaid(text) && text.includes(row)),
      {
        fr: `#${id} : un commentaire d'un technicien dit à qui reprend de quel flux il s'agit`,
        en: `#${id}: a technician's comment tells the one who takes over which feed it is about`,
      },
      { fr: `#${id} : commentaires ${written}`, en: `#${id}: comments ${written}` },
    );
    claim(
      firstAnswer !== undefined,
      { fr: `#${id} : le demandeur est prévenu`, en: `#${id}: the requester is told` },
      { fr: `#${id} : pas de message`, en: `#${id}: no message` },
    );
    return `#${id}: ${queue}, ${status}`;
  },
});
