import { plan } from "../../../stacks/plan/plan.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { forwardingOff } from "../faults/forwarding-off.js";

/** What the image has a router forward by. */
const own = "/etc/sysctl.d/routeur.conf";
const { cidr } = plan.segments.siteb;

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
  title: {
    fr: "Deux routeurs durcis de la même main",
    en: "Two routers hardened by the same hand",
  },
  brief: {
    fr: `« Au second site (${cidr}), je joins ma passerelle, et rien derrière. » Hier soir un prestataire a déroulé sa liste de durcissement, écrite pour des serveurs, sur fw1 et sur fw2. Il n'a redémarré que fw2. Au siège, tout marche encore.
Rendez aux deux sites leur liaison, et faites que chacun des deux routeurs transmette aussi après une coupure de courant : fw1 et fw2 seront éteints et rallumés avant d'être jugés. Ni règle de pare-feu, ni route, ni tunnel n'est en cause, et aucun n'est à changer. Rendez, pour chaque routeur, le réglage qui décide, le fichier qui l'emporte et pourquoi, ce que dit le noyau avant et après.
Vous avez un accès root à fw1 et fw2.`,
    en: `“At the second site (${cidr}) I reach my gateway, and nothing beyond.” Last night a contractor went through his hardening list, which was written for servers, on fw1 and on fw2. He restarted fw2 alone. At the head office everything still works.
Give both sites their link back, and have each of the two routers forward after a power cut as well: fw1 and fw2 will be switched off and on before they are judged. No firewall rule, no route and no tunnel is at fault, and none is to be changed. Hand in, for each router, the setting that decides, the file that wins and why, what the kernel says before and after.
You have root access to fw1 and fw2.`,
  },
  minutes: 15,
  needs: ["fw1", "fw2"],
  proves: ["cp06/routers-forward", "cp06/paths-there-and-back", "cp07/site-to-site-tunnel"],
  keeps: [
    "cp06/address-plan",
    "cp06/segments-keep-apart",
    "cp06/survives-restart",
    "cp07/nothing-else-passes",
    "cp07/nothing-else-tunnels",
    "cp07/rules-persist",
  ],
  restarts: ["fw1", "fw2"],

  causes: {
    "told-not-to": causeOfFault(forwardingOff, async ({ nodes: { fw2 } }) => {
      await fw2.succeed`rm /etc/sysctl.d/zz-durcissement.conf`;
      await load(fw2, own);
    }),

    "never-told": {
      title: {
        fr: "Plus aucun fichier de fw2 ne dit de transmettre, et il a démarré ainsi",
        en: "No file of fw2 says to forward any more, and it has started so",
      },
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
      title: {
        fr: `fw2 ne transmet plus sur aucune interface (conf.all.forwarding), ce que dit ${elsewhere}`,
        en: `fw2 forwards on no interface any more (conf.all.forwarding), which ${elsewhere} says`,
      },
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
      title: {
        fr: "fw2 transmet, mais rien de ce qui lui vient par son interface siteb",
        en: "fw2 forwards, but nothing that comes to it by its interface siteb",
      },
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
