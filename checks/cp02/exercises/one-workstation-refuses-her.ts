import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";

const sssdConf = "/etc/sssd/sssd.conf";
const restartSssd = "/usr/bin/systemctl restart sssd";

export const oneWorkstationRefusesHer = exercise({
  needs: ["ws2"],

  causes: {
    "clock-ahead": {
      solve: async ({ nodes: { ws2 } }) => {
        mustSucceed(
          await ws2.within(20_000)`
        rm /etc/ld.so.preload /etc/faketimerc
        /usr/bin/systemctl restart sssd chrony`,
        );
      },
    },
    "home-not-made": {
      solve: async ({ nodes: { ws2 } }) => {
        mustSucceed(await ws2.within(15_000)`/usr/sbin/pam-auth-update --enable mkhomedir`);
      },
    },
    "access-narrowed": {
      async setUp({ nodes: { ws2 } }) {
        const narrowed = `access_provider = simple\\nsimple_allow_users = ${staff().accountant.login}`;
        await edit(ws2, sssdConf, `s/^access_provider = ad$/${narrowed}/`, restartSssd);
      },
      async solve({ nodes: { ws2 } }) {
        const script = "s/^access_provider = simple$/access_provider = ad/; /^simple_allow_users/d";
        await edit(ws2, sssdConf, script, restartSssd);
      },
    },
  },
});
