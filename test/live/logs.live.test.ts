import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { labCommand } from "../lib/lab-command.js";
import { liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);

/** Have a unit of its own write a line into a machine's journal. */
async function write(token: string): Promise<void> {
  const { nodes } = lab.scene(["net1"], [], AbortSignal.timeout(20_000));
  await nodes.net1.succeed`systemd-run --quiet --wait --unit ${token} echo ${token} written`;
}

test("a machine's logs have what was just written there, another's have not", async () => {
  const token = `t${randomBytes(6).toString("hex")}`;
  await write(token);
  const own = await labCommand(["logs", cycleLab, "net1"]);
  expect(own).toMatchObject({ code: 0, stdout: expect.stringContaining(`${token} written`) });
  const other = await labCommand(["logs", cycleLab, "fw1"]);
  expect(other).toMatchObject({ code: 0, stdout: expect.not.stringContaining(token) });
});

test("of one unit only its own lines are told, as JSON too", async () => {
  const token = `t${randomBytes(6).toString("hex")}`;
  await write(token);
  const { code, stdout } = await labCommand([
    "logs",
    cycleLab,
    "net1",
    "kea-dhcp4-server",
    "--json",
  ]);
  expect(code).toBe(0);
  const units = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .map(({ UNIT, _SYSTEMD_UNIT }) => UNIT ?? _SYSTEMD_UNIT);
  expect(new Set(units)).toEqual(new Set(["kea-dhcp4-server.service"]));
});
