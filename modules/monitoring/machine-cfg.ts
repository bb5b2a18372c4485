import type { Plan } from "../../stacks/plan/plan.js";
import { type MachineName, plan, type SegmentName } from "../../stacks/plan/plan.js";
import { routersBetween } from "../../stacks/plan/route.js";
import { serviceChecks } from "./service-checks.js";

/** Alerts of the first, while the second is down, would say the same thing twice. */
const dependencies: Partial<
  Record<
    MachineName,
    readonly { readonly service: string; readonly on: readonly [MachineName, string] }[]
  >
> = {
  ext1: [{ service: "HTTPS", on: ["fw1", "squid"] }],
};

/** Nagios's file of one machine: its presence, the routers before it, its services. */
export function machineCfg(machine: MachineName): string {
  const { title, area } = plan().machines[machine];
  const before = parentOf(machine);
  const certificates = serviceChecks(machine).flatMap(({ name, certificateOf }) =>
    certificateOf ? [{ service: name, on: [machine, certificateOf] as const }] : [],
  );
  return `# ${machine} : ${title.fr} (domaine ${plan().areas[area as keyof Plan["areas"]].title.fr}), tel que le plan le décrit
define host {
    use           machine
    host_name     ${machine}
    alias         ${title.fr}
    address       ${addressOf(machine)}
${before ? `    parents       ${before}\n` : ""}}
${serviceChecks(machine)
  .map(
    ({ name, command, certificateOf }) => `
define service {
    use                  ${certificateOf ? "echeance" : "service"}
    host_name            ${machine}
    service_description  ${name}
    check_command        ${command}
}
`,
  )
  .join(
    "",
  )}${[...certificates, ...(dependencies[machine] ?? [])].map(dependencyOf(machine)).join("")}${machine === "mail1" ? mailContact : ""}`;
}

/** Written with the mail server: a lab without it has nobody to write to. */
const mailContact = `
define contact {
    use                            destinataire
    contact_name                   techniciens
    alias                          Liste des techniciens, par courrier
    contactgroups                  astreinte
    host_notification_commands     alerte-courrier-machine
    service_notification_commands  alerte-courrier-service
}
`;

function dependencyOf(machine: MachineName) {
  return ({
    service,
    on: [master, condition],
  }: {
    service: string;
    on: readonly [MachineName, string];
  }) => `
define servicedependency {
    host_name                      ${master}
    service_description            ${condition}
    dependent_host_name            ${machine}
    dependent_service_description  ${service}
    notification_failure_criteria  w,u,c
}
`;
}

/** The last router on the way; who shares mon1's segment has none. */
function parentOf(machine: MachineName): MachineName | undefined {
  if (machine === "fw1") return undefined;
  if (machine === "fw2") return "fw1";
  const segments = Object.keys(plan().machines[machine].interfaces);
  if (segments.includes("srv")) return undefined;
  if (machine === "ext1") return "fw1";
  return routersBetween("srv", machine).at(-1);
}

/** Where it is asked: the side that mon1 sees, and a name where the address is leased. */
function addressOf(machine: MachineName): string {
  const interfaces: Partial<Record<SegmentName, string | { readonly reserve: string }>> =
    plan().machines[machine].interfaces;
  const wanted = interfaces.srv ?? Object.values(interfaces)[0];
  if (typeof wanted === "object") return wanted.reserve;
  return wanted === undefined || wanted === "dhcp" ? `${machine}.${plan().company.domain}` : wanted;
}
