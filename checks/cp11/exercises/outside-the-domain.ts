import { serviceDn } from "../../../modules/domain-controller/names.js";
import { serviceLogins } from "../../../stacks/plan/service-logins.js";
import { throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { directorySocket } from "../../lib/probes/directory/directory-socket.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";
import { deploymentGaps } from "../lib/deployment-gaps.js";

const account = serviceLogins.deployment;
const closed = "514";

export const outsideTheDomain = exercise({
  needs: ["dep1", "dc1", "dc2"],

  causes: {
    "password-outdated": {
      solve: async ({ nodes: { dep1, dc1 }, token }) => {
        const password = throwAwayPassword(token);
        mustSucceed(
          await dc1.within(
            20_000,
          )`/usr/bin/samba-tool user setpassword ${account} --newpassword=${password}`,
        );
        await dep1.succeed`echo ${password} > /etc/deploiement/mot-de-passe`;
      },
    },

    "tickets-not-taken": deploymentGaps.ticketsNotTaken,

    "account-closed": {
      async setUp({ nodes: { dc1, dc2 } }) {
        await mustChange(dc1, [replaced(serviceDn(account), "userAccountControl", closed)]);
        // dep1 may be asking the other controller.
        await dc2.eventually`
          /usr/bin/ldapsearch ${["-x", "-LLL", "-H", directorySocket, "-s", "base", "-b", serviceDn(account), "userAccountControl"]} | grep -q ${closed}`;
      },
      async solve({ nodes: { dc1 } }) {
        mustSucceed(await dc1.within(20_000)`/usr/bin/samba-tool user enable ${account}`);
      },
    },

    "unit-mistyped": deploymentGaps.unitMistyped,
  },
});
