import { type LdifRecord, ldif } from "../../../modules/domain-controller/ldif.js";
import { baseDn, groupDn, personDn, unitDn } from "../../../modules/domain-controller/names.js";
import type { ResourceName, RoleName, UnitName } from "../../../stacks/plan/people.js";
import { staff } from "../../../stacks/plan/staff.js";
import { throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import { exercise } from "../../lib/exercise.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

const tool = "/usr/bin/samba-tool";

/** Where each was before this month. */
const before = {
  transfer: { unit: "Gestion", role: "GG_Gestion", title: "Contrôleuse de gestion" },
  departure: { unit: "Comptabilité", role: "GG_Comptabilite", title: "Comptable" },
} as const;

export const monthlyMovements = exercise({
  needs: ["dc1"],

  causes: {
    "nothing-begun": {
      setUp: async () => undefined,
      solve: async () => undefined,
    },

    "arrival-begun": {
      async setUp({ nodes: { dc1 } }) {
        await mustChange(dc1, [
          [
            ["dn", `CN=${staff().intern.login},CN=Users,${baseDn()}`],
            ["changetype", "add"],
            ["objectClass", "user"],
            ["sAMAccountName", staff().intern.login],
            ["userAccountControl", "514"],
          ],
        ]);
      },
      async solve({ nodes: { dc1 } }) {
        mustSucceed(await dc1.within(15_000)`${tool} user delete ${staff().intern.login}`);
      },
    },

    "right-by-name": {
      async setUp({ nodes: { dc1 } }) {
        const dn = personDn({ ...staff().financeManager, unit: before.transfer.unit });
        await mustChange(dc1, [membership("add", "DL_Gestion_RW", dn)]);
      },
      async solve({ nodes: { dc1 } }) {
        mustSucceed(
          await dc1.within(
            15_000,
          )`${tool} group removemembers DL_Gestion_RW ${staff().financeManager.login}`,
        );
      },
    },

    "leaver-enters-from-outside": {
      async setUp({ nodes: { dc1 } }) {
        const dn = personDn({ ...staff().leaver, unit: before.departure.unit });
        await mustChange(dc1, [membership("add", "GG_Nomades", dn)]);
      },
      async solve({ nodes: { dc1 } }) {
        mustSucceed(
          await dc1.within(15_000)`${tool} group removemembers GG_Nomades ${staff().leaver.login}`,
        );
      },
    },
  },

  async setUp({ nodes: { dc1 } }) {
    const earlierDn = {
      transfer: personDn({ ...staff().financeManager, unit: before.transfer.unit }),
      departure: personDn({ ...staff().leaver, unit: before.departure.unit }),
    };
    await mustChange(dc1, [
      [
        ["dn", personDn(staff().intern)],
        ["changetype", "delete"],
      ],
      membership("delete", "GG_Finance", personDn(staff().financeManager)),
      move(personDn(staff().financeManager), before.transfer.unit),
      membership("add", before.transfer.role, earlierDn.transfer),
      replaced(earlierDn.transfer, "title", before.transfer.title),
      replaced(earlierDn.transfer, "department", before.transfer.unit),
      move(personDn(staff().leaver), before.departure.unit),
      membership("add", before.departure.role, earlierDn.departure),
      replaced(earlierDn.departure, "title", before.departure.title),
      replaced(earlierDn.departure, "department", before.departure.unit),
      replaced(earlierDn.departure, "userAccountControl", "512"),
    ]);
  },

  async solve({ nodes: { dc1 }, token }) {
    const relative = (unit: UnitName) => unitDn(unit).slice(0, -baseDn().length - 1);
    const updates = ldif(
      [staff().financeManager, staff().leaver].flatMap((person) => [
        replaced(personDn(person), "title", person.title),
        replaced(personDn(person), "department", person.unit),
      ]),
    );
    mustSucceed(
      await dc1.within(60_000)`
      set -e
      ${tool} user create ${staff().intern.login} ${throwAwayPassword(token)} --must-change-at-next-login \
        --given-name=${staff().intern.given} --surname=${staff().intern.surname} --userou=${relative(staff().intern.unit)} \
        --job-title=${staff().intern.title} --department=${staff().intern.unit} --mail-address=${addressOf(staff().intern.login)}
      ${tool} group addmembers GG_Stagiaires ${staff().intern.login}
      ${tool} user move ${staff().financeManager.login} ${unitDn(staff().financeManager.unit)}
      ${tool} group removemembers ${before.transfer.role} ${staff().financeManager.login}
      ${tool} group addmembers GG_Finance ${staff().financeManager.login}
      ${tool} user disable ${staff().leaver.login}
      ${tool} group removemembers ${before.departure.role} ${staff().leaver.login}
      ${tool} user move ${staff().leaver.login} ${unitDn(staff().leaver.unit)}
      echo ${updates} | /usr/bin/ldbmodify -H /var/lib/samba/private/sam.ldb`,
    );
  },
});

function membership(
  change: "add" | "delete",
  group: RoleName | ResourceName,
  member: string,
): LdifRecord {
  return [
    ["dn", groupDn(group)],
    ["changetype", "modify"],
    [change, "member"],
    ["member", member],
  ];
}

function move(dn: string, unit: UnitName): LdifRecord {
  return [
    ["dn", dn],
    ["changetype", "modrdn"],
    ["newrdn", dn.split(",")[0] ?? dn],
    ["deleteoldrdn", "1"],
    ["newsuperior", unitDn(unit)],
  ];
}
