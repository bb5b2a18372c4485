import { expect, test } from "vitest";
import { helpdeskTooMuch } from "../../../checks/cp01/lib/helpdesk-too-much.js";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { staff } from "../../../stacks/plan/staff.js";

const { technicians, bench } = helpdesk();
const right = (who: string, what: string, about = "RT::System") =>
  ({ kind: "right", who, what, about }) as const;
const member = (who: string, what: string = technicians) =>
  ({ kind: "member", who, what, about: "" }) as const;
const own = (kind: "password" | "token", who: string) => ({ kind, who, what: "", about: "" });
const queue = helpdesk().addresses[0]?.queue ?? "";

test("the plan's rights, what RT is born with, and who comes by the directory are not too much", () => {
  expect(
    helpdeskTooMuch([
      right("root", "SuperUser"),
      right(bench, "ModifyTicket"),
      right(`UserDefined ${technicians}`, "StealTicket"),
      right(
        `UserDefined ${technicians}`,
        "ModifyAsset",
        `RT::Catalog ${helpdesk().inventory.catalog}`,
      ),
      right("SystemInternal Everyone", "CreateTicket", `RT::Queue ${queue}`),
      right("RT::Queue-Role Requestor", "ValidateResolution", `RT::Queue ${queue}`),
      member(staff().technician.login),
      member("j.passager"),
      own("password", "root"),
      own("token", bench),
    ]),
  ).toEqual([]);
});

test.for([
  [
    right(staff().technician.login, "SuperUser"),
    `RT::System: ${staff().technician.login} SuperUser`,
  ],
  [
    right(`UserDefined ${technicians}`, "AdminUsers"),
    `RT::System: UserDefined ${technicians} AdminUsers`,
  ],
  [
    right("SystemInternal Everyone", "ShowTicket", `RT::Queue ${queue}`),
    `RT::Queue ${queue}: SystemInternal Everyone ShowTicket`,
  ],
  [member(staff().intern.login), `${technicians}: ${staff().intern.login}`],
  [member(staff().intern.login, "Privileged"), `Privileged: ${staff().intern.login}`],
  [own("password", staff().technician.login), `password: ${staff().technician.login}`],
  [own("token", "root"), "token: root"],
] as const)("of %j, it is told that %s", ([row, said]) => {
  expect(helpdeskTooMuch([row])).toEqual([said]);
});
