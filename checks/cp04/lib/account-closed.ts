import { personDn } from "../../../modules/domain-controller/names.js";
import { personOf } from "../../../stacks/plan/person-of.js";
import type { Causes } from "../../lib/cause.js";
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
export const accountClosed: Causes<"dc1" | "probe-lan"> = {
  "locked-and-expired": {
    title: {
      fr: "Le compte est verrouillé, et sa date de fin est passée",
      en: "The account is locked, and its last day is over",
    },
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
    title: {
      fr: "Le compte est désactivé, comme celui de quelqu'un qui est parti",
      en: "The account is disabled, as that of somebody who has left",
    },
    setUp: (scene) =>
      mustChange(scene.nodes.dc1, [replaced(dnOf(scene), "userAccountControl", disabled)]),
    async solve(scene) {
      const { login } = lockedOut(scene);
      mustSucceed(await scene.nodes.dc1.within(20_000)`/usr/bin/samba-tool user enable ${login}`);
    },
  },
  "no-hour-allowed": {
    title: {
      fr: "Aucune heure de la semaine n'est permise au compte (logonHours)",
      en: "The account is allowed no hour of the week (logonHours)",
    },
    setUp: (scene) => mustChange(scene.nodes.dc1, [replaced(dnOf(scene), "logonHours", noHour)]),
    async solve(scene) {
      const { login } = lockedOut(scene);
      mustSucceed(
        await scene.nodes.dc1.within(20_000)`/usr/bin/pdbedit --logon-hours-reset -u ${login}`,
      );
    },
  },
};
