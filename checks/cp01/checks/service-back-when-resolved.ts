import { check } from "../../lib/check.js";
import { claimServiceBack } from "../lib/claim-service-back.js";
import { clocksAgree } from "../lib/clocks-agree.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketsOf } from "../lib/tickets-of.js";
import { watchRecord } from "../lib/watch-record.js";

export const serviceBackWhenResolved = check({
  title: {
    fr: "Quand un incident est dit résolu, son demandeur ouvre le partage et y écrit, et il n'en est plus empêché depuis",
    en: "When an incident is called resolved its requester opens the share and writes there, and has not been kept from it since",
  },
  remedy: {
    fr: "Essayer soi-même avant de résoudre : `smbclient` avec un compte du groupe, session neuve. Si l'incident revient, chercher ce qui le ramène (tâches planifiées des contrôleurs, journal de l'annuaire) : un contournement n'est pas une résolution.",
    en: "Try it before resolving: `smbclient` with an account of the group, in a new session. If the incident comes back, look for what brings it back (scheduled tasks of the controllers, the directory's log): a workaround is no resolution.",
  },
  needs: ["desk1", "probe-lan"],
  judges: "cp01/one-cause-two-incidents",

  async run({ nodes: { desk1, "probe-lan": probe }, password }) {
    const { name, incidents } = sharedCause({ password });
    const tickets = await ticketsOf(desk1, incidents);
    const record = await watchRecord(probe, name);
    const now = Date.now() / 1000;
    clocksAgree(tickets, record, now);
    return incidents
      .flatMap((matter, at) => {
        const ticket = tickets[at];
        return ticket ? [claimServiceBack(ticket, matter, record, now)] : [];
      })
      .join("; ");
  },
});
