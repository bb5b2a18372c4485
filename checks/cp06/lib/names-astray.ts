import { dnsRecords } from "../../../modules/domain-controller/dns-records.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { type MachineName, plan } from "../../../stacks/plan/plan.js";
import { routers } from "../../../stacks/plan/routers.js";
import type { Runtime } from "../../lib/estate/runtime.js";

const controllers = ofCompany(() => [
  plan().machines.dc1.interfaces.srv,
  plan().machines.dc2.interfaces.srv,
]);
const outside = ofCompany(() => [plan().machines.ext1.interfaces.wan]);

/** Addresses of the names that the DNS has, in lower case: the company's, and those of the outside. */
const known = ofCompany((): ReadonlyMap<string, readonly string[]> => namesOfDns());

function namesOfDns(): Map<string, readonly string[]> {
  const own = dnsRecords()
    .filter(({ zone }) => zone === plan().company.domain)
    .map(({ name, ...record }) => ({ ...record, name: `${name}.${plan().company.domain}` }));
  const addressesOf = (wanted: string) =>
    own.flatMap(({ name, type, data }) => (type === "A" && name === wanted ? [data] : []));
  return new Map<string, readonly string[]>([
    ...own.flatMap(({ name, type, data }) => {
      if (type !== "A" && type !== "CNAME") return [];
      return [[name.toLowerCase(), addressesOf(type === "A" ? name : data)] as const];
    }),
    ...Object.entries(plan().outside).map(([name, address]) => [name, [address]] as const),
  ]);
}

/** Whom a machine asks for names: outside the company, and between its segments, nobody asks the directory. */
function resolversOf(machine: MachineName): readonly string[] {
  const isOutside = "wan" in plan().machines[machine].interfaces;
  return isOutside || (routers as readonly MachineName[]).includes(machine)
    ? outside()
    : controllers();
}

/**
 * How a machine asks for names otherwise than by the plan: servers that it asks, or does not, and entries of its own that
 * hide what the DNS says.
 *
 * @returns each in the words of its file
 */
export function namesAstray(machine: MachineName, { names }: Pick<Runtime, "names">): string[] {
  const told = (file: string) =>
    names
      .filter((line) => line.startsWith(`${file} `))
      .map((line) =>
        line
          .slice(file.length + 1)
          .trim()
          .split(/\s+/),
      );
  const asked = told("resolv").flatMap(([word, address = ""]) =>
    word === "nameserver" ? [address] : [],
  );
  const wanted = resolversOf(machine);
  const itself = [machine, `${machine}.${plan().company.domain}`];
  const hiding = told("hosts").flatMap(([address = "", ...aliases]) =>
    aliases
      .filter((alias) => !(address.startsWith("127.") && itself.includes(alias)))
      .filter((alias) => hides(alias, address))
      .map((alias) => `/etc/hosts ${address} ${alias}`),
  );
  const sources = told("nsswitch").filter(([word]) => word === "hosts:");
  return [
    ...asked
      .filter((address) => !wanted.includes(address))
      .map((address) => `/etc/resolv.conf nameserver ${address}`),
    ...wanted
      .filter((address) => !asked.includes(address))
      .map((address) => `/etc/resolv.conf nameserver ${address}: ∅`),
    ...hiding,
    ...(sources.some((words) => words.includes("dns")) ? [] : ["/etc/nsswitch.conf hosts: dns ∅"]),
  ];
}

function hides(alias: string, address: string): boolean {
  const name = alias.toLowerCase();
  const addresses = known().get(name) ?? known().get(`${name}.${plan().company.domain}`);
  return addresses !== undefined && !addresses.includes(address);
}
