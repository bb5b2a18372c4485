import { expect, test } from "vitest";
import { backup } from "../../modules/file-server/backup.js";
import { leftBehindNotes, type MadeByLook, madeByLooks } from "../../scripts/facts/journal.js";
import type { NodeName } from "../../stacks/plan/plan.js";
import { startLab } from "../lib/lab-command.js";
import { expectSatisfied, liveLab, look } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const nodesOf = <N extends NodeName>(...names: readonly N[]) =>
  lab.scene(names, [], AbortSignal.timeout(150_000)).nodes;

/** Kill a look once something that it makes is there. @returns what it noted before it made it */
async function killedLook(
  check: string,
  isThere: () => Promise<boolean>,
): Promise<readonly MadeByLook[]> {
  const { child, ended } = startLab(["check", cycleLab, check]);
  await expect.poll(isThere, { timeout: 60_000, interval: 20 }).toBe(true);
  child.kill("SIGKILL");
  await ended;
  const left = await madeByLooks.read(cycleLab);
  expect(left).not.toEqual([]);
  return left;
}

/** Look at something else: that takes away all that was left. */
async function nextLook(left: readonly MadeByLook[]): Promise<void> {
  await look(lab, ["cp03/carrier-is-up"]);
  expect(await madeByLooks.read(cycleLab)).toEqual([]);
  const named = (await leftBehindNotes.read(cycleLab)).map(({ what }) => what);
  for (const { what } of left) expect(named).not.toContainEqual(what);
}

test("a password that somebody gave root after a look was killed stays", {
  timeout: 180_000,
}, async () => {
  const { ts1 } = nodesOf("ts1");
  const line = async () => (await ts1.succeed`grep ^root: /etc/shadow`).stdout.trim();
  const before = await line();
  const left = await killedLook("cp13/root-refused", async () => (await line()) !== before);
  await ts1.succeed`echo root:of-the-candidate | /usr/sbin/chpasswd`;
  const since = await line();
  await nextLook(left);
  expect(await line()).toBe(since);
  await ts1.succeed`/usr/bin/sed -i ${`s|^root:.*|${before}|`} /etc/shadow`;
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
  const left = await killedLook("cp08/backup-restores", async () =>
    (await state()).includes("activating"),
  );
  await expect.poll(state, { timeout: 60_000 }).toContain("inactive");
  const { stdout: journal } =
    await file1.succeed`journalctl --unit sauvegarde --since ${`@${begun}`} --output cat --no-pager`;
  const own = journal.match(/^snapshot ([0-9a-f]{8}) saved$/m)?.[1] ?? "";
  const made = await points();
  expect(made.filter((point) => point.startsWith(own))).toHaveLength(1);
  await file1.within(30_000)`set -a; . /etc/default/sauvegarde; restic backup --quiet /etc/samba`;
  const later = (await points()).filter((point) => !made.includes(point));
  expect(later).toHaveLength(1);
  await nextLook(left);
  const kept = await points();
  expect(kept).toEqual(expect.arrayContaining(later));
  expect(kept.filter((point) => point.startsWith(own))).toEqual([]);
  await net1.succeed`rm ${later.map((point) => `${backup.jail}/${backup.folder}/snapshots/${point}`)}`;
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
    const left = await killedLook(
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
    await nextLook(left);
    await probe.must`test ! -e ${`${folder}${suffix}`}`;
    await probe.must`kill ${other}`;
    await expectSatisfied(lab, [check]);
  },
);
