import { baseDn } from "../../../modules/domain-controller/names.js";
import { unicodePwd } from "../../../modules/domain-controller/unicode-pwd.js";
import { fault } from "../../lib/fault.js";
import { mustChange } from "../../lib/probes/directory/must-change.js";

const login = "svc-copie";

export const accountNobodyKnows = fault({
  needs: ["dc1"],
  reddens: ["cp09/nobody-else-in-directory"],

  async apply({ nodes: { dc1 }, password }) {
    const dn = `CN=${login},CN=Users,${baseDn()}`;
    await mustChange(dc1, [
      [
        ["dn", dn],
        ["changetype", "add"],
        ["objectClass", "user"],
        ["sAMAccountName", login],
        ["userAccountControl", "512"],
        ["unicodePwd", unicodePwd(password(`fault/${login}`))],
      ],
      [
        ["dn", `CN=Domain Admins,CN=Users,${baseDn()}`],
        ["changetype", "modify"],
        ["add", "member"],
        ["member", dn],
      ],
    ]);
  },
});
