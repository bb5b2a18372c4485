import { personDn } from "../../../modules/domain-controller/names.js";
import { personOf } from "../../../stacks/plan/person-of.js";
import type { CauseCodes } from "../../lib/cause.js";
import type { Scene } from "../../lib/check.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";
import { lockAccount } from "./lock-account.js";
import { lockedOut } from "./locked-out.js";

/** An account of a person that is disabled (MS-ADTS, userAccountControl). */
const disabled = "514";
/** One bit an hour of the week. */
const noHour = Buffer.alloc(21);

const dnOf = (scene: Pick<Scene, "password">) => personDn(personOf(lockedOut(scene).login));

/** What keeps her out, whatever the password. */
export const accountClosed: CauseCodes<"dc1" | "probe-lan"> = {
  "locked-and-expired": {
    setUp: (scene) => lockAccount(scene, lockedOut(scene).login),
    async solve(scene) {
      const { login } = lockedOut(scene);
      mustSucceed(
        await scene.nodes.dc1.within(
          20_000,
        )`/usr/bin/samba-tool user setexpiry ${login} --days=365 && /usr/bin/samba-tool user unlock ${login}`,
      );
    },
  },
  disabled: {
    setUp: (scene) =>
      mustChange(scene.nodes.dc1, [replaced(dnOf(scene), "userAccountControl", disabled)]),
    async solve(scene) {
      const { login } = lockedOut(scene);
      mustSucceed(await scene.nodes.dc1.within(20_000)`/usr/bin/samba-tool user enable ${login}`);
    },
  },
  "no-hour-allowed": {
    setUp: (scene) => mustChange(scene.nodes.dc1, [replaced(dnOf(scene), "logonHours", noHour)]),
    async solve(scene) {
      const { login } = lockedOut(scene);
      mustSucceed(
        await scene.nodes.dc1.within(20_000)`/usr/bin/pdbedit --logon-hours-reset -u ${login}`,
      );
    },
  },
};
