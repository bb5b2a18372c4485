import { expect, test } from "vitest";
import { borrowWorkstationUser } from "../../../../checks/lib/accounts/workstation-user.js";
import { Tidying } from "../../../../checks/lib/run/tidying.js";
import { plan } from "../../../../stacks/plan/plan.js";
import { scriptedLab } from "../../../lib/scripted-lab.js";

/** A machine that answers whatever it is asked, and what that was. */
function machine(said: () => string) {
  const asked: string[] = [];
  const answer = (command: string) => {
    asked.push(command);
    return [0, said()] as const;
  };
  return { asked, answer };
}

const { dc1, dc2 } = plan().machines;
const address = "2: lan    inet 10.10.30.101/24 scope global lan\n";
const speaksTo = ({ interfaces }: typeof dc1 | typeof dc2) =>
  `${address}tcp 0 0 10.10.30.101:40930 ${interfaces.srv}:389 ESTABLISHED\nkdc ${interfaces.srv}\n`;

/** Checks that look at one lab at once. */
function askers(answers: Parameters<typeof scriptedLab>[0]) {
  const lab = scriptedLab(answers);
  return () => {
    const tidying = new Tidying(lab);
    const scene = lab.scene(["dc1", "dc2", "ws2", "ws3"], [], AbortSignal.timeout(5000));
    return { ...scene, tidying, tidy: tidying.tidy };
  };
}

const made = (asked: readonly string[]) => asked.filter((command) => command.includes("ldbmodify"));
const deleted = (asked: readonly string[]) => asked.filter((command) => command.includes("ldbdel"));

test("workstations that ask the same controller are lent the same account, made and taken away once", async () => {
  const [first, second] = [machine(() => ""), machine(() => "")];
  const asker = askers({
    dc1: first.answer,
    dc2: second.answer,
    ws2: machine(() => speaksTo(dc1)).answer,
    ws3: machine(() => speaksTo(dc1)).answer,
  });
  const [one, other] = [asker(), asker()];
  const here = await borrowWorkstationUser(one.nodes.ws2, one);
  const there = await borrowWorkstationUser(other.nodes.ws3, other);
  const technician = await borrowWorkstationUser(other.nodes.ws3, other, {
    as: "technician",
    roles: ["GG_Techniciens"],
  });
  expect(there.user).toBe(here.user);
  expect(technician.user.login).not.toBe(here.user.login);
  expect(made(first.asked).join()).toContain("GG_Techniciens");
  await one.tidying.run([]);
  expect(deleted(first.asked)).toHaveLength(0);
  await other.tidying.run([]);
  expect(deleted(first.asked)).toHaveLength(2);
  expect(second.asked).toEqual([]);
});

test("a workstation that turns to the other controller is lent an account that this one has", async () => {
  let now = speaksTo(dc1);
  const [first, second] = [machine(() => ""), machine(() => "")];
  const asker = askers({
    dc1: first.answer,
    dc2: second.answer,
    ws2: machine(() => now).answer,
    ws3: machine(() => "").answer,
  });
  const [one, other] = [asker(), asker()];
  const before = await borrowWorkstationUser(one.nodes.ws2, one);
  now = speaksTo(dc2);
  const later = await borrowWorkstationUser(other.nodes.ws2, other);
  expect([before, later].map(({ controller }) => controller)).toEqual(["dc1", "dc2"]);
  expect(later.user.login).not.toBe(before.user.login);
  for (const { tidying } of [one, other]) await tidying.run([]);
  expect([first, second].map(({ asked }) => deleted(asked).length)).toEqual([1, 1]);
});

test("one that asks one controller for accounts and the other for tickets waits until both have it", async () => {
  const [first, second] = [machine(() => ""), machine(() => "")];
  const asker = askers({
    dc1: first.answer,
    dc2: second.answer,
    ws2: machine(() => `${speaksTo(dc1).split("kdc")[0]}kdc ${dc2.interfaces.srv}\n`).answer,
    ws3: machine(() => "").answer,
  });
  const one = asker();
  const { user } = await borrowWorkstationUser(one.nodes.ws2, one);
  await one.tidying.run([]);
  expect(second.asked).toHaveLength(1);
  expect(second.asked[0]).toContain(`(sAMAccountName=${user.login})`);
});
