import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";

const sssdConf = "/etc/sssd/sssd.conf";
const restartSssd = "systemctl restart sssd";
const few = "access_provider = simple\\nsimple_allow_groups = DL_Postes_Admin";

export const nobodyLogsOn = exercise({
  needs: ["ws1", "dc1"],

  causes: {
    "account-reset": {
      solve: async ({ nodes: { ws1 }, password }) => {
        const administrator = password("account/administrator");
        mustSucceed(
          await ws1.within(30_000)`echo ${administrator} | /usr/lib/plateau/rejoin Administrator`,
        );
      },
    },

    "clock-behind": {
      solve: async ({ nodes: { ws1 } }) => {
        mustSucceed(
          await ws1.within(20_000)`
        rm /etc/ld.so.preload /etc/faketimerc && /usr/bin/systemctl restart sssd chrony`,
        );
      },
    },

    "few-allowed": {
      async setUp({ nodes: { ws1 } }) {
        await edit(ws1, sssdConf, `s/^access_provider = ad$/${few}/`, restartSssd);
      },
      async solve({ nodes: { ws1 } }) {
        const script =
          "/^simple_allow_groups/d; s/^access_provider = simple$/access_provider = ad/";
        await edit(ws1, sssdConf, script, restartSssd);
      },
    },

    "service-off": {
      async setUp({ nodes: { ws1 } }) {
        mustSucceed(await ws1.within(15_000)`systemctl disable --quiet --now sssd`);
      },
      async solve({ nodes: { ws1 } }) {
        mustSucceed(await ws1.within(15_000)`systemctl enable --quiet --now sssd`);
      },
    },
  },
});
