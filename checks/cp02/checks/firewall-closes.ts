import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { listening } from "../../lib/network/listening.js";
import { workstationState } from "../../lib/probes/directory/workstation-state.js";
import { ownCard } from "../../lib/probes/network/own-card.js";
import { tcpPorts } from "../../lib/probes/network/tcp-ports.js";
import { connected } from "../lib/connected.js";

/** Where the bench has something listen that nobody outside may reach. */
const port = 5899;
const { guest } = plan.segments;

export const firewallCloses = check({
  title: {
    fr: "Le pare-feu local n'ouvre que SSH, aux postes et aux serveurs : rien d'autre n'est joignable, et rien depuis les invités",
    en: "The local firewall opens SSH alone, to workstations and servers: nothing else is reached, and nothing from the guests",
  },
  remedy: {
    fr: "Sur ws2 : `nft list ruleset`, `systemctl status nftables` (activé, chargé), /etc/nftables.conf (policy drop) ; `ss -ltnp` : ce qui écoute.",
    en: "On ws2: `nft list ruleset`, `systemctl status nftables` (enabled, loaded), /etc/nftables.conf (policy drop); `ss -ltnp`: what listens.",
  },
  needs: ["ws2", "fw1", "probe-lan", "probe-guest"],
  // One at a time listens on that port.
  alone: true,

  async run({ nodes: { ws2, fw1, "probe-lan": lan, "probe-guest": guests }, token, tidy }) {
    const { address } = await workstationState(ws2);
    await listening({ tidy }, ws2, token, port);
    const { stdout } = await ws2.must`netstat -ltn`;
    const ports = new Set(
      stdout.split("\n").flatMap((line) => {
        const [, on = "", own] = line.match(/^tcp\S* +\d+ +\d+ (\S+):(\d+) /) ?? [];
        return own && !/^(127\.|::1)/.test(on) ? [Number(own)] : [];
      }),
    );
    claim(
      ports.has(port),
      { fr: "le banc écoute sur le poste", en: "the bench listens on the workstation" },
      `${port}: ∅`,
    );
    await lan.must`eval ${ownCard("ws2", "lan", address)}`;
    const targets = [22, ...ports].map((own) => `${address}:${own}`);
    const [fromLan, fromGuest, echo] = await Promise.all([
      tcpPorts(lan, [...new Set(targets)]),
      tcpPorts(guests, [...new Set(targets)]),
      guests.expecting([0, 1])`ping -n -q -c 1 -W 1 ${guest.gateway}`,
    ]);
    if (echo.exitCode !== 0) await mustAnswer(fw1);
    const open = (answers: typeof fromLan) =>
      answers.flatMap((answer) => (answer.outcome === "open" ? [answer.port] : []));
    const seen = `lan → ${open(fromLan).join(", ") || "∅"}; guest → ${open(fromGuest).join(", ") || "∅"}; LISTEN ${[...ports].join(", ")}`;
    if (!open(fromLan).includes(22)) await connected(ws2);
    claim(
      open(fromLan).includes(22),
      { fr: "SSH répond aux postes", en: "SSH answers workstations" },
      seen,
    );
    claim(
      open(fromLan).every((own) => own === 22),
      {
        fr: "rien d'autre que SSH ne répond aux postes",
        en: "nothing but SSH answers workstations",
      },
      seen,
    );
    claim(
      echo.exitCode === 0 && open(fromGuest).length === 0,
      { fr: "aucun port ne répond aux invités", en: "no port answers guests" },
      `${seen}; guest → ${guest.gateway} ${echo.exitCode === 0 ? "✓" : "∅"}`,
    );
    return seen;
  },
});
