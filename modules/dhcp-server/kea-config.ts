import { keysOf } from "../../scripts/ground/keys-of.js";
import { macOf } from "../../stacks/plan/cabling.js";
import { ofCompany } from "../../stacks/plan/company.js";
import { plan, type SegmentName, segmentNames } from "../../stacks/plan/plan.js";
import { deployment } from "../deployment/deployment.js";

const controllers = () =>
  `${plan().machines.dc1.interfaces.srv}, ${plan().machines.dc2.interfaces.srv}`;

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
    "valid-lifetime": 3600,
    "renew-timer": 1800,
    "rebind-timer": 3150,

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

const isIpxe = "substring(option[77].hex,0,4) == 'iPXE'";

/** What a machine that boots from the network is sent, by what it says it is. */
const bootClasses = ofCompany(
  () =>
    [
      { name: "ipxe", test: isIpxe, file: deployment().script },
      {
        name: "pxe-bios",
        test: `option[93].hex == 0x0000 and not (${isIpxe})`,
        file: deployment().loaders.bios,
      },
      {
        name: "pxe-uefi",
        // 7 and 9 both mean x64: firmware disagrees.
        test: `(option[93].hex == 0x0007 or option[93].hex == 0x0009) and not (${isIpxe})`,
        file: deployment().loaders.uefi,
      },
    ] as const,
);

function bootClass({ name, test, file }: ReturnType<typeof bootClasses>[number]): string {
  return `      {
        "name": "${name}",
        "test": "${test}",
        "only-if-required": true,
        "next-server": "${plan().machines.dep1.interfaces.srv}",
        "boot-file-name": "${file}"
      }`;
}

/** Where machines of the company stand: visitors get no more than an address. */
function bootsFromNetwork(segment: SegmentName): boolean {
  return segment === "lan" || segment === "siteb" || segment === "srv";
}

function subnet(segment: SegmentName, id: number): string {
  const { title, cidr, gateway, ...rest } = plan().segments[segment];
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
${optionsOf(segment, gateway)
  .map(([name, data]) => `          { "name": "${name}", "data": "${data}" }`)
  .join(",\n")}
        ],
        "reservations": [${reservationsOn(segment)
          .map((line) => `\n          ${line}`)
          .join(",")}${reservationsOn(segment).length > 0 ? "\n        " : ""}]
      }`;
}

/** Guests are sent to the Internet for everything: they have no business with the domain. */
function optionsOf(segment: SegmentName, gateway: string): [string, string][] {
  if (segment === "guest") {
    return [
      ["routers", gateway],
      ["domain-name-servers", plan().machines.ext1.interfaces.wan],
    ];
  }
  return [
    ["routers", gateway],
    ["domain-name-servers", controllers()],
    ["domain-name", plan().company.domain],
    ["domain-search", plan().company.domain],
    ["ntp-servers", controllers()],
  ];
}

function reservationsOn(segment: SegmentName): string[] {
  const clients = { ...plan().machines, ...plan().guests };
  return keysOf(clients).flatMap((client) => {
    const interfaces: Partial<Record<SegmentName, string | { readonly reserve: string }>> =
      clients[client].interfaces;
    const wanted = interfaces[segment];
    return typeof wanted === "object"
      ? [
          `{ "hw-address": "${macOf(client, segment)}", "ip-address": "${wanted.reserve}", "hostname": "${client}" }`,
        ]
      : [];
  });
}
