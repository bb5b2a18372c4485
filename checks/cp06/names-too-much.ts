import { leasedZones, reverseZones } from "../../modules/domain-controller/dns-records.js";
import { registeredNames } from "../../modules/domain-controller/registered-names.js";
import type { Items } from "../../scripts/facts/declaration/declarable.js";
import { ofCompany } from "../../stacks/plan/company.js";
import { contains, toNetwork } from "../../stacks/plan/ipv4.js";
import { mailboxes } from "../../stacks/plan/mailboxes.js";
import { plan, segmentNames } from "../../stacks/plan/plan.js";
import { resolvers } from "../lib/network/addressing.js";
import type { LdapEntry } from "../lib/probes/directory/ldap-entries.js";
import { type DnsData, dnsData } from "./dns-data.js";
import { wantedRecords } from "./wanted-records.js";

const forest = () => `_msdcs.${plan().company.domain}`;

/** The company's own zones. */
export const ownZones = ofCompany((): readonly string[] => [
  plan().company.domain,
  forest(),
  ...reverseZones(),
]);

/** Zones that a Windows server would read, and Samba serves nobody from. */
const unserved = ["rootdnsservers", "..trustanchors"];

const controllers = ofCompany(() =>
  Object.keys(resolvers()).map((name) => `${name}.${plan().company.domain}`),
);

/** What is judged whole already, by what the servers answer: `cp06/names-resolve`, `cp06/addresses-resolve-back`. */
const judged = ofCompany(() => new Set(wantedRecords().map(({ name, type }) => `${name} ${type}`)));

const inside = ofCompany(() =>
  segmentNames
    .filter((name) => name !== "wan")
    .map((name) => toNetwork(plan().segments[name].cidr)),
);
const fixed = ofCompany(
  () =>
    new Set(
      Object.values({ ...plan().machines, ...plan().guests }).flatMap(({ interfaces }) =>
        Object.values<unknown>(interfaces).filter((address) => typeof address === "string"),
      ),
    ),
);

const guid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const site = "default-first-site-name\\._sites";
const partition = "(?:domain|forest)dnszones";
const dot = (name: string) => name.replaceAll(".", "\\.");

/** How a domain's controllers are located, as Samba's own list has it (`dns_update_list`): the name, and the ports. */
const located = ofCompany((): readonly (readonly [name: RegExp, ports: readonly number[]])[] =>
  (
    [
      [`_ldap\\._tcp\\.(?:${site}\\.)?(?:${partition}\\.)?${dot(plan().company.domain)}`, [389]],
      [`_ldap\\._tcp\\.(?:pdc|(?:${site}\\.)?dc|${guid}\\.domains)\\.${dot(forest())}`, [389]],
      [`_(?:ldap|gc)\\._tcp\\.(?:${site}\\.)?gc\\.${dot(forest())}`, [3268]],
      [`_gc\\._tcp\\.(?:${site}\\.)?${dot(plan().company.domain)}`, [3268]],
      [
        `_kerberos\\._tcp\\.(?:${site}\\.)?(?:dc\\.${dot(forest())}|${dot(plan().company.domain)})`,
        [88],
      ],
      [`_kerberos\\._udp\\.${dot(plan().company.domain)}`, [88]],
      [`_kpasswd\\._(?:tcp|udp)\\.${dot(plan().company.domain)}`, [464]],
    ] as const
  ).map(([name, ports]) => [new RegExp(`^${name}$`), ports] as const),
);
const alias = ofCompany(() => new RegExp(`^${guid}\\.${dot(forest())}$`));
const addressed = ofCompany(
  () => new RegExp(`^(?:gc\\.${dot(forest())}|(?:${partition}\\.)?${dot(plan().company.domain)})$`),
);

/** A zone of a controller's, and its names. */
export interface ServedNames {
  readonly zones: ReadonlySet<string>;
  /** Name and record, of zones that are served. */
  readonly records: readonly (DnsData & { readonly name: string })[];
}

/** Read what a controller's directory has of DNS; `dnsRecord` in base64. */
export function servedNames(entries: readonly LdapEntry[]): ServedNames {
  const zones = new Set<string>();
  const records: ServedNames["records"][number][] = [];
  for (const entry of entries) {
    const dn = entry.get("dn")?.[0] ?? "";
    const [, first = "", second] =
      /^DC=((?:\\.|[^,\\])*)(?:,DC=((?:\\.|[^,\\])*))?,CN=MicrosoftDNS,/i.exec(dn) ?? [];
    const zone = (second ?? first).toLowerCase();
    if (!zone || unserved.includes(zone)) continue;
    zones.add(zone);
    if (second === undefined || entry.get("dnstombstoned")?.[0] === "TRUE") continue;
    const name = first === "@" ? zone : `${first.toLowerCase()}.${zone}`;
    for (const encoded of entry.get("dnsrecord") ?? []) {
      const data = dnsData(encoded);
      if (data) records.push({ name, ...data });
    }
  }
  return { zones, records };
}

/**
 * Zones and names that neither the plan has, nor a controller or a machine of the domain for itself.
 *
 * @param declared machines that the candidate says the domain has besides, and names
 */
export function namesTooMuch(
  { zones, records }: ServedNames,
  declared: Pick<Items, "computers" | "names">,
): string[] {
  const machines = new Set([
    ...registeredNames(),
    ...declared.computers.map(({ name }) => `${name}.${plan().company.domain}`),
  ]);
  // What is declared of a name holds, whatever its machine would register.
  for (const { name, type } of declared.names) if (type === "A") machines.delete(name);
  return [
    ...[...zones].filter((zone) => !ownZones().includes(zone)).map((zone) => `${zone} (zone)`),
    ...records
      .filter(({ name }) => ownZones().some((zone) => name === zone || name.endsWith(`.${zone}`)))
      .filter((record) => !isPlanned(record, machines))
      .filter((record) => !declared.names.some((one) => isDeclared(one, record)))
      .map(({ name, type, data }) => `${name} ${type} ${data}`),
  ];
}

function isDeclared(
  { name, type, data }: Items["names"][number],
  record: ServedNames["records"][number],
): boolean {
  return record.name === name && record.type === type && record.data === data;
}

function isPlanned(
  { name, type, data }: ServedNames["records"][number],
  machines: ReadonlySet<string>,
): boolean {
  if (judged().has(`${name} ${type}`)) return true;
  switch (type) {
    case "SOA":
      return ownZones().includes(name) && controllers().includes(data);
    case "NS":
      return ownZones().includes(name) && controllers().includes(data);
    case "SRV": {
      const [, , port, target = ""] = data.split(" ");
      return (
        controllers().includes(target) &&
        located().some(([of, ports]) => of.test(name) && ports.includes(Number(port)))
      );
    }
    case "CNAME":
      return alias().test(name) && controllers().includes(data);
    case "A":
      return (
        (addressed().test(name) && Object.values<string>(resolvers()).includes(data)) ||
        (machines.has(name) &&
          !fixed().has(data) &&
          inside().some((network) => contains(network, data)))
      );
    case "PTR":
      return leasedZones().some((zone) => name.endsWith(`.${zone}`)) && machines.has(data);
    case "TXT":
      // Its value is a candidate's own, and the mail's checks read it.
      return (
        name === `${mailboxes().dkimSelector}._domainkey.${plan().company.domain}` &&
        data.startsWith('"v=dkim1;')
      );
    default:
      return false;
  }
}

/** What a controller's configuration says of where it asks, whom it listens to and what else it reads. */
const settings =
  /^(?:dns|nsupdate|binddns|allowdnsupdates|include|copy|config|registry|serverservices)/;

/**
 * Forwarders and other settings of names that a controller has beyond those of the plan.
 *
 * @param text its `smb.conf`
 * @param planned the plan's own
 */
export function settingsTooMuch(text: string, planned: string): string[] {
  const allowed = parametersOf(planned);
  return [...parametersOf(text)].flatMap(([key, { name, values }]) => {
    if (!settings.test(key)) return [];
    const known = allowed.get(key)?.values ?? [];
    return values.filter((value) => !known.includes(value)).map((value) => `${name} = ${value}`);
  });
}

/** Samba reads names of parameters without their blanks, in any case; each word of a list is a value. */
function parametersOf(text: string): Map<string, { name: string; values: string[] }> {
  const found = new Map<string, { name: string; values: string[] }>();
  for (const line of text.replace(/\\\n/g, " ").split("\n")) {
    const [, name, value = ""] = /^\s*([^#;[=][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (!name) continue;
    const key = name.replace(/\s/g, "").toLowerCase();
    const values = value.split(/[\s,]+/).map((one) => one.toLowerCase());
    found.set(key, { name, values: [...(found.get(key)?.values ?? []), ...values] });
  }
  return found;
}
