import { machineNames, plan } from "../../../stacks/plan/plan.js";
import { helpdesk as desk } from "../../helpdesk/helpdesk.js";
import { logBounds } from "../../monitoring/log-bounds.js";
import { logSenders } from "../../monitoring/log-senders.js";
import { monitoringNames } from "../../monitoring/monitoring-names.js";
import { serviceChecks } from "../../monitoring/service-checks.js";
import { heads, list, settings } from "../cells.js";
import type { Content } from "../chapter.js";

/** What is watched, who is told, and where logs go. */
export function monitoring(): Content {
  const { web, machine } = monitoringNames();
  return {
    lead: {
      fr: "Chaque service est demandé par son propre protocole depuis mon1 ; une alerte va au journal et à la liste des techniciens.",
      en: "Each service is asked from mon1 by its own protocol; an alert goes to the journal and to the list of technicians.",
    },
    tables: [
      settings({ fr: "Réglages", en: "Settings" }, [
        [{ fr: "Adresse", en: "Address" }, `https://${web}`],
        [{ fr: "Nom de machine", en: "Machine's name" }, machine],
        [{ fr: "Qui la consulte", en: "Who may read it" }, desk().technicians],
        [{ fr: "Journaux : port", en: "Logs: port" }, `tcp ${plan().logPort}`],
        [{ fr: "Journaux acceptés de", en: "Logs are taken from" }, list(logSenders())],
        [{ fr: "Journaux : octets par fichier", en: "Logs: bytes a file" }, logBounds.fileBytes],
        [{ fr: "Journaux : fichiers gardés", en: "Logs: files kept" }, logBounds.kept],
        [
          { fr: "Journaux : octets par message", en: "Logs: bytes a message" },
          logBounds.messageBytes,
        ],
        [
          { fr: "Débit d'un émetteur, en Kio/s", en: "Rate of a sender, in KiB/s" },
          logBounds.kibPerSecond,
        ],
        [{ fr: "En une fois, en Kio", en: "At once, in KiB" }, logBounds.burstKib],
        [{ fr: "Connexions par adresse", en: "Connections an address" }, logBounds.connections],
        [
          { fr: "Connexions par segment", en: "Connections a segment" },
          logBounds.segmentConnections,
        ],
      ]),
      {
        title: { fr: "Services surveillés", en: "Services that are watched" },
        columns: [
          heads.machine,
          { fr: "Service", en: "Service" },
          { fr: "Commande", en: "Command" },
        ],
        rows: machineNames.flatMap((name) =>
          serviceChecks(name).map(({ name: service, command }) => [name, service, command]),
        ),
      },
    ],
  };
}
