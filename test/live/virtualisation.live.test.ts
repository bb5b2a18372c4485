import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { macOf } from "../../stacks/plan/cabling.js";
import { plan } from "../../stacks/plan/plan.js";
import { containerOf } from "../lib/container-of.js";
import { labCommand } from "../lib/lab-command.js";
import { answers, liveLab, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const address = plan().guests.vm1.interfaces.srv.reserve;

/** The host, and whoever asks the intranet server from its own segment. */
function seats(limitMs = 60_000) {
  return lab.scene(
    ["hv1", "net1", "probe-srv", "probe-guest", "ws1"],
    [],
    AbortSignal.timeout(limitMs),
  ).nodes;
}

/** Have the guest run a command, by its agent. */
async function inGuest(command: string): Promise<void> {
  const exec = { path: "/bin/sh", arg: ["-c", command] };
  const asked = JSON.stringify({ execute: "guest-exec", arguments: exec });
  await seats().hv1.succeed`virsh qemu-agent-command vm1 ${asked}`;
}

/** Publish a page that nobody could know of beforehand; it is on the disk once it answers. */
async function publish(): Promise<string> {
  const page = `${randomBytes(6).toString("hex")}.html`;
  await inGuest(`echo ${page} > /var/www/html/${page}; sync`);
  await answersWith(page);
  return page;
}

async function answersWith(page: string): Promise<void> {
  await seats()["probe-srv"].until`curl --fail --silent --max-time 2 http://${address}/${page}`;
}

async function isGone(page: string): Promise<void> {
  expect(
    (await seats()["probe-srv"].ask`curl --fail --silent --max-time 2 http://${address}/${page}`)
      .exitCode,
  ).not.toBe(0);
}

async function hostKey(): Promise<string> {
  const { stdout } = await seats()["probe-srv"].until`ssh-keyscan -t ed25519 -T 3 ${address}`;
  return stdout;
}

async function idOf(domain: string): Promise<string> {
  return (await seats().hv1.succeed`virsh domid ${domain}`).stdout.trim();
}

test("the host's own tools show what the provider made", async () => {
  const { hv1 } = seats();
  const running = await hv1.succeed`virsh list --name --state-running --autostart`;
  expect(running.stdout.trim()).toBe("vm1");
  const off = await hv1.succeed`virsh list --name --state-shutoff`;
  expect(off.stdout.trim().split("\n").sort()).toEqual(["pxe1", "pxe2"]);
  const networks = await hv1.succeed`virsh net-list --name --autostart`;
  expect(networks.stdout.trim().split("\n").sort()).toEqual(["lan", "srv"]);
  const pools = await hv1.succeed`virsh pool-list --name --autostart`;
  expect(pools.stdout.trim()).toBe("images");
});

test("where guests are emulated vm1 was woken: it is defined as it was when the images were made", async () => {
  const { stdout } = await seats().hv1.succeed`virsh dumpxml --inactive vm1`;
  const { stdout: asleep } = await seats().hv1.succeed`cat /var/lib/plateau/asleep/vm1.xml`;
  if (!stdout.includes("type='qemu'")) return;
  expect(stdout.trim()).toBe(asleep.trim());
  await seats().hv1.succeed`grep -- -incoming /var/log/libvirt/qemu/vm1.log`;
});

test("a guest that was woken boots when it is started again", async () => {
  const page = await publish();
  const key = await hostKey();
  await seats().hv1.succeed`virsh destroy vm1`;
  await seats().hv1.within(60_000)`virsh start vm1`;
  await answers(lab, ["hv1"]);
  await answersWith(page);
  expect(await hostKey()).toBe(key);
});

test("a page written in the guest is read in its segment; with the guest paused nobody answers", async () => {
  const page = await publish();
  await seats().hv1.succeed`virsh suspend vm1`;
  await isGone(page);
  await seats().hv1.succeed`virsh resume vm1`;
  await answersWith(page);
});

test("the intranet is read at a workstation by its name, and not among the guests of the house", async () => {
  const name = `intranet.${plan().company.domain}`;
  const { ws1, "probe-srv": near, "probe-guest": stranger } = seats();
  expect((await ws1.eventually`getent ahostsv4 ${name}`).stdout).toContain(address);
  const request = String.raw`GET / HTTP/1.0\r\n\r\n`;
  const { stdout } = await ws1.eventually`printf ${request} | nc -w 2 ${address} 80`;
  expect(stdout).toContain(`Intranet ${plan().company.name}`);
  await near.must`curl --fail --silent --max-time 2 http://${address}/`;
  expect(
    (await stranger.ask`curl --fail --silent --max-time 2 http://${address}/`).exitCode,
  ).not.toBe(0);
});

test("a snapshot with memory takes back what came after it, and nothing else", async () => {
  const before = await publish();
  await seats().hv1.within(60_000)`virsh snapshot-create-as vm1 before`;
  const after = await publish();
  await seats().hv1.within(60_000)`virsh snapshot-revert vm1 before`;
  await answersWith(before);
  await isGone(after);
  await seats().hv1.within(20_000)`virsh snapshot-delete vm1 before`;
});

test("a second `up` changes nothing, and says so", async () => {
  // Machines of other areas may not have been waited for yet.
  expect(await labCommand(["up", cycleLab])).toMatchObject({ code: 0 });
  const [page, id] = [await publish(), await idOf("vm1")];
  const { code, stdout, stderr } = await labCommand(["up", cycleLab]);
  expect(code, stderr).toBe(0);
  expect(stdout).toContain(`Lab ${cycleLab} stands already, nothing was changed`);
  expect(await idOf("vm1")).toBe(id);
  await answersWith(page);
});

test.for(["pxe1", "pxe2"] as const)(
  "%s, blank, boots from the network, and is given an address of the segment it stands in",
  async (guest) => {
    const { hv1, net1 } = seats();
    const card = macOf(guest, "lan");
    await hv1.succeed`virsh start ${guest}`;
    try {
      const { stdout } = await net1.eventually`grep ${card} /var/lib/kea/kea-leases4.csv`;
      expect(stdout).toMatch(/^10\.10\.30\./);
    } finally {
      await seats().hv1.succeed`virsh destroy ${guest}`;
    }
  },
);

test("`docker restart` of the host brings the guest back with what is on its disk", async () => {
  const page = await publish();
  await containerOf(cycleLab, "hv1").restart();
  await answers(lab, ["hv1"]);
  await answersWith(page);
});

test("a reset of the host brings its guests back anew", async () => {
  const [page, key] = [await publish(), await hostKey()];
  await makeAnew(lab, ["hv1"]);
  await answersWith("index.html");
  await isGone(page);
  const anew = await hostKey();
  expect(anew).not.toBe("");
  expect(anew).not.toBe(key);
});
