import { anonymousReadsNothing } from "./cp09/checks/anonymous-reads-nothing.js";
import { clearPasswordRefused } from "./cp09/checks/clear-password-refused.js";
import { clocksAgree } from "./cp09/checks/clocks-agree.js";
import { controllersLocated } from "./cp09/checks/controllers-located.js";
import { domainLogon } from "./cp09/checks/domain-logon.js";
import { leaversLockedOut } from "./cp09/checks/leavers-locked-out.js";
import { lockoutInForce } from "./cp09/checks/lockout-in-force.js";
import { passwordPolicyInForce } from "./cp09/checks/password-policy-in-force.js";
import { peopleInPlace } from "./cp09/checks/people-in-place.js";
import { permissionsFollowRoles } from "./cp09/checks/permissions-follow-roles.js";
import { policyKeepsInternsOut } from "./cp09/checks/policy-keeps-interns-out.js";
import { rolesHaveAHolder } from "./cp09/checks/roles-have-a-holder.js";
import { sysvolSameEverywhere } from "./cp09/checks/sysvol-same-everywhere.js";
import { technicianResetsHisUnit } from "./cp09/checks/technician-resets-his-unit.js";
import { ticketsOpenTheDirectory } from "./cp09/checks/tickets-open-the-directory.js";
import { witnessReplicates } from "./cp09/checks/witness-replicates.js";
import { workstationsTrusted } from "./cp09/checks/workstations-trusted.js";
import { monthlyMovements } from "./cp09/exercises/monthly-movements.js";
import { anonymousReads } from "./cp09/faults/anonymous-reads.js";
import { clearPasswordsAccepted } from "./cp09/faults/clear-passwords-accepted.js";
import { computerAccountReset } from "./cp09/faults/computer-account-reset.js";
import { controllerClockSkewed } from "./cp09/faults/controller-clock-skewed.js";
import { controllerNotInDns } from "./cp09/faults/controller-not-in-dns.js";
import { delegationWidened } from "./cp09/faults/delegation-widened.js";
import { leaverStillEnabled } from "./cp09/faults/leaver-still-enabled.js";
import { lockoutOff } from "./cp09/faults/lockout-off.js";
import { personInWrongGroup } from "./cp09/faults/person-in-wrong-group.js";
import { personInWrongUnit } from "./cp09/faults/person-in-wrong-unit.js";
import { policyOnWrongUnit } from "./cp09/faults/policy-on-wrong-unit.js";
import { replicationOff } from "./cp09/faults/replication-off.js";
import { roleSeized } from "./cp09/faults/role-seized.js";
import { sysvolLeftBehind } from "./cp09/faults/sysvol-left-behind.js";
import { weakPasswordsAllowed } from "./cp09/faults/weak-passwords-allowed.js";
import { workstationClockSkewed } from "./cp09/faults/workstation-clock-skewed.js";
import { hints } from "./cp09/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp09 = competence({
  id: "cp09",
  title: {
    fr: "Intervenir sur un service d'annuaire de réseau",
    en: "Work on a network directory service",
  },
  checks: {
    "controllers-located": controllersLocated,
    "tickets-open-the-directory": ticketsOpenTheDirectory,
    "witness-replicates": witnessReplicates,
    "roles-have-a-holder": rolesHaveAHolder,
    "clocks-agree": clocksAgree,
    "sysvol-same-everywhere": sysvolSameEverywhere,
    "people-in-place": peopleInPlace,
    "permissions-follow-roles": permissionsFollowRoles,
    "leavers-locked-out": leaversLockedOut,
    "technician-resets-his-unit": technicianResetsHisUnit,
    "password-policy-in-force": passwordPolicyInForce,
    "lockout-in-force": lockoutInForce,
    "anonymous-reads-nothing": anonymousReadsNothing,
    "clear-password-refused": clearPasswordRefused,
    "workstations-trusted": workstationsTrusted,
    "domain-logon": domainLogon,
    "policy-keeps-interns-out": policyKeepsInternsOut,
    "user-told": {
      title: {
        fr: "La personne qui arrive, change de service ou part est informée, et la demande d'un responsable est au dossier avant que l'on touche à ses droits",
        en: "Whoever arrives, moves or leaves is told, and a manager's request is on file before anybody's rights are touched",
      },
      needsTrainer: true,
    },
  },
  hints,

  faults: {
    "replication-off": replicationOff,
    "role-seized": roleSeized,
    "controller-not-in-dns": controllerNotInDns,
    "controller-clock-skewed": controllerClockSkewed,
    "workstation-clock-skewed": workstationClockSkewed,
    "computer-account-reset": computerAccountReset,
    "policy-on-wrong-unit": policyOnWrongUnit,
    "sysvol-left-behind": sysvolLeftBehind,
    "leaver-still-enabled": leaverStillEnabled,
    "person-in-wrong-unit": personInWrongUnit,
    "person-in-wrong-group": personInWrongGroup,
    "delegation-widened": delegationWidened,
    "weak-passwords-allowed": weakPasswordsAllowed,
    "lockout-off": lockoutOff,
    "anonymous-reads": anonymousReads,
    "clear-passwords-accepted": clearPasswordsAccepted,
  },
  exercises: {
    "monthly-movements": monthlyMovements,
  },
});
export default cp09;

await runAlone(import.meta.url, cp09);
