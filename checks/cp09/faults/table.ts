import {
  baseDn,
  groupDn,
  memberDn,
  personDn,
  policyDn,
  rootDn,
  unitDn,
} from "../../../modules/domain-controller/names.js";
import { unicodePwd } from "../../../modules/domain-controller/unicode-pwd.js";
import { people } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { directorySocket } from "../../lib/probes/directory/directory-socket.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";
import { shiftClock } from "../../lib/shift-clock.js";
import { letAnonymousRead } from "../lib/let-anonymous-read.js";
import { noReplication, settingsDn } from "../lib/replication-options.js";
import { setControllerClock } from "../lib/set-controller-clock.js";

export const anonymousReadsGroups = fault({
  needs: ["dc1"],
  reddens: ["cp09/anonymous-reads-nothing", "cp09/nothing-else-delegated"],

  apply: ({ nodes: { dc1 } }) => letAnonymousRead(dc1, `CN=Users,${baseDn()}`),
});

export const anonymousReads = fault({
  needs: ["dc1"],
  reddens: ["cp09/anonymous-reads-nothing", "cp09/nothing-else-delegated"],

  apply: ({ nodes: { dc1 } }) => letAnonymousRead(dc1, rootDn()),
});

export const clearPasswordsAccepted = fault({
  needs: ["dc1", "probe-srv"],
  reddens: ["cp09/clear-password-refused"],

  async apply({ nodes: { dc1, "probe-srv": probe } }) {
    mustSucceed(
      await dc1.within(20_000)`
      /usr/bin/sed -i "s/ldap server require strong auth = .*/ldap server require strong auth = no/" /etc/samba/smb.conf
      /usr/bin/systemctl restart samba-ad-dc`,
    );
    const server = `ldap://${plan().machines.dc1.interfaces.srv}`;
    await probe.until`ldapsearch -x -LLL -H ${server} -s base -b "" currentTime`;
  },
});

export const computerAccountReset = fault({
  needs: ["dc1"],
  // Both ends of the trust go back to the same password.
  resets: ["dc1", "dc2", "ws1"],
  reddens: [
    "cp09/workstations-trusted",
    "cp09/domain-logon",
    "cp09/policy-keeps-interns-out",
    "cp02/newcomer-logs-on",
    "cp02/sudo-for-administrators",
  ],

  async apply({ nodes: { dc1 }, token }) {
    const password = unicodePwd(throwAwayPassword(token));
    await mustChange(dc1, [replaced(memberDn("ws1"), "unicodePwd", password)]);
  },
});

export const controllerClockSkewed = fault({
  needs: ["dc2", "probe-srv"],
  reddens: ["cp09/clocks-agree", "cp09/tickets-open-the-directory", "cp09/witness-replicates"],

  apply: ({ nodes: { dc2, "probe-srv": probe } }) => setControllerClock(dc2, probe, "+20m"),
});

export const controllerNotInDns = fault({
  needs: ["dc1"],
  reddens: ["cp09/controllers-located"],

  async apply({ nodes: { dc1 } }) {
    const { exitCode, stderr } = await dc1.within(20_000)`
      samba-tool dns delete dc1 ${`_msdcs.${plan().company.domain}`} _ldap._tcp.dc SRV ${`dc2.${plan().company.domain} 389 0 100`} -P`;
    if (exitCode !== 0) throw new Error(`dc1: samba-tool dns failed: ${stderr.trim()}`);
  },
});

export const lockoutOff = fault({
  needs: ["dc1"],
  reddens: ["cp09/lockout-in-force"],
  apply: ({ nodes: { dc1 } }) => mustChange(dc1, [replaced(baseDn(), "lockoutThreshold", "0")]),
});

export const namelessSessions = fault({
  needs: ["dc2"],
  reddens: ["cp09/anonymous-reads-nothing"],
  apply: ({ nodes: { dc2 } }) =>
    edit(
      dc2,
      "/etc/samba/smb.conf",
      "/^    restrict anonymous = /d",
      "smbcontrol all reload-config",
    ),
});

export const personInWrongGroup = fault({
  needs: ["dc1"],
  reddens: ["cp09/permissions-follow-roles", "cp09/nobody-else-in-directory"],
  apply: ({ nodes: { dc1 } }) =>
    mustChange(dc1, [
      [
        ["dn", groupDn("DL_Finance_RW")],
        ["changetype", "modify"],
        ["add", "member"],
        ["member", personDn(staff().managementAssistant)],
      ],
    ]),
});

export const policyOnWrongUnit = fault({
  needs: ["dc1", "dc2"],
  reddens: ["cp09/policy-keeps-interns-out", "cp09/nothing-else-delegated"],

  async apply({ nodes: { dc1, dc2 } }) {
    const elsewhere = unitDn("Techniciens");
    await mustChange(dc1, [
      replaced(unitDn(people().workstationPolicy.unit), "gPLink"),
      replaced(elsewhere, "gPLink", `[LDAP://${policyDn()};0]`),
    ]);
    // A workstation may be asking the other controller.
    const read = ["-x", "-LLL", "-H", directorySocket, "-s", "base", "-b", elsewhere, "gPLink"];
    await dc2.eventually`/usr/bin/ldapsearch ${read} | grep -q gPLink`;
  },
});

export const replicationOff = fault({
  needs: ["dc2"],
  reddens: ["cp09/witness-replicates"],
  apply: ({ nodes: { dc2 } }) =>
    mustChange(dc2, [replaced(settingsDn("dc2"), "options", noReplication)]),
});

export const roleSeized = fault({
  needs: ["dc2"],
  reddens: ["cp09/witness-replicates", "cp09/roles-have-a-holder"],

  async apply({ nodes: { dc2 } }) {
    await mustChange(dc2, [replaced(settingsDn("dc2"), "options", noReplication)]);
    await mustChange(dc2, [
      replaced(`CN=RID Manager$,CN=System,${baseDn()}`, "fSMORoleOwner", settingsDn("dc2")),
    ]);
  },
});

export const sysvolLeftBehind = fault({
  needs: ["dc1", "dc2"],
  reddens: ["cp09/sysvol-same-everywhere"],

  async apply({ nodes: { dc1, dc2 } }) {
    const { domain } = plan().company;
    const folder = `/var/lib/samba/sysvol/${domain}/Policies/${people().workstationPolicy.guid}`;
    await dc2.succeed`/usr/bin/systemctl disable --now sysvol-pull.timer`;
    // Written in place: a file made anew would lose its permissions.
    await dc1.succeed`printf "[General]\\r\\nVersion=2\\r\\n" > ${`${folder}/GPT.INI`}`;
    await mustChange(dc1, [replaced(policyDn(), "versionNumber", "2")]);
  },
});

export const weakPasswordsAllowed = fault({
  needs: ["dc1"],
  reddens: ["cp09/password-policy-in-force"],
  apply: ({ nodes: { dc1 } }) =>
    mustChange(dc1, [
      replaced(baseDn(), "minPwdLength", "4"),
      replaced(baseDn(), "pwdProperties", "0"),
    ]),
});

export const workstationClockSkewed = fault({
  needs: ["ws1"],
  reddens: [
    "cp09/clocks-agree",
    "cp09/domain-logon",
    "cp09/policy-keeps-interns-out",
    "cp02/clock-follows-domain",
    "cp02/newcomer-logs-on",
    "cp02/sudo-for-administrators",
  ],
  apply: ({ nodes: { ws1 } }) => shiftClock(ws1, "-10m"),
});
