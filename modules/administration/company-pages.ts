import type { Text } from "../../scripts/ground/text.js";
import { ofCompany } from "../../stacks/plan/company.js";
import type { AreaName } from "../../stacks/plan/plan.js";
import { helpdesk } from "../helpdesk/helpdesk.js";
import { mailNames } from "../mail-server/mail-names.js";
import { monitoringNames } from "../monitoring/monitoring-names.js";
import { application } from "../n-tier/application.js";

/** A page of the company that people open in a browser, by HTTPS. */
export interface CompanyPage {
  /** Its host's name. */
  readonly address: string;
  readonly title: Text;
}

/** What there is to look at in a browser, by the area that brings it. */
export const companyPages = ofCompany(
  (): Partial<Record<AreaName, CompanyPage>> => ({
    mail: { address: mailNames().web, title: { fr: "messagerie", en: "webmail" } },
    application: { address: application().host, title: { fr: "application", en: "application" } },
    helpdesk: { address: helpdesk().host, title: { fr: "assistance", en: "helpdesk" } },
    monitoring: { address: monitoringNames().web, title: { fr: "supervision", en: "monitoring" } },
  }),
);
