import { afterAll, beforeAll, expect, test } from "vitest";
import { inGuest } from "../../checks/cp12/lib/in-guest.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { bringUp } from "../../scripts/operations/bring-up.js";
import { statusOf } from "../../scripts/operations/status.js";
import { takeDown } from "../../scripts/operations/take-down.js";
import type { Plan } from "../../stacks/plan/plan.js";
import { areaNames, machineNames, plan } from "../../stacks/plan/plan.js";
import { isGround } from "../lib/ground.js";
import { everything, expectSatisfied, liveLab } from "../lib/live-lab.js";
import { cycleLab, twinLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const twin = await liveLab(twinLab);

beforeAll(async () => {
  await bringUp(twinLab, areaNames, { note: () => undefined });
});
afterAll(() => takeDown(twinLab));

test("both labs are healthy while both stand", async () => {
  const ids = everything.filter(isGround);
  // One after the other: on two cores, two looks at a time would judge the host.
  await expectSatisfied(lab, ids);
  await expectSatisfied(twin, ids);
});

test("both have the same machines with the same addresses", async () => {
  const [one, other] = await Promise.all([statusOf(cycleLab), statusOf(twinLab)]);
  const fixed = ({ machines: found }: typeof one) =>
    found
      .filter(({ name }) =>
        Object.values(plan().machines[name as keyof Plan["machines"]].interfaces).every(
          (wanted) => wanted !== "dhcp",
        ),
      )
      .map(({ name, addresses }) => [name, [...addresses].sort()]);
  expect(fixed(one).length).toBeGreaterThan(0);
  expect(fixed(one)).toEqual(fixed(other));
  expect(other.machines.map(({ name }) => name)).toEqual(machineNames);
});

test("neither sees what is on the other's cables", async () => {
  const { probe, cidr } = plan().segments.lan;
  const marker = `${probe.split(".").slice(0, 3).join(".")}.77/${cidr.split("/")[1]}`;
  const address = marker.split("/")[0] ?? "";
  const on = (one: Lab) => one.scene(["probe-lan", "ws1"], [], AbortSignal.timeout(20_000)).nodes;
  const { "probe-lan": owner } = on(twin);
  await owner.must`ip addr add ${marker} dev lan`;
  try {
    await on(twin).ws1.succeed`ping -c 1 -W 2 ${address}`;
    await on(lab).ws1.succeed`ping -c 1 -W 2 ${probe}`;
    await on(lab).ws1.fail`ping -c 1 -W 2 ${address}`;
    expect((await on(lab)["probe-lan"].ask`ping -c 1 -W 2 ${address}`).exitCode).not.toBe(0);
  } finally {
    await owner.must`ip addr del ${marker} dev lan`;
  }
});

test("the guests of both have a name, an address and a clock alike, and no identity", async () => {
  const told = async (one: Lab) => {
    const { hv1 } = one.scene(["hv1"], [], AbortSignal.timeout(20_000)).nodes;
    const ask = async (command: string) => (await inGuest(hv1, "vm1", command)).trim();
    return {
      id: await ask("cat /etc/machine-id"),
      key: await ask("cut -d ' ' -f 2 /etc/ssh/ssh_host_ed25519_key.pub"),
      journal: await ask("ls /var/log/journal"),
      address: await ask(
        "hostname; ip -4 -o address show dev eth0 | sed 's,.* inet \\([^/]*\\).*,\\1,'",
      ),
      lateMs: Date.now() - 1000 * Number(await ask("date +%s.%N")),
    };
  };
  const [mine, other] = [await told(lab), await told(twin)];
  expect(mine.id).toMatch(/^[0-9a-f]{32}$/);
  expect(other.id).toMatch(/^[0-9a-f]{32}$/);
  expect(mine.id).not.toBe(other.id);
  expect(mine.key).toMatch(/^AAAA/);
  expect(other.key).toMatch(/^AAAA/);
  expect(mine.key).not.toBe(other.key);
  for (const { id, journal, address, lateMs } of [mine, other]) {
    expect(journal).toBe(id);
    expect(address).toBe(`vm1\n${plan().guests.vm1.interfaces.srv.reserve}`);
    expect(Math.abs(lateMs)).toBeLessThan(5000);
  }
});

test("each has secrets of its own", () => {
  const purpose = "account/administrator";
  const password = (one: Lab) => one.scene([], [], AbortSignal.timeout(1000)).password(purpose);
  expect(password(lab)).not.toBe(password(twin));
});
