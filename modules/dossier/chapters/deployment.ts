import { segmentNames } from "../../../stacks/plan/plan.js";
import {
  deliveredName,
  deployment as names,
  workstationsToDeliver,
} from "../../deployment/deployment.js";
import { bootsFromNetwork } from "../../dhcp-server/leases.js";
import { heads, list, settings } from "../cells.js";
import type { Content } from "../chapter.js";

/** How a blank machine becomes a workstation. */
export function deployment(): Content {
  const { host, site, loaders, script, namePrefix, account } = names();
  return {
    lead: {
      fr: "Un poste attendu a un billet sur dep1 : il s'installe sans question, puis rejoint le domaine. Tout autre démarre sur son disque.",
      en: "A workstation that is expected has a ticket on dep1: it installs without a question, then joins the domain. Any other starts from its disk.",
    },
    tables: [
      settings({ fr: "Serveur", en: "Server" }, [
        [heads.name, host],
        [{ fr: "Site", en: "Site" }, site],
        [
          { fr: "Segments servis", en: "Segments served" },
          list(segmentNames.filter(bootsFromNetwork)),
        ],
        [{ fr: "Chargeur BIOS (TFTP)", en: "BIOS loader (TFTP)" }, loaders.bios],
        [{ fr: "Chargeur UEFI (TFTP)", en: "UEFI loader (TFTP)" }, loaders.uefi],
        [{ fr: "Script iPXE", en: "iPXE script" }, script],
        [
          { fr: "Nom d'un poste livré", en: "Name of a delivered workstation" },
          {
            fr: `${namePrefix} et les trois derniers octets de sa MAC`,
            en: `${namePrefix} and the last three bytes of its MAC`,
          },
        ],
        [{ fr: "Compte qui joint au domaine", en: "Account that joins the domain" }, account],
      ]),
      {
        title: { fr: "Postes à livrer", en: "Workstations to deliver" },
        columns: [
          heads.machine,
          { fr: "MAC", en: "MAC" },
          { fr: "Nom une fois livré", en: "Name once delivered" },
        ],
        rows: workstationsToDeliver().map(({ label, mac }) => [label, mac, deliveredName(mac)]),
      },
    ],
  };
}
