import { expect, test } from "vitest";
import { Hurry } from "../../../../../checks/lib/nodes/hurry.js";
import { LabTime } from "../../../../../checks/lib/nodes/lab-time.js";
import { Machine } from "../../../../../checks/lib/nodes/machine.js";
import { boundSockets } from "../../../../../checks/lib/probes/network/bound-sockets.js";
import type { Channel } from "../../../../../scripts/channel/channel.js";

const node = new Machine("db1", new Promise<Channel>(() => undefined), {
  evidence: [],
  signal: AbortSignal.timeout(1),
  time: new LabTime(),
  hurry: new Hurry(),
});

test("sockets of every address and of one are read, those of loopback are left out", () => {
  const rows = [
    "timer /run/systemd/transient/x.timer",
    "socket tcp 00000000:1F90 0 11",
    "socket tcp6 00000000000000000000000000000000:0016 0 12",
    "socket udp 5F0A0A0A:0043 65534 13",
    "socket tcp 0100007F:0016 0 14",
    "socket tcp 0B00007F:B2C3 0 15",
    "socket tcp6 00000000000000000000000001000000:0016 0 16",
    "socket tcp6 0000000000000000FFFF00000100007F:0016 0 17",
  ];
  expect(boundSockets(node, rows)).toEqual([
    { protocol: "tcp", port: 8080, address: "any", user: 0, inode: 11 },
    { protocol: "tcp", port: 22, address: "any", user: 0, inode: 12 },
    { protocol: "udp", port: 67, address: "5F0A0A0A", user: 65534, inode: 13 },
  ]);
});

test.for([
  "socket tcp 00000000:1F90",
  "socket tcp zz:1F90 0 1",
  "socket udplite 00000000:1F90 0 1",
])("%s is no answer of the kernel's", (row) => {
  expect(() => boundSockets(node, [row])).toThrow(/db1: \/proc\/net/);
});
