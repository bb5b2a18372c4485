import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { restartSessions } from "../lib/restart-sessions.js";

const { port } = remoteDesktop;
const settings = "/etc/xrdp/xrdp.ini";
const listens = `port=${port}`;
const onLoopback = `port=tcp://127.0.0.1:${port}`;
const flow = (from: string, source: string) =>
  `iifname "${from}" ip saddr @${source} oifname "srv" ip daddr @ts1 tcp dport ${port} counter accept`;
/** What ts1's own firewall lets in, and from whom it should not alone. */
const opens = `tcp dport { ${port} } accept`;
const forServers = `ip saddr ${plan.segments.srv.cidr}`;
const flows = [flow("lan", "lan"), flow("tunnel", "siteb")];

export const nobodyConnects = exercise({
  title: {
    fr: "« Connexion impossible » au bureau à distance",
    en: "“Cannot connect” to the remote desktop",
  },
  brief: {
    fr: `Depuis l'intervention d'hier soir, personne n'ouvre plus de bureau à distance sur ts1 (${port}/tcp), ni du siège ni du second site : le client attend, ou s'arrête avant la page de connexion. Procédez couche par couche, de chez l'utilisateur jusqu'au service ; rétablissez-le pour ceux que le plan prévoit, et pour personne d'autre, de façon que cela tienne après un redémarrage. Dites la couche en cause, et l'essai qui le prouve.`,
    en: `Since last night's work nobody opens a remote desktop on ts1 (${port}/tcp) any more, neither from head office nor from the second site: the client waits, or stops before the log-in page. Proceed layer by layer, from the user's place to the service; restore it for those whom the plan has, and for nobody else, so that it outlives a restart. Tell the layer that was at fault, and the trial that proves it.`,
  },
  minutes: 15,
  needs: ["fw1", "ts1"],
  proves: ["cp13/reached-from-offices-only", "cp13/desktop-for-members"],
  keeps: ["cp07/nothing-else-enters", "cp07/nothing-else-passes", "cp07/rules-persist"],
  restarts: ["ts1"],

  causes: {
    "service-off": {
      title: {
        fr: "xrdp est arrêté, et désactivé au démarrage",
        en: "xrdp is stopped, and disabled at boot",
      },
      async setUp({ nodes: { ts1 } }) {
        mustSucceed(await ts1.within(15_000)`systemctl disable --quiet --now xrdp`);
      },
      async solve({ nodes: { ts1 } }) {
        mustSucceed(
          await ts1.within(
            20_000,
          )`systemctl enable --quiet xrdp xrdp-sesman && sh -c ${restartSessions}`,
        );
      },
    },
    "listens-on-loopback": {
      title: {
        fr: "xrdp n'écoute plus que sur 127.0.0.1",
        en: "xrdp listens on 127.0.0.1 alone",
      },
      async setUp({ nodes: { ts1 } }) {
        await edit(ts1, settings, `s,^${listens}$,${onLoopback},`, "systemctl restart xrdp");
      },
      async solve({ nodes: { ts1 } }) {
        await edit(ts1, settings, `s,^${onLoopback}$,${listens},`, restartSessions);
      },
    },
    "flow-gone": {
      title: {
        fr: "Les flux des deux sites vers ts1 ne sont plus dans les règles de fw1",
        en: "The flows of both sites to ts1 are no longer in fw1's rules",
      },
      async setUp({ nodes: { fw1 } }) {
        await edit(
          fw1,
          rulesFile,
          `/iifname "\\(lan\\|tunnel\\)".*@ts1 tcp dport ${port} /d`,
          reloadRules,
        );
      },
      async solve({ nodes: { fw1 } }) {
        await edit(
          fw1,
          rulesFile,
          `s/^\\( *\\)log prefix "refus-transit.*/${flows.map((rule) => `\\1${rule}\\n`).join("")}&/`,
          `nft -c -f ${rulesFile} && ${reloadRules}`,
        );
      },
    },
    "own-firewall-shut": {
      title: {
        fr: "Le pare-feu de ts1 n'ouvre le bureau à distance qu'au réseau des serveurs",
        en: "ts1's own firewall opens the remote desktop to the servers' network alone",
      },
      async setUp({ nodes: { ts1 } }) {
        await edit(ts1, rulesFile, `s,${opens},${forServers} ${opens},`, reloadRules);
      },
      async solve({ nodes: { ts1 } }) {
        await edit(ts1, rulesFile, `s,${forServers} ${opens},${opens},`, reloadRules);
      },
    },
  },
});
