import {
  baseDn,
  groupDn,
  personDn,
  policyDn,
  serviceDn,
  unitDn,
} from "../../../modules/domain-controller/names.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { people, type ResourceName, type RoleName } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import { serviceLogins } from "../../../stacks/plan/service-logins.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { CauseCode } from "../../lib/cause.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import type { ExerciseScene } from "../../lib/exercise-scene.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";
import { accountNobodyKnows } from "../faults/account-nobody-knows.js";
import { passwordsReplicated } from "../faults/passwords-replicated.js";
import { personInWrongGroup, policyOnWrongUnit, sysvolLeftBehind } from "../faults/table.js";
import { giveRight } from "./give-right.js";
import { takeRights } from "./take-rights.js";

const tool = "/usr/bin/samba-tool";
const delegate = ofCompany(() => groupDn(people().passwordDelegation.group));
/** The right “Reset Password”, on user accounts below. */
const reset =
  "OA;CIIO;CR;00299570-246d-11d0-a768-00aa006e0529;bf967aba-0de6-11d0-a285-00aa003049e2;";
const policies = () => `/var/lib/samba/sysvol/${plan().company.domain}/Policies`;

/** What an audit of the directory may find, and how each is put right. */
export const loosened = {
  /** So many tries of a password lock nobody out. */
  lockoutAfter(tries: number): CauseCode<"dc1"> {
    return {
      setUp: ({ nodes: { dc1 } }) =>
        mustChange(dc1, [replaced(baseDn(), "lockoutThreshold", `${tries}`)]),
      solve: (scene) =>
        passwordSettings(scene, `--account-lockout-threshold=${people().lockoutPolicy.failures}`),
    };
  },

  /** Passwords may be shorter or simpler than the company says. */
  passwords(least: number, complexity: "on" | "off"): CauseCode<"dc1"> {
    return {
      setUp: ({ nodes: { dc1 } }) =>
        mustChange(dc1, [
          replaced(baseDn(), "minPwdLength", `${least}`),
          replaced(baseDn(), "pwdProperties", complexity === "on" ? "1" : "0"),
        ]),
      solve: (scene) =>
        passwordSettings(
          scene,
          `--min-pwd-length=${people().passwordPolicy.length}`,
          "--complexity=on",
        ),
    };
  },

  /** A controller takes passwords in clear over LDAP. */
  clearPasswordsOn(controller: "dc1" | "dc2"): CauseCode<"dc1" | "dc2" | "probe-srv"> {
    return {
      setUp: (scene) => strongAuth(scene, controller, "no"),
      solve: (scene) => strongAuth(scene, controller, "yes"),
    };
  },

  /** Technicians who help one service reset passwords of others. */
  delegationOn(object: string): CauseCode<"dc1"> {
    return {
      setUp: ({ nodes: { dc1 } }) => giveRight(dc1, object, reset, delegate()),
      solve: ({ nodes: { dc1 } }) => takeRights(dc1, object, delegate()),
    };
  },

  passwordsReplicated: causeOfFault(passwordsReplicated, ({ nodes: { dc1 } }) =>
    takeRights(dc1, baseDn(), serviceDn(serviceLogins.monitoring)),
  ),

  accountNobodyKnows: causeOfFault(accountNobodyKnows, async ({ nodes: { dc1 } }) => {
    mustSucceed(await dc1.within(20_000)`${tool} user delete svc-copie`);
  }),

  personInWrongGroup: causeOfFault(personInWrongGroup, ({ nodes: { dc1 } }) =>
    mustChange(dc1, [membership("delete", "DL_Finance_RW", personDn(staff().managementAssistant))]),
  ),

  /** A role's whole group is a member of a group that gives rights. */
  roleIn(group: ResourceName, role: RoleName): CauseCode<"dc1"> {
    return {
      setUp: ({ nodes: { dc1 } }) => mustChange(dc1, [membership("add", group, groupDn(role))]),
      solve: ({ nodes: { dc1 } }) => mustChange(dc1, [membership("delete", group, groupDn(role))]),
    };
  },

  policyOnWrongUnit: causeOfFault(policyOnWrongUnit, ({ nodes: { dc1 } }) =>
    mustChange(dc1, [replaced(unitDn("Techniciens"), "gPLink"), policyLinked("0")]),
  ),

  /** The workstations' policy is linked, and the link is switched off. */
  policyLinkOff: {
    setUp: ({ nodes: { dc1 } }) => mustChange(dc1, [policyLinked("1")]),
    solve: ({ nodes: { dc1 } }) => mustChange(dc1, [policyLinked("0")]),
  } satisfies CauseCode<"dc1">,

  /** The workstations' policy is linked to nothing. */
  policyUnlinked: {
    setUp: ({ nodes: { dc1 } }) =>
      mustChange(dc1, [replaced(unitDn(people().workstationPolicy.unit), "gPLink")]),
    solve: ({ nodes: { dc1 } }) => mustChange(dc1, [policyLinked("0")]),
  } satisfies CauseCode<"dc1">,

  sysvolLeftBehind: causeOfFault(sysvolLeftBehind, pullSysvol),

  /** dc2 has a file of a policy of its own, and takes no other any more. */
  sysvolEdited(file: "GPT.INI" | "LISEZMOI.TXT"): CauseCode<"dc1" | "dc2"> {
    return {
      async setUp({ nodes: { dc2 } }) {
        await dc2.succeed`
          /usr/bin/systemctl disable --quiet --now sysvol-pull.timer
          printf "[General]\\r\\nVersion=7\\r\\n" > ${`${policies()}/${people().workstationPolicy.guid}/${file}`}`;
      },
      solve: pullSysvol,
    };
  },
} as const;

async function passwordSettings(
  { nodes: { dc1 } }: Pick<ExerciseScene<"dc1">, "nodes">,
  ...settings: readonly string[]
): Promise<void> {
  mustSucceed(await dc1.within(20_000)`${tool} domain passwordsettings set ${settings}`);
}

async function strongAuth(
  { nodes }: Pick<ExerciseScene<"dc1" | "dc2" | "probe-srv">, "nodes">,
  controller: "dc1" | "dc2",
  required: "yes" | "no",
): Promise<void> {
  const setting = "ldap server require strong auth =";
  mustSucceed(
    await nodes[controller].within(30_000)`
    /usr/bin/sed -i ${`s/${setting} .*/${setting} ${required}/`} /etc/samba/smb.conf
    /usr/bin/systemctl restart samba-ad-dc`,
  );
  const server = `ldap://${plan().machines[controller].interfaces.srv}`;
  await nodes["probe-srv"].until`ldapsearch -x -LLL -H ${server} -s base -b "" currentTime`;
}

async function pullSysvol({ nodes: { dc2 } }: ExerciseScene<"dc1" | "dc2">): Promise<void> {
  mustSucceed(
    await dc2.within(40_000)`
    /usr/bin/systemctl enable --quiet --now sysvol-pull.timer && /usr/bin/systemctl start sysvol-pull`,
  );
}

function membership(change: "add" | "delete", group: ResourceName, member: string) {
  return [
    ["dn", groupDn(group)],
    ["changetype", "modify"],
    [change, "member"],
    ["member", member],
  ] as const;
}

function policyLinked(option: "0" | "1") {
  return replaced(
    unitDn(people().workstationPolicy.unit),
    "gPLink",
    `[LDAP://${policyDn()};${option}]`,
  );
}
