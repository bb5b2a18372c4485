import { entriesOf } from "../../../scripts/ground/entries-of.js";
import type { Told } from "../../../scripts/ground/text.js";
import { segmentsOf } from "../../../stacks/plan/cabling.js";
import { plan } from "../../../stacks/plan/plan.js";
import { interfacesConf } from "../../hypervisor/interfaces-conf.js";
import { heads, list, settings } from "../cells.js";
import type { Content } from "../chapter.js";

/** What the virtualisation host runs. */
export function virtualisation(): Content {
  return {
    lead: {
      fr: "hv1 héberge ces machines et rien d'autre ; root et le groupe libvirt commandent l'hyperviseur, dont aucun port n'est ouvert au réseau.",
      en: "hv1 hosts these machines and nothing else; root and the group libvirt command the hypervisor, of which no port is open to the network.",
    },
    tables: [
      {
        title: { fr: "Machines virtuelles", en: "Virtual machines" },
        columns: [
          heads.machine,
          heads.role,
          { fr: "Hôte", en: "Host" },
          { fr: "Mémoire, en Mio", en: "Memory, in MiB" },
          { fr: "Réseaux", en: "Networks" },
          { fr: "Démarrage", en: "Start" },
        ],
        rows: entriesOf(plan().guests).map(([name, one]): Told[] => [
          name,
          one.title,
          one.host,
          `${one.memoryMib}`,
          list(Object.keys(one.interfaces)),
          "blank" in one
            ? {
                fr: `arrêtée, disque vierge (${one.blank})`,
                en: `shut off, blank disk (${one.blank})`,
              }
            : { fr: "avec l'hôte", en: "with the host" },
        ]),
      },
      settings({ fr: "Hôte", en: "Host" }, [
        [
          { fr: "Mémoire de hv1, en Mio", en: "Memory of hv1, in MiB" },
          plan().machines.hv1.memoryMib,
        ],
        [
          { fr: "Réseaux libvirt (ponts)", en: "libvirt networks (bridges)" },
          list(segmentsOf("hv1").map((one) => `${one} (br-${one})`)),
        ],
        [
          { fr: "Ponts sur hv1", en: "Bridges on hv1" },
          list(
            [...interfacesConf().matchAll(/^iface (br-\S+) inet (\S+)/gm)].map(
              ([, name, how]) => `${name} ${how}`,
            ),
          ),
        ],
      ]),
    ],
  };
}
