import { plan, type SegmentName, segmentNames } from "../../stacks/plan/plan.js";
import {
  type BootClass,
  bootClasses,
  bootsFromNetwork,
  leaseSeconds,
  optionsOf,
  reservationsOn,
} from "./leases.js";

/** `/etc/kea/kea-dhcp4.conf`: a subnet for each segment of the plan that has a scope. */
export function keaConfig(): string {
  const subnets = segmentNames.flatMap((segment, index) =>
    "scope" in plan().segments[segment] ? [subnet(segment, index + 1)] : [],
  );
  return `// Serveur DHCP de ${plan().company.name} : une étendue par segment.
// Vérifier puis appliquer :
//   kea-dhcp4 -t /etc/kea/kea-dhcp4.conf && systemctl restart kea-dhcp4-server
// Baux : /var/lib/kea/kea-leases4.csv, ou
//   echo '{ "command": "lease4-get-all" }' | nc -UN /run/kea/kea4-ctrl-socket
{
  "Dhcp4": {
    "interfaces-config": {
      "interfaces": ["${Object.keys(plan().machines.net1.interfaces).join('", "')}"],
      // L'interface peut monter après le service : réessayer jusqu'à 10 s.
      "service-sockets-max-retries": 100,
      "service-sockets-retry-wait-time": 100
    },
    "control-socket": { "socket-type": "unix", "socket-name": "/run/kea/kea4-ctrl-socket" },
    "lease-database": {
      "type": "memfile",
      "persist": true,
      "name": "/var/lib/kea/kea-leases4.csv"
    },
    "hooks-libraries": [
      // Les commandes lease4-* de la socket de contrôle.
      { "library": "/usr/lib/x86_64-linux-gnu/kea/hooks/libdhcp_lease_cmds.so" }
    ],
    "loggers": [
      {
        "name": "kea-dhcp4",
        "severity": "INFO",
        "output_options": [{ "output": "stdout", "pattern": "%-5p %m\\n" }]
      }
    ],
    // Un seul fil suffit à quelques dizaines de postes.
    "multi-threading": { "enable-multi-threading": false },
    // Refuser (NAK) aussitôt l'adresse d'un poste qui a changé de segment.
    "authoritative": true,
    // Un poste se reconnaît à sa carte : réinstallé, il retrouve son adresse.
    "match-client-id": false,
    "host-reservation-identifiers": ["hw-address"],

    // Durées en secondes : bail, renouvellement (T1), reprise (T2).
    "valid-lifetime": ${leaseSeconds.lease},
    "renew-timer": ${leaseSeconds.renew},
    "rebind-timer": ${leaseSeconds.rebind},

    // Démarrage par le réseau : le client dit son micrologiciel (option 93), et s'il est déjà iPXE
    // (option 77). Ces classes ne valent que dans les segments qui les demandent.
    "client-classes": [
${bootClasses().map(bootClass).join(",\n")}
    ],

    "subnet4": [
${subnets.join(",\n")}
    ]
  }
}
`;
}

function bootClass({ name, test, file }: BootClass): string {
  return `      {
        "name": "${name}",
        "test": "${test}",
        "only-if-required": true,
        "next-server": "${plan().machines.dep1.interfaces.srv}",
        "boot-file-name": "${file}"
      }`;
}

function subnet(segment: SegmentName, id: number): string {
  const { title, cidr, ...rest } = plan().segments[segment];
  if (!("scope" in rest)) throw new Error(`segment '${segment}' has no scope: give it one`);
  const { from, to } = rest.scope;
  return `      // ${segment} : ${title.fr}
      {
        "id": ${id},
        "subnet": "${cidr}",
        "pools": [{ "pool": "${from} - ${to}" }],
${
  bootsFromNetwork(segment)
    ? `        "require-client-classes": [${bootClasses()
        .map(({ name }) => `"${name}"`)
        .join(", ")}],\n`
    : ""
}        "option-data": [
${optionsOf(segment)
  .map(([name, data]) => `          { "name": "${name}", "data": "${data}" }`)
  .join(",\n")}
        ],
        "reservations": [${reservationsOn(segment)
          .map(
            ({ mac, address, client }) =>
              `\n          { "hw-address": "${mac}", "ip-address": "${address}", "hostname": "${client}" }`,
          )
          .join(",")}${reservationsOn(segment).length > 0 ? "\n        " : ""}]
      }`;
}
