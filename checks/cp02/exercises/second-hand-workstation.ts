import { deployment } from "../../../modules/deployment/deployment.js";
import { standard } from "../../../modules/workstation/standard.js";
import type { CauseCode, CauseCodes } from "../../lib/cause.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { printerMoved } from "../faults/printer-moved.js";
import {
  clockAhead,
  everybodySudo,
  homeNotMade,
  keyboardUs,
  languageNotGenerated,
  profileAltered,
  restartOwed,
} from "../faults/table.js";
import { aptGet } from "../lib/packages.js";
import { updatesMissed } from "../lib/updates-missed.js";

/**
 * What apt brings is changed only then, and what the clock is made wrong by keeps apt from its work: it comes last, and
 * goes first.
 */
const causes: CauseCodes<"dep1" | "ws2"> = Object.fromEntries(
  Object.entries(updatesMissed).map(([name, { setUp, solve }]) => [
    name,
    {
      async setUp(scene) {
        await setUp?.(scene);
        await profileAltered.apply(scene);
        await clockAhead.apply(scene);
        await restartOwed.apply(scene);
      },
      async solve(scene) {
        await scene.nodes.ws2.succeed`rm /etc/ld.so.preload /etc/faketimerc`;
        await solve(scene);
      },
    } satisfies CauseCode<"dep1" | "ws2">,
  ]),
);

export const secondHandWorkstation = exercise({
  needs: ["dep1", "ws2"],
  resets: ["ws2"],
  limitMs: 120_000,
  causes,

  async setUp(scene) {
    for (const fault of [
      keyboardUs,
      languageNotGenerated,
      homeNotMade,
      everybodySudo,
      printerMoved,
    ]) {
      await fault.apply(scene);
    }
  },

  async solve({ nodes: { ws2 }, hands }) {
    mustSucceed(
      await ws2.within(40_000)`
      set -e
      /usr/sbin/locale-gen > /dev/null
      /usr/sbin/pam-auth-update --enable mkhomedir
      rm /etc/sudoers.d/zz-depannage
      /usr/sbin/lpadmin -p ${standard().printer.name} -v ${`socket://${standard().printer.address}:${standard().printer.port}`}`,
    );
    await edit(ws2, "/etc/default/keyboard", `s/^XKBLAYOUT=.*/XKBLAYOUT="${standard().keyboard}"/`);
    await aptGet(ws2, "install", "--reinstall", deployment().repository.accounting.name);
    await hands.restart("ws2");
  },
});
