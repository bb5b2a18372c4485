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
const forServers = () => `ip saddr ${plan().segments.srv.cidr}`;
const flows = [flow("lan", "lan"), flow("tunnel", "siteb")];

export const nobodyConnects = exercise({
  needs: ["fw1", "ts1"],

  causes: {
    "service-off": {
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
      async setUp({ nodes: { ts1 } }) {
        await edit(ts1, settings, `s,^${listens}$,${onLoopback},`, "systemctl restart xrdp");
      },
      async solve({ nodes: { ts1 } }) {
        await edit(ts1, settings, `s,^${onLoopback}$,${listens},`, restartSessions);
      },
    },
    "flow-gone": {
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
      async setUp({ nodes: { ts1 } }) {
        await edit(ts1, rulesFile, `s,${opens},${forServers()} ${opens},`, reloadRules);
      },
      async solve({ nodes: { ts1 } }) {
        await edit(ts1, rulesFile, `s,${forServers()} ${opens},${opens},`, reloadRules);
      },
    },
  },
});
