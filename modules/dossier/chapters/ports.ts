import type { Told } from "../../../scripts/ground/text.js";
import type { Ports } from "../../../stacks/plan/flows.js";
import { machineNames } from "../../../stacks/plan/plan.js";
import { offeredBy, tlsOf } from "../../../stacks/plan/service-ports.js";
import { tlsNames } from "../../tls-names.js";
import { heads, list, none, ports as portsTold } from "../cells.js";
import type { Content } from "../chapter.js";

/** How TLS begins on a port, for people. */
const begins: Readonly<Record<ReturnType<typeof tlsOf>[number]["begins"], Told>> = {
  "at once": { fr: "d'emblée", en: "at once" },
  ldap: "StartTLS (LDAP)",
  postgresql: "SSLRequest (PostgreSQL)",
  rdp: "RDP",
  sieve: "STARTTLS (ManageSieve)",
  smtp: "STARTTLS (SMTP)",
};

/** What each machine answers on. */
export function ports(): Content {
  const first = (one: Ports) => (typeof one === "number" ? one : one[0]);
  const distinct = (all: readonly Ports[]) =>
    portsTold(
      [...new Map(all.map((one) => [`${one}`, one])).values()].toSorted(
        (one, other) => first(one) - first(other),
      ),
    );
  return {
    lead: {
      fr: "Ports ouverts au-delà de la boucle locale. Un programme qui écoute ailleurs est de trop.",
      en: "Ports that are open beyond loopback. A program that listens anywhere else is too much.",
    },
    tables: [
      {
        title: { fr: "Ports par machine", en: "Ports by machine" },
        columns: [heads.machine, { fr: "TCP", en: "TCP" }, { fr: "UDP", en: "UDP" }],
        rows: machineNames.map((machine) => {
          const { tcp, udp } = offeredBy(machine);
          return [machine, distinct(tcp), distinct(udp)];
        }),
      },
      {
        title: { fr: "Ports TLS", en: "TLS ports" },
        columns: [
          heads.machine,
          heads.port,
          { fr: "Début de TLS", en: "TLS begins" },
          { fr: "Noms du certificat", en: "Names in the certificate" },
        ],
        rows: machineNames.flatMap((machine) =>
          tlsOf(machine).map(({ port, begins: how }): Told[] => [
            machine,
            `${port}`,
            begins[how],
            tlsNames()[machine] ? list(tlsNames()[machine] ?? []) : none,
          ]),
        ),
      },
    ],
  };
}
