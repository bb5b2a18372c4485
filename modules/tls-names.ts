import { ofCompany } from "../stacks/plan/company.js";
import { type MachineName, plan } from "../stacks/plan/plan.js";
import { helpdesk } from "./helpdesk/helpdesk.js";
import { mailNames } from "./mail-server/mail-names.js";
import { monitoringNames } from "./monitoring/monitoring-names.js";
import { application } from "./n-tier/application.js";

const itself = (machine: MachineName) => `${machine}.${plan().company.domain}`;

/** What each machine whose services speak TLS is called by those who ask it: its certificate has all of these names. */
export const tlsNames = ofCompany(
  (): Readonly<Partial<Record<MachineName, readonly [string, ...string[]]>>> => ({
    dc1: [itself("dc1")],
    dc2: [itself("dc2")],
    mail1: [mailNames().host, mailNames().web, mailNames().machine],
    web1: [application().host, itself("web1")],
    app1: [application().serverHost, itself("app1")],
    app2: [application().serverHost, itself("app2")],
    db1: [application().database.host],
    mon1: [monitoringNames().web, monitoringNames().machine],
    ts1: [itself("ts1")],
    desk1: [helpdesk().host, itself("desk1")],
  }),
);
