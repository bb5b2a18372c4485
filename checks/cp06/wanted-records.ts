import { dnsRecords } from "../../modules/domain-controller/dns-records.js";
import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { resolvers } from "../lib/network/addressing.js";
import type { DnsQuestion } from "../lib/probes/network/dig.js";

/** A question, and all the data that must answer it. */
export interface WantedRecords extends DnsQuestion {
  readonly records: readonly string[];
}

/** Workstations tell their names themselves, and may have moved: the fixed machines' are judged. */
const workstations = ofCompany(() =>
  Object.entries(plan().machines).flatMap(([name, { area }]) =>
    area === "workstations" ? [`${name}.${plan().company.domain}`] : [],
  ),
);

/** Services that clients of the domain look for, with their ports. */
const located = { "_ldap._tcp": 389, "_kerberos._udp": 88 };

/** What the plan wants in the zones, one question per name and type. */
export function wantedRecords(): WantedRecords[] {
  const questions = new Map<string, DnsQuestion & { records: string[] }>();
  const want = (name: string, type: DnsQuestion["type"], data: string) => {
    if (workstations().includes(name) || workstations().includes(data)) return;
    const question = questions.get(`${type} ${name}`) ?? { name, type, records: [] };
    questions.set(`${type} ${name}`, question);
    question.records = [...question.records, data].sort();
  };
  for (const { zone, name, type, data } of dnsRecords()) {
    want(name === "@" ? zone : `${name}.${zone}`, type, asInDns(type, data));
  }
  for (const controller of Object.keys(resolvers())) {
    for (const [service, port] of Object.entries(located)) {
      want(
        `${service}.${plan().company.domain}`,
        "SRV",
        `0 100 ${port} ${controller}.${plan().company.domain}`,
      );
    }
  }
  return [...questions.values()];
}

/** Data as samba-tool takes it, e.g. `"dc1.example.org 123 0 100"`, the way that `dig` reads it. */
function asInDns(type: DnsQuestion["type"], data: string): string {
  if (type === "TXT") return data.toLowerCase();
  if (type !== "SRV" && type !== "MX") return data;
  const [target, ...numbers] = data.split(" ");
  const [port, priority, weight] = numbers;
  return [...(type === "MX" ? numbers : [priority, weight, port]), target].join(" ");
}
