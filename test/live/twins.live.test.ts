import { afterAll, beforeAll, expect, test } from "vitest";
import type { Lab } from "../../checks/lib/run/lab.js";
import { bringUp } from "../../scripts/operations/bring-up.js";
import { statusOf } from "../../scripts/operations/status.js";
import { takeDown } from "../../scripts/operations/take-down.js";
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
        Object.values(plan.machines[name as keyof typeof plan.machines].interfaces).every(
          (wanted) => wanted !== "dhcp",
        ),
      )
      .map(({ name, addresses }) => [name, [...addresses].sort()]);
  expect(fixed(one).length).toBeGreaterThan(0);
  expect(fixed(one)).toEqual(fixed(other));
  expect(other.machines.map(({ name }) => name)).toEqual(machineNames);
});

test("neither sees what is on the other's cables", async () => {
  const { probe, cidr } = plan.segments.lan;
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

test("each has secrets of its own", () => {
  const purpose = "account/administrator";
  const password = (one: Lab) => one.scene([], [], AbortSignal.timeout(1000)).password(purpose);
  expect(password(lab)).not.toBe(password(twin));
});
