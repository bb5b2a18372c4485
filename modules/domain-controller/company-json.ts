import { people } from "../../stacks/plan/people.js";
import { plan } from "../../stacks/plan/plan.js";
import { withdrawnDkimRecord } from "./dkim-record.js";
import { dnsRecords, leasedZones, reverseZones } from "./dns-records.js";
import { unitDn } from "./names.js";

const { passwordDelegation, joinDelegation, workstationPolicy, passwordPolicy, lockoutPolicy } =
  people;

/** What the build of the domain adds beyond the directory's own objects. */
export function companyJson(): string {
  return JSON.stringify(
    {
      domain: plan.company.domain,
      controllers: {
        dc1: plan.machines.dc1.interfaces.srv,
        dc2: plan.machines.dc2.interfaces.srv,
      },
      delegation: { group: passwordDelegation.group, unit: unitDn(passwordDelegation.unit) },
      joining: { account: joinDelegation.service, unit: unitDn(joinDelegation.unit) },
      policy: { guid: workstationPolicy.guid, denied: workstationPolicy.denied },
      passwordsettings: [
        "--complexity=on",
        `--min-pwd-length=${passwordPolicy.length}`,
        `--history-length=${passwordPolicy.history}`,
        `--min-pwd-age=${passwordPolicy.minAgeDays}`,
        `--max-pwd-age=${passwordPolicy.maxAgeDays}`,
        `--account-lockout-threshold=${lockoutPolicy.failures}`,
        `--account-lockout-duration=${lockoutPolicy.minutes}`,
        `--reset-account-lockout-after=${lockoutPolicy.minutes}`,
      ],
      reverseZones,
      leasedZones,
      records: [...dnsRecords(), withdrawnDkimRecord],
    },
    null,
    2,
  );
}
