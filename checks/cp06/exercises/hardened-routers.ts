import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Machine } from "../../lib/nodes/machine.js";

/** What the image has a router forward by. */
const own = "/etc/sysctl.d/routeur.conf";

/** Files whose names come after the image's: a number in front would not. */
const hardening = (scene: Pick<Scene, "password">) =>
  `/etc/sysctl.d/${draw(scene, "cp06/hardened-routers/file", ["securite", "serveur", "station", "zz-cis"])}.conf`;
const elsewhere = "/usr/local/lib/sysctl.d/zz-serveur.conf";

/** Write a file of settings; it counts from the next start on. */
async function write(router: Machine, file: string, line: string): Promise<void> {
  await router.succeed`mkdir -p ${file.replace(/\/[^/]*$/, "")} && echo ${line} > ${file}`;
}

async function load(router: Machine, file: string): Promise<void> {
  mustSucceed(await router.within(10_000)`/usr/sbin/sysctl --quiet --load=${file}`);
}

export const hardenedRouters = exercise({
  needs: ["fw1", "fw2"],

  causes: {
    "told-not-to": {
      solve: async ({ nodes: { fw2 } }) => {
        await fw2.succeed`rm /etc/sysctl.d/zz-durcissement.conf`;
        await load(fw2, own);
      },
    },

    "never-told": {
      async setUp({ nodes: { fw2 } }) {
        await edit(
          fw2,
          own,
          "s/^net.ipv4.ip_forward/# &/",
          "/usr/sbin/sysctl --quiet --write net.ipv4.ip_forward=0",
        );
      },
      async solve({ nodes: { fw2 } }) {
        await edit(
          fw2,
          own,
          "s/^# \\(net.ipv4.ip_forward\\)/\\1/",
          `/usr/sbin/sysctl --quiet --load=${own}`,
        );
      },
    },

    "by-another-name": {
      async setUp({ nodes: { fw2 } }) {
        await write(fw2, elsewhere, "net.ipv4.conf.all.forwarding = 0");
        await load(fw2, elsewhere);
      },
      async solve({ nodes: { fw2 } }) {
        await fw2.succeed`rm ${elsewhere}`;
        await load(fw2, own);
      },
    },

    "one-interface": {
      async setUp(scene) {
        const file = hardening(scene);
        await write(scene.nodes.fw2, file, "net.ipv4.conf.siteb.forwarding = 0");
        await load(scene.nodes.fw2, file);
      },
      async solve(scene) {
        await scene.nodes.fw2.succeed`
          rm ${hardening(scene)}
          /usr/sbin/sysctl --quiet --write net.ipv4.conf.siteb.forwarding=1`;
      },
    },
  },

  async setUp(scene) {
    await write(scene.nodes.fw1, hardening(scene), "net.ipv4.ip_forward = 0");
  },

  async solve(scene) {
    await scene.nodes.fw1.succeed`rm ${hardening(scene)}`;
  },
});
