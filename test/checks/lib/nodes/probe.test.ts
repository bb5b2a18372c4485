import { expect, test } from "vitest";
import { z } from "zod";
import { takeSeat } from "../../../../checks/lib/network/take-seat.js";
import type { Probe } from "../../../../checks/lib/nodes/probe.js";
import { rdpNegotiation } from "../../../../checks/lib/probes/desktop/rdp-negotiation.js";
import { rdpSession } from "../../../../checks/lib/probes/desktop/rdp-session.js";
import { dialogue } from "../../../../checks/lib/probes/mail/dialogue.js";
import { arp } from "../../../../checks/lib/probes/network/arp.js";
import { dhcpDora } from "../../../../checks/lib/probes/network/dhcp-dora.js";
import { dhcpOffers } from "../../../../checks/lib/probes/network/dhcp-offers.js";
import { dig } from "../../../../checks/lib/probes/network/dig.js";
import { listen } from "../../../../checks/lib/probes/network/listen.js";
import { ntp } from "../../../../checks/lib/probes/network/ntp.js";
import { ping } from "../../../../checks/lib/probes/network/ping.js";
import { tcpPorts } from "../../../../checks/lib/probes/network/tcp-ports.js";
import { traceroute } from "../../../../checks/lib/probes/network/traceroute.js";
import { zoneTransfer } from "../../../../checks/lib/probes/network/zone-transfer.js";
import { shareTries } from "../../../../checks/lib/probes/share-tries.js";
import { tries } from "../../../../checks/lib/probes/tries.js";
import { runCheck } from "../../../../checks/lib/run/run-check.js";
import { english } from "../../../../scripts/ground/text.js";
import { type Script, scriptedLab } from "../../../lib/scripted-lab.js";
import { trial } from "../../../lib/trial.js";

/** What becomes of a check that only asks its probe, which answers every command so. */
async function look(answer: Script[string], ask: (probe: Probe) => Promise<unknown>) {
  const asking = trial({
    deadlineMs: 400,
    needs: ["probe-lan"],
    run: async ({ nodes }) => JSON.stringify(await ask(nodes["probe-lan"])),
  });
  const lab = scriptedLab({ "probe-lan": { "*": answer } });
  const { outcome, seen, hinderedBy } = await runCheck("cp06/probe", asking, lab);
  return { outcome, seen: english(seen), hinderedBy };
}

const unseen = (why: string) => ({
  outcome: "not_observed",
  seen: expect.stringContaining(why),
  hinderedBy: "probe-lan",
});

const rdp = { address: "10.0.0.1", port: 3389, login: "a", password: "b", limitS: 1 };
const line = { host: "h", port: 25, tls: "none", answerEnds: "^2" } as const;

test.for<[string, (probe: Probe) => Promise<unknown>]>([
  ["arp", (probe) => arp(probe, "lan", ["10.10.30.1"])],
  ["a DHCP exchange", (probe) => dhcpDora(probe, "lan", "02:00:00:00:00:01", "10.10.20.1")],
  ["DHCP offers", (probe) => dhcpOffers(probe, "lan")],
  ["a dialogue", (probe) => dialogue(probe, line, ["NOOP"])],
  ["DNS", (probe) => dig(probe, "10.10.20.10", [])],
  ["listening", (probe) => listen(probe, { token: "t", interface: "lan", filter: "arp" })],
  ["NTP", (probe) => ntp(probe, ["10.10.20.10"])],
  ["an echo request", (probe) => ping(probe, "10.10.20.10", "mark")],
  ["RDP before a session", (probe) => rdpNegotiation(probe, "10.0.0.1", 3389)],
  ["an RDP session", (probe) => rdpSession(probe, rdp)],
  ["shares", (probe) => shareTries(probe, "dc1", [])],
  ["a seat", (probe) => takeSeat(probe, "lan")],
  ["TCP ports", (probe) => tcpPorts(probe, ["10.0.0.1:22"])],
  ["a route", (probe) => traceroute(probe, "10.0.0.1")],
  ["a zone", (probe) => zoneTransfer(probe, "10.0.0.1", "duval.test")],
])("a tool of the bench that fails has observed nothing: %s", async ([, ask]) => {
  expect(await look([10, "", "the tool's last words"], ask)).toEqual(
    unseen("failed: exit 10: the tool's last words"),
  );
});

test.for<[string, (probe: Probe) => Promise<unknown>]>([
  ["arp", (probe) => arp(probe, "lan", ["10.10.30.1"])],
  ["a DHCP exchange", (probe) => dhcpDora(probe, "lan", "02:00:00:00:00:01", "10.10.20.1")],
  ["DHCP offers", (probe) => dhcpOffers(probe, "lan")],
  ["NTP", (probe) => ntp(probe, ["10.10.20.10"])],
  ["RDP before a session", (probe) => rdpNegotiation(probe, "10.0.0.1", 3389)],
  ["an RDP session", (probe) => rdpSession(probe, rdp)],
  ["shares", (probe) => shareTries(probe, "dc1", [])],
  ["TCP ports", (probe) => tcpPorts(probe, ["10.0.0.1:22"])],
])("nor has one that prints another thing than its JSON: %s", async ([, ask]) => {
  expect(await look([0, "oops"], ask)).toEqual(unseen("answers something else: Unexpected token"));
  expect(await look([0, '{"other": 1}'], ask)).toEqual(unseen("answers something else: "));
});

test("a wrong DHCP server is observed, whatever it leaves out or says in other lengths", async () => {
  const offer = { server: null, mac: "m", relay: "0.0.0.0", yiaddr: "10.0.0.9" };
  const more = { nextServer: "0.0.0.0", bootFile: "", options: { routers: "0a00" } };
  const answer = JSON.stringify({ offers: [{ ...offer, ...more }], ack: null, nak: null });
  const { seen } = await look([0, answer], (probe) => dhcpOffers(probe, "lan"));
  expect(JSON.parse(seen)).toMatchObject([{ server: "", options: { routers: ["0a00"] } }]);
});

test.for([
  ["missing", "ticket 127 timeout: failed to run command 'kinit': No such file or directory"],
  ["crashed", "ticket 139 Segmentation fault"],
])("a client of a script that is %s has tried nothing", async ([, printed]) => {
  expect(
    await look([0, `${printed}\n`], async (probe) => tries(probe, await probe.ask`x`)("ticket")),
  ).toEqual(unseen("ticket: exit"));
});

const schema = z.object({ leases: z.number() });

test.for<[string, Script[string], (probe: Probe) => Promise<unknown>, object]>([
  [
    "what must succeed, and fails",
    [3, "", "no space left"],
    (probe) => probe.must`mkdir /run/x`,
    unseen("probe-lan: `mkdir /run/x` failed: exit 3: no space left"),
  ],
  [
    "an exit code that is no answer",
    [2, "", "usage"],
    (probe) => probe.expecting([0, 1])`ping x`,
    unseen("probe-lan: `ping x` failed: exit 2: usage"),
  ],
  [
    "an exit code that is one",
    [1, "no reply"],
    async (probe) => (await probe.expecting([0, 1])`ping x`).stdout,
    { outcome: "satisfied", seen: '"no reply"', hinderedBy: "" },
  ],
  [
    "JSON as it is expected",
    [0, '{"leases": 3}'],
    (probe) => probe.json(schema)`leases`,
    { outcome: "satisfied", seen: '{"leases":3}', hinderedBy: "" },
  ],
  [
    "JSON of another kind, with the place",
    [0, '{"leases": "3"}'],
    (probe) => probe.json(schema)`leases`,
    unseen("leases: "),
  ],
  [
    "what comes true before the deadline",
    (times: number) => (times === 0 ? 1 : [0, "there"]),
    async (probe) => (await probe.until`test -e x`).stdout,
    { outcome: "satisfied", seen: '"there"', hinderedBy: "" },
  ],
  [
    "what does not come true",
    [1, "", "not there"],
    (probe) => probe.until`test -e x`,
    { outcome: "not_observed", seen: expect.any(String), hinderedBy: expect.any(String) },
  ],
])("a probe's own work: %s", async ([, answer, ask, expected]) => {
  expect(await look(answer, ask)).toEqual(expected);
});
