import { accountsOpen } from "./accounts-open.js";
import { anonymousReadsNothing } from "./anonymous-reads-nothing.js";
import { clearPasswordRefused } from "./clear-password-refused.js";
import { clocksAgree } from "./clocks-agree.js";
import { controllersLocated } from "./controllers-located.js";
import { domainLogon } from "./domain-logon.js";
import { leaversLockedOut } from "./leavers-locked-out.js";
import { lockoutInForce } from "./lockout-in-force.js";
import { newcomerChoosesPassword } from "./newcomer-chooses-password.js";
import { nobodyElseInDirectory } from "./nobody-else-in-directory.js";
import { nothingElseDelegated } from "./nothing-else-delegated.js";
import { passwordPolicyInForce } from "./password-policy-in-force.js";
import { peopleInPlace } from "./people-in-place.js";
import { permissionsFollowRoles } from "./permissions-follow-roles.js";
import { policyKeepsInternsOut } from "./policy-keeps-interns-out.js";
import { rolesHaveAHolder } from "./roles-have-a-holder.js";
import { sysvolSameEverywhere } from "./sysvol-same-everywhere.js";
import { technicianResetsHisUnit } from "./technician-resets-his-unit.js";
import { ticketsOpenTheDirectory } from "./tickets-open-the-directory.js";
import { witnessReplicates } from "./witness-replicates.js";
import { workstationsTrusted } from "./workstations-trusted.js";

/** In the order in which they are taught. */
export const checks = {
  controllersLocated,
  ticketsOpenTheDirectory,
  witnessReplicates,
  rolesHaveAHolder,
  clocksAgree,
  sysvolSameEverywhere,
  peopleInPlace,
  newcomerChoosesPassword,
  permissionsFollowRoles,
  leaversLockedOut,
  technicianResetsHisUnit,
  passwordPolicyInForce,
  lockoutInForce,
  accountsOpen,
  anonymousReadsNothing,
  clearPasswordRefused,
  workstationsTrusted,
  domainLogon,
  policyKeepsInternsOut,
  nobodyElseInDirectory,
  nothingElseDelegated,
} as const;
