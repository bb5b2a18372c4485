import { joined, type Text } from "../../../scripts/ground/text.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { resolvedTickets } from "../lib/resolved-tickets.js";
import { sharedCause } from "../lib/shared-cause.js";

export const historyKept = check({
  needs: ["desk1"],
  judges: "cp01/one-cause-two-incidents",

  async run({ nodes: { desk1 }, password }) {
    const { matters } = sharedCause({ password });
    const tickets = await resolvedTickets(desk1, matters);
    const wrong: Text[] = tickets.flatMap(
      ({ id, effectiveid, status, creator, requesters, changes }) => [
        ...(effectiveid === id
          ? []
          : [
              {
                fr: `#${id} : fusionné dans #${effectiveid}`,
                en: `#${id}: merged into #${effectiveid}`,
              },
            ]),
        ...(status === "deleted" ? [{ fr: `#${id} : supprimé`, en: `#${id}: deleted` }] : []),
        ...(requesters.join() === creator
          ? []
          : [
              {
                fr: `#${id} : demandeurs ${requesters.join(", ") || "∅"}, ouvert par ${creator}`,
                en: `#${id}: requesters ${requesters.join(", ") || "∅"}, opened by ${creator}`,
              },
            ]),
        ...changes.flatMap(({ type, field, technician }) =>
          technician && type === "Set" && (field === "Due" || field === "Created")
            ? [{ fr: `#${id} : ${field} posé à la main`, en: `#${id}: ${field} set by hand` }]
            : [],
        ),
      ],
    );
    claim(
      wrong.length === 0,
      claimText("cp01/requesters-due-times-and-tickets"),
      joined(wrong, "; "),
    );
    return tickets.map(({ id, creator }) => `#${id}: ${creator}`).join(", ");
  },
});
