import type { ProcessOutput } from "zx/core";
import { plan } from "../../../stacks/plan/plan.js";
import {
  probeBeside,
  probesBeside,
  segmentOfWorkstation,
  workstations,
} from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { connected } from "../../lib/connected.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { listening } from "../../lib/network/listening.js";
import { seconds } from "../../lib/nodes/limit.js";
import { onEach } from "../../lib/on-each.js";
import { workstationState } from "../../lib/probes/directory/workstation-state.js";
import { ownCard } from "../../lib/probes/network/own-card.js";
import { tcpPorts } from "../../lib/probes/network/tcp-ports.js";

/** Where the bench has something listen that nobody outside may reach. */
const port = 5899;

export const firewallCloses = check({
  needs: ["fw1", "probe-guest", ...workstations, ...probesBeside],
  // One at a time listens on that port.
  alone: true,

  async run({ nodes: { fw1, ...nodes }, token, tidy }) {
    const guests = nodes["probe-guest"];
    let echoed: Promise<ProcessOutput> | undefined;
    const gateway = () => {
      echoed ??= guests.expecting([
        0, 1,
      ])`ping -n -q -c 1 -W ${seconds(1)} ${plan().segments.guest.gateway}`;
      return echoed;
    };
    return onEach(workstations, async (name) => {
      const workstation = nodes[name];
      const segment = segmentOfWorkstation(name);
      const probe = nodes[probeBeside(name)];
      const { address } = await workstationState(workstation);
      await listening({ tidy }, workstation, token, port);
      const { stdout } = await workstation.must`netstat -ltn`;
      const ports = new Set(
        stdout.split("\n").flatMap((line) => {
          const [, on = "", own] = line.match(/^tcp\S* +\d+ +\d+ (\S+):(\d+) /) ?? [];
          return own && !/^(127\.|::1)/.test(on) ? [Number(own)] : [];
        }),
      );
      claim(ports.has(port), claimText("cp02/bench-listens-on-workstation"), `${port}: ∅`);
      await probe.must`eval ${ownCard(name, segment, address)}`;
      const targets = [...new Set([22, ...ports])].map((own) => `${address}:${own}`);
      const [fromBeside, fromGuest, echo] = await Promise.all([
        tcpPorts(probe, targets),
        tcpPorts(guests, targets),
        gateway(),
      ]);
      if (echo.exitCode !== 0) await mustAnswer(fw1);
      const open = (answers: typeof fromBeside) =>
        answers.flatMap((answer) => (answer.outcome === "open" ? [answer.port] : []));
      const seen = `${segment} → ${open(fromBeside).join(", ") || "∅"}; guest → ${open(fromGuest).join(", ") || "∅"}; LISTEN ${[...ports].join(", ")}`;
      if (!open(fromBeside).includes(22)) await connected(workstation);
      claim(open(fromBeside).includes(22), claimText("cp02/ssh-answers-workstations"), seen);
      claim(
        open(fromBeside).every((own) => own === 22),
        claimText("cp02/nothing-but-ssh-answers-workstations"),
        seen,
      );
      claim(
        echo.exitCode === 0 && open(fromGuest).length === 0,
        claimText("cp02/no-port-answers-guests"),
        `${seen}; guest → ${plan().segments.guest.gateway} ${echo.exitCode === 0 ? "✓" : "∅"}`,
      );
      return seen;
    });
  },
});
