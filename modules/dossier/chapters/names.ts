import { entriesOf } from "../../../scripts/ground/entries-of.js";
import type { Told } from "../../../scripts/ground/text.js";
import { machineNames, plan } from "../../../stacks/plan/plan.js";
import { bareImages } from "../../bare-images.js";
import { dnsRecords, leasedZones, reverseZones } from "../../domain-controller/dns-records.js";
import { registeredNames } from "../../domain-controller/registered-names.js";
import { sambaConf } from "../../domain-controller/samba-conf.js";
import { outsideMailHost } from "../../internet/outside-mail.js";
import { heads, list, settings, yes } from "../cells.js";
import type { Content } from "../chapter.js";
import { nameserversOf, settingIn } from "../of-image.js";

/** Names of the company and of outside, and who is asked for them. */
export function names(): Content {
  const { company, outside } = plan();
  return {
    lead: {
      fr: "Ce que disent les zones, et à qui chacun demande. S'y ajoutent les noms par lesquels un domaine Active Directory annonce ses contrôleurs.",
      en: "What the zones say, and whom everybody asks. The names by which an Active Directory domain locates its controllers come besides.",
    },
    tables: [
      settings({ fr: "Domaine", en: "Domain" }, [
        [{ fr: "Domaine DNS", en: "DNS domain" }, company.domain],
        [{ fr: "Royaume Kerberos", en: "Kerberos realm" }, company.realm],
        [{ fr: "Nom NetBIOS", en: "NetBIOS name" }, company.workgroup],
        [
          { fr: "Redirecteur des contrôleurs", en: "Forwarder of the controllers" },
          settingIn(sambaConf("dc1"), "dns forwarder"),
        ],
        [
          { fr: "Mises à jour dynamiques", en: "Dynamic updates" },
          settingIn(sambaConf("dc1"), "allow dns updates"),
        ],
        [
          { fr: "Transfert de zone (AXFR)", en: "Zone transfer (AXFR)" },
          { fr: "refusé à tous", en: "refused to everybody" },
        ],
      ]),
      {
        title: { fr: "Zones", en: "Zones" },
        columns: [
          { fr: "Zone", en: "Zone" },
          { fr: "Les postes y inscrivent leur nom", en: "Workstations register their names there" },
        ],
        rows: [company.domain, ...reverseZones()].map((zone) => [
          zone,
          zone === company.domain || leasedZones().includes(zone) ? yes : { fr: "non", en: "no" },
        ]),
      },
      {
        title: { fr: "Enregistrements", en: "Records" },
        columns: [
          heads.name,
          { fr: "Type", en: "Type" },
          { fr: "Donnée", en: "Data" },
          { fr: "Zone", en: "Zone" },
        ],
        rows: dnsRecords().map(({ zone, name, type, data }) => [
          name === "@" ? zone : `${name}.${zone}`,
          type,
          data,
          zone,
        ]),
      },
      {
        title: {
          fr: "Noms que les machines du domaine inscrivent elles-mêmes",
          en: "Names that machines of the domain register themselves",
        },
        columns: [heads.name],
        rows: registeredNames().map((name) => [name]),
      },
      {
        title: { fr: "Serveurs de noms demandés", en: "Name servers that are asked" },
        columns: [heads.machine, { fr: "Serveurs", en: "Servers" }],
        rows: machineNames.map((machine): Told[] => {
          const servers = nameserversOf(bareImages()[machine]);
          const leased = { fr: "ceux de son bail DHCP", en: "those of its DHCP lease" };
          return [machine, servers.length > 0 ? list(servers) : (own(machine) ?? leased)];
        }),
      },
      {
        title: { fr: "Noms du dehors", en: "Outside names" },
        columns: [heads.name, heads.address],
        rows: [
          ...entriesOf(outside).map(([name, address]) => [name, address]),
          [outsideMailHost(), plan().machines.ext1.interfaces.wan],
        ],
      },
    ],
  };
}

/** Of machines that serve names themselves. */
function own(machine: string): Told | undefined {
  const services: readonly string[] =
    Object.entries(plan().machines).find(([name]) => name === machine)?.[1].services ?? [];
  return services.includes("DNS") ? { fr: "elle-même", en: "itself" } : undefined;
}
