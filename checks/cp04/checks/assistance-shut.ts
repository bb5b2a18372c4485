import { assisted } from "../../../modules/workstation/assisted.js";
import { plan } from "../../../stacks/plan/plan.js";
import { segmentOfProbe } from "../../../stacks/plan/segment-of-probe.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { listening } from "../../lib/network/listening.js";
import { tcpPorts } from "../../lib/probes/network/tcp-ports.js";
import { deskAddress } from "../lib/desk-address.js";

const target = () => `${deskAddress()}:${plan().assistancePort}`;
const elsewhere = ["probe-lan", "probe-guest", "probe-dmz", "probe-siteb"] as const;

export const assistanceShut = check({
  needs: [assisted, "probe-srv", ...elsewhere, "fw1"],
  // What one has listen, another would take for a request of help.
  alone: true,

  async run(scene) {
    const { nodes, token } = scene;
    const workstation = nodes[assisted];
    const ask = async (from: "probe-srv" | (typeof elsewhere)[number]) => {
      const [answer] = await tcpPorts(nodes[from], [target()], { timeoutMs: 1200 });
      return answer?.outcome ?? "timeout";
    };
    const { stdout } =
      await workstation.ask`/usr/bin/systemctl list-units --no-legend --plain --state=running 'assistance@*'`;
    const asking = stdout.trim() !== "";
    if (!asking) {
      const seen = await ask("probe-srv");
      claim(
        seen !== "open",
        claimText("cp04/where-nobody-asks-for-help"),
        `srv → ${target()}: ${seen}`,
      );
      // Somebody must be there for a refusal to mean anything.
      await listening(scene, workstation, token, plan().assistancePort);
    }
    let open = await ask("probe-srv");
    for (let left = 4; open !== "open" && left > 0; left--) open = await ask("probe-srv");
    claim(open === "open", claimText("cp04/while-help-is-asked-for"), `srv → ${target()}: ${open}`);
    const answers = await Promise.all(
      elsewhere.map(async (from) => [segmentOfProbe(from), await ask(from)] as const),
    );
    const wrong = answers.filter(([, outcome]) => outcome === "open");
    claim(
      wrong.length === 0,
      claimText("cp04/and-nobody-else-reaches-it"),
      wrong.map(([from, outcome]) => `${from} → ${target()}: ${outcome}`).join(", "),
    );
    return `${asking ? "asked for" : "idle"}; ${answers.map(([from, outcome]) => `${from} ${outcome}`).join(", ")}`;
  },
});
