import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { mailNames } from "../../../modules/mail-server/mail-names.js";
import { monitoringNames } from "../../../modules/monitoring/monitoring-names.js";
import { application } from "../../../modules/n-tier/application.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { type MachineName, machineNames, plan } from "../../../stacks/plan/plan.js";

/** What machines are called in commands: by their addresses and names, and by those that people know. */
const called = ofCompany(
  (): ReadonlyMap<string, MachineName> =>
    new Map<string, MachineName>([
      ...machineNames.flatMap((name) => [
        [`${name}.${plan().company.domain}`, name] as const,
        ...Object.values(plan().machines[name].interfaces)
          .map((at) => (typeof at === "string" ? at : at.reserve))
          .map((address) => [address, name] as const),
      ]),
      [application().host, "web1"],
      [helpdesk().host, "desk1"],
      [mailNames().host, "mail1"],
      [mailNames().web, "mail1"],
      [monitoringNames().web, "mon1"],
    ]),
);

/** Machines that a command of a probe speaks to, as far as it says so itself: others have addresses that were leased. */
export function askedIn(command: string): readonly MachineName[] {
  const words = command.match(/[\w.-]+/g) ?? [];
  return [...new Set(words.flatMap((word) => called().get(word) ?? []))];
}
