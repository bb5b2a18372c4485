import { deployment } from "../../../modules/deployment/deployment.js";
import { movements } from "../../../modules/domain-controller/movements.js";
import { baseDn } from "../../../modules/domain-controller/names.js";
import { backup } from "../../../modules/file-server/backup.js";
import { store } from "../../../modules/file-server/store.js";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { mailNames } from "../../../modules/mail-server/mail-names.js";
import { monitoringNames } from "../../../modules/monitoring/monitoring-names.js";
import { application } from "../../../modules/n-tier/application.js";
import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { standard } from "../../../modules/workstation/standard.js";
import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { outsideSites } from "../../../stacks/plan/outside-sites.js";
import { people } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import { serviceLogins } from "../../../stacks/plan/service-logins.js";
import { staff } from "../../../stacks/plan/staff.js";
import { mailPlaces } from "../mail/mail-places.js";

/** What addresses of a segment begin with, e.g. `192.0.2.`: every network is a /24. */
const prefixes = ofCompany(() =>
  Object.fromEntries(
    entriesOf(plan().segments).map(([name, { cidr }]) => [name, cidr.replace(/0\/24$/, "")]),
  ),
);

/** Who somebody is stands in `staff`. */
function directory() {
  const { accounts: _byLogin, ...others } = people();
  return others;
}

/** What placeholders of content may name: the company, its plan, and the names that its services agree on. */
export const facts = ofCompany(
  () =>
    ({
      company: plan().company,
      segments: plan().segments,
      prefixes: prefixes(),
      machines: plan().machines,
      guests: plan().guests,
      assistancePort: plan().assistancePort,
      staff: staff(),
      people: directory(),
      mailboxes: mailboxes(),
      outsideSites,
      serviceLogins,
      application: application(),
      backup,
      baseDn: baseDn(),
      databaseRoles: databaseRoles(),
      deployment: deployment(),
      helpdesk: helpdesk(),
      mailNames: mailNames(),
      mailPlaces: mailPlaces(),
      monitoringNames: monitoringNames(),
      movements,
      remoteDesktop,
      standard: standard(),
      store,
    }) as const,
);
