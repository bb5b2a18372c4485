import { backup } from "../../../modules/file-server/backup.js";
import { shares } from "../../../modules/file-server/shares.js";
import { store } from "../../../modules/file-server/store.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { bodyOf, fileNameOf } from "../../lib/drawn-words.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { olderFiles, stateOf } from "../lib/older-files.js";

const unit = "sauvegarde.service";
const { host, jail, folder } = backup;
/** How long the job may take, in seconds. */
const runsWithinS = 60;
/** All that the company's rule has saved. */
const folders = [...shares.map(({ name }) => `${store.shares}/${name}`), "/etc/samba"];

export const backupRestores = check({
  needs: ["file1", "net1"],
  // Of a job that runs already systemd starts no second one: what it saves may be older than the witness.
  alone: true,
  deadlineMs: 14_000,

  async run({ nodes: { file1, net1 }, token, tidy }) {
    await mustAnswer(file1, net1);
    const witnesses = folders.map((folder) => `${folder}/${fileNameOf(token, folder)}`);
    const told = witnesses.join(", ");
    const older = await olderFiles(file1, folders);
    // Beside them: whoever works on them meanwhile must lose nothing.
    const trial = `/var/tmp/${token}`;
    await tidy(file1, { fr: `dossier ${trial}`, en: `folder ${trial}` })`rm -rf ${trial}`;
    await tidy(file1, { fr: `fichiers ${told}`, en: `files ${told}` })`rm -f ${witnesses}`;
    await file1.succeed`for witness in ${witnesses}; do echo ${bodyOf(token)} > "$witness" || exit; done`;
    const [before, olderBefore] = await Promise.all([
      stateOf(file1, witnesses),
      Promise.all(older.map((file) => stateOf(file1, [file]))),
    ]);
    const point = { fr: `point de sauvegarde de ${token}`, en: `backup point of ${token}` };
    const now = Math.floor(Date.now() / 1000);
    // Broken off while the job ran: its journal alone knows the point that it made, the first one, and soon. Later ones
    // are somebody's.
    const ran = await tidy(file1, point, 8000)`
      while [ "$(systemctl show -P ActiveState ${unit})" = activating ]; do sleep 0.2; done
      point=$(journalctl --unit ${unit} --since ${`@${now}`} --until ${`@${now + runsWithinS}`} --output cat --no-pager |
        sed -n 's/^snapshot \\([0-9a-f]*\\) saved$/\\1/p' | head -n 1)
      [ -n "$point" ] || exit 0
      set -a; . /etc/default/sauvegarde
      restic forget "$point"`;
    const run = await file1.within(9000)`
      systemctl start ${unit}
      code=$?
      journalctl --unit ${unit} --lines 12 --output cat --no-pager
      exit $code`;
    const snapshot = run.stdout.match(/.*^snapshot ([0-9a-f]{8}) saved$/ms)?.[1] ?? "";
    if (snapshot !== "") {
      // What `restic forget` does, without opening the repository once more: this point is the bench's.
      await tidy(net1, point)`rm -f ${`${jail}/${folder}/snapshots/${snapshot}`}*`;
      ran.notMade();
    }
    claim(
      run.exitCode === 0 && snapshot !== "",
      claimText("cp08/backup-job-succeeds-and-journal"),
      `${unit}: ${run.stdout.trim().split("\n").slice(-2).join(" / ")} ${run.stderr}`,
    );
    const depot = `${jail}/${folder}/snapshots`;
    const { stdout: arrived } = await net1.ask`ls ${depot} | grep ${`^${snapshot}`}`;
    claim(
      arrived !== "",
      claimText("cp08/backup-is-on-another-machine", { host }),
      claimText("cp08/snapshot-not-in-on", { depot, host, snapshot }),
    );
    await file1.succeed`rm ${witnesses}`;
    const gone = await stateOf(file1, witnesses);
    const including = (files: readonly string[]) => files.flatMap((file) => ["--include", file]);
    const restored = await file1.within(7000)`
      set -a; . /etc/default/sauvegarde
      ${older.length === 0 ? ":" : "restic"} restore ${snapshot} --target ${trial} ${including(older)} > /dev/null 2>&1 &
      restic restore ${snapshot} --target / ${including(witnesses)}
      code=$?
      wait
      exit $code`;
    const after = await stateOf(file1, witnesses);
    claim(
      restored.exitCode === 0 && after === before && gone.startsWith("∅"),
      claimText("cp08/each-deleted-file-comes-back"),
      `restic restore: ${restored.stderr.trim().split("\n").at(-1)} ${after}`,
    );
    const others = await Promise.all(
      older.map(async (file, at) => {
        const [now, back] = await Promise.all([
          stateOf(file1, [file]),
          stateOf(file1, [file], trial),
        ]);
        // Somebody has just saved it.
        return now !== olderBefore[at] || back === now ? [] : [`${file}: ${back}`];
      }),
    );
    claim(
      others.flat().length === 0,
      claimText("cp08/files-that-were-there-before"),
      `restic restore: ${others.flat().join(", ")}`,
    );
    return `snapshot ${snapshot} on ${host} · restic restore: same contents, same rights, ${older.length} older`;
  },
});
