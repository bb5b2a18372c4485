import { people } from "../../stacks/plan/people.js";
import { plan } from "../../stacks/plan/plan.js";
import { withdrawnDkimRecord } from "./dkim-record.js";
import { dnsRecords, leasedZones, reverseZones } from "./dns-records.js";
import { unitDn } from "./names.js";

/** What the build of the domain adds beyond the directory's own objects. */
export function companyJson(): string {
  return JSON.stringify(
    {
      domain: plan().company.domain,
      controllers: {
        dc1: plan().machines.dc1.interfaces.srv,
        dc2: plan().machines.dc2.interfaces.srv,
      },
      delegation: {
        group: people().passwordDelegation.group,
        unit: unitDn(people().passwordDelegation.unit),
      },
      joining: {
        account: people().joinDelegation.service,
        unit: unitDn(people().joinDelegation.unit),
      },
      policy: { guid: people().workstationPolicy.guid, denied: people().workstationPolicy.denied },
      passwordsettings: [
        "--complexity=on",
        `--min-pwd-length=${people().passwordPolicy.length}`,
        `--history-length=${people().passwordPolicy.history}`,
        `--min-pwd-age=${people().passwordPolicy.minAgeDays}`,
        `--max-pwd-age=${people().passwordPolicy.maxAgeDays}`,
        `--account-lockout-threshold=${people().lockoutPolicy.failures}`,
        `--account-lockout-duration=${people().lockoutPolicy.minutes}`,
        `--reset-account-lockout-after=${people().lockoutPolicy.minutes}`,
      ],
      reverseZones: reverseZones(),
      leasedZones: leasedZones(),
      records: [...dnsRecords(), withdrawnDkimRecord()],
    },
    null,
    2,
  );
}
