import { afterAll, expect, test } from "vitest";
import { statusOf } from "../../scripts/operations/status.js";
import { labCommand } from "../lib/lab-command.js";
import { expectSatisfied, liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const app1 = () => lab.scene(["app1"], [], AbortSignal.timeout(60_000)).nodes.app1;
const feeds = "update-feeds.service";

const override = `/etc/systemd/system/${feeds}.d`;
const mend = () => app1().succeed`rm -rf ${override} && systemctl daemon-reload`;

afterAll(async () => {
  await mend();
  await labCommand(["up", cycleLab]);
});

test("a reset beside a machine that does not do its part tells so, and what to do; the lab stands", async () => {
  await app1().succeed`
    mkdir ${override} && printf '[Service]\nExecStartPre=/bin/false\n' > ${`${override}/broken.conf`} && systemctl daemon-reload`;
  await lab.forget("db1");
  const { code, stderr } = await labCommand(["reset", cycleLab, "db1"]);
  expect(code, stderr).toBe(0);
  expect(stderr).toContain("app1 (was to fetch the feeds of the technology watch");
  const again = `shell ${cycleLab} app1 -- systemctl start ${feeds}`;
  expect(stderr).toContain(`to try again: lab ${again}`);
  expect((await statusOf(cycleLab)).state).toBe("up");

  await mend();
  expect((await labCommand(again.split(" "))).code).toBe(0);
  await expectSatisfied(lab, ["cp17/feeds-fetched-lately"]);
});

test("every machine of a sound lab answers, and status says so", async () => {
  const { machines } = await statusOf(cycleLab);
  expect(machines.filter(({ answers }) => !answers)).toEqual([]);
});
