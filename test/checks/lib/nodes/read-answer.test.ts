import { expect, test } from "vitest";
import { z } from "zod";
import { readAnswer } from "../../../../checks/lib/nodes/read-answer.js";
import { dhcpOffers } from "../../../../checks/lib/probes/network/dhcp-offers.js";
import { NotObserved } from "../../../../scripts/channel/channel.js";
import { scriptedLab } from "../../../lib/scripted-lab.js";

const schema = z.array(z.object({ port: z.int(), outcome: z.enum(["open", "refused"]) }));
const probe = { name: "probe-lan" } as const;

test("what is of the right shape is read, whatever it says besides", () => {
  const text = '[{ "port": 22, "outcome": "open", "ms": 3 }]';
  expect(readAnswer(probe, "tcp", text, schema)).toEqual([{ port: 22, outcome: "open" }]);
});

test.for<[string, RegExp]>([
  ["", /^probe-lan: tcp answers something else: .*JSON/],
  ["[{", /^probe-lan: tcp answers something else: .*JSON/],
  ["null", /^probe-lan: tcp answers something else: .*array/],
  ['[{ "port": "22", "outcome": "open" }]', /something else: 0\.port: /],
  ['[{ "port": 22, "outcome": "maybe" }]', /something else: 0\.outcome: /],
])("'%s' shows nothing, and is told with whose it is and where it is wrong", ([text, why]) => {
  const read = () => readAnswer(probe, "tcp", text, schema);
  expect(read).toThrow(NotObserved);
  expect(read).toThrow(why);
  expect(read).toThrow(expect.objectContaining({ where: "probe-lan" }));
});

test("of many places that are wrong, a few are told", () => {
  const text = JSON.stringify(Array.from({ length: 1000 }, () => ({})));
  const problem = (() => {
    try {
      return readAnswer(probe, "tcp", text, schema);
    } catch (error) {
      return error as Error;
    }
  })();
  expect((problem as Error).message.length).toBeLessThan(400);
});

test("a stranger's DHCP offer is an offer, however odd it is", async () => {
  const offer = {
    server: null,
    from: "10.10.30.66",
    mac: "02:00:00:00:00:66",
    relay: "0.0.0.0",
    yiaddr: "10.10.30.77",
    nextServer: "0.0.0.0",
    bootFile: "",
    options: { routers: "0a0a1e", "subnet-mask": "ff", 250: "00" },
    ms: 2.1,
  };
  const answer = { interface: "lan", chaddr: "", offers: [offer], ack: null, nak: null };
  const command = "/usr/lib/plateau/dhcp-probe lan --window 1000";
  const lab = scriptedLab({ "probe-lan": { [command]: [0, JSON.stringify(answer)] } });
  const { nodes } = lab.scene(["probe-lan"], [], AbortSignal.timeout(1000));
  expect(await dhcpOffers(nodes["probe-lan"], "lan")).toMatchObject([
    { server: "", yiaddr: "10.10.30.77", options: { routers: ["0a0a1e"], "subnet-mask": "ff" } },
  ]);
});
