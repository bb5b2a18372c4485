import { expect, onTestFinished, test } from "vitest";
import { backup } from "../../modules/file-server/backup.js";
import type { NodeName } from "../../stacks/plan/plan.js";
import { killedLook } from "../lib/killed-look.js";
import { expectSatisfied, liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const nodesOf = <N extends NodeName>(...names: readonly N[]) =>
  lab.scene(names, [], AbortSignal.timeout(150_000)).nodes;

test("a password that somebody gave root after a look was killed stays", {
  timeout: 180_000,
}, async () => {
  const { ts1 } = nodesOf("ts1");
  const line = async () => (await ts1.succeed`grep ^root: /etc/shadow`).stdout.trim();
  const before = await line();
  onTestFinished(async () => {
    await ts1.succeed`/usr/bin/sed -i ${`s|^root:.*|${before}|`} /etc/shadow`;
  });
  const { nextLook } = await killedLook(
    lab,
    "cp13/root-refused",
    async () => (await line()) !== before,
  );
  await ts1.succeed`echo root:of-the-candidate | /usr/sbin/chpasswd`;
  const since = await line();
  await nextLook();
  expect(await line()).toBe(since);
});

test("the point of the backup that a killed look made goes, a later one stays", {
  timeout: 180_000,
}, async () => {
  const { file1, net1 } = nodesOf("file1", "net1");
  const points = async () =>
    (await net1.succeed`ls ${`${backup.jail}/${backup.folder}/snapshots`}`).stdout
      .trim()
      .split("\n");
  const begun = Math.floor(Date.now() / 1000);
  const state = async () => (await file1.ask`systemctl show -P ActiveState sauvegarde`).stdout;
  const { nextLook } = await killedLook(lab, "cp08/backup-restores", async () =>
    (await state()).includes("activating"),
  );
  await expect.poll(state, { timeout: 60_000 }).toContain("inactive");
  const { stdout: journal } =
    await file1.succeed`journalctl --unit sauvegarde --since ${`@${begun}`} --output cat --no-pager`;
  const own = journal.match(/^snapshot ([0-9a-f]{8}) saved$/m)?.[1] ?? "none";
  const made = await points();
  expect(made.filter((point) => point.startsWith(own))).toHaveLength(1);
  await file1.within(30_000)`set -a; . /etc/default/sauvegarde; restic backup --quiet /etc/samba`;
  const later = (await points()).filter((point) => !made.includes(point));
  onTestFinished(async () => {
    await net1.succeed`rm -f ${later.map((point) => `${backup.jail}/${backup.folder}/snapshots/${point}`)}`;
  });
  expect(later).toHaveLength(1);
  await nextLook();
  const kept = await points();
  expect(kept).toEqual(expect.arrayContaining(later));
  expect(kept.filter((point) => point.startsWith(own))).toEqual([]);
  await expectSatisfied(lab, ["cp08/backup-restores"]);
});

test.for([
  ["calls to the VPN", "probe-wan", "cp07/vpn-certificate", "0"],
  ["the printer's paper", "probe-lan", "cp02/default-printer", "paper"],
] as const)(
  "%s of a killed look go, a process that has their number since stays",
  { timeout: 180_000 },
  async ([, name, check, suffix]) => {
    const probe = nodesOf(name)[name];
    const { left, nextLook } = await killedLook(
      lab,
      check,
      async () =>
        (await probe.ask`find /run -path ${`/run/*-${suffix}/pid`} -size +0 | grep .`).exitCode ===
        0,
    );
    const [folder = ""] = left.flatMap(
      ({ where, what }) => (where === name && what.en.match(/\/run\/\w+-/)) || [],
    );
    expect(folder).not.toBe("");
    const { stdout } = await probe.must`
      setsid sleep 120 > /dev/null 2>&1 < /dev/null & echo $! | tee ${`${folder}${suffix}/pid`}`;
    const other = stdout.trim();
    await nextLook();
    await probe.must`test ! -e ${`${folder}${suffix}`}`;
    await probe.must`kill ${other}`;
    await expectSatisfied(lab, [check]);
  },
);
