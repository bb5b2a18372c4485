import { NotObserved } from "../../../scripts/channel/channel.js";
import { machineNames } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimThere } from "../../lib/declared/claim-there.js";
import { due } from "../../lib/declared/due.js";
import { disks } from "../../lib/estate/disks.js";
import { listed } from "../../lib/estate/listed.js";
import { runtimes } from "../../lib/estate/runtime.js";
import { everyMachine } from "../../lib/estate/word.js";
import { hasTask, tasksTooMuch } from "../lib/tasks-too-much.js";

export const nothingElseScheduled = check({
  title: {
    fr: "Sur aucune machine, rien ne se lance par l'horloge que l'entreprise n'a prévu : minuteurs systemd, crontabs, travaux at",
    en: "On no machine does anything run by the clock that the company has not planned: systemd timers, crontabs, jobs of at",
  },
  remedy: {
    fr: "Sur la machine citée : `systemctl list-timers --all`, `systemctl cat UNITÉ` dit ce qu'elle lance ; `systemctl disable --now`, puis retirez son fichier. Pour cron : /etc/cron.*, `crontab -l -u COMPTE`.",
    en: "On the machine told: `systemctl list-timers --all`, `systemctl cat UNIT` tells what it runs; `systemctl disable --now`, then remove its file. For cron: /etc/cron.*, `crontab -l -u ACCOUNT`.",
  },
  needs: machineNames,
  needsWhatStands: true,
  observedWith: everyMachine,
  deadlineMs: 15_000,

  async run(scene) {
    const [found, running, { tasks }] = await Promise.all([
      disks(scene),
      runtimes(scene),
      scene.declared(),
    ]);
    const planned = [...running.values()].flatMap(({ own }) => own);
    if (planned.length === 0) {
      throw new NotObserved({
        fr: "aucune machine n'a de tâche de l'entreprise : ce ne sont pas les siennes",
        en: "no machine has a task of the company's: they are not its own",
      });
    }
    const extras = [...running].flatMap(([machine, { timers }]) => {
      const disk = found.get(machine);
      const own = tasks.filter((one) => one.machine === machine);
      const extra = disk ? tasksTooMuch(disk, own) : [];
      return [...extra, ...timers].map((what) => ({ machine, what }));
    });
    claim(
      extras.length === 0,
      {
        fr: "rien d'autre ne se lance par l'horloge que ce que l'image a prévu",
        en: "nothing else runs by the clock than what the image has planned",
      },
      listed(extras),
    );
    claimThere(
      due(tasks).flatMap((task) => {
        const disk = found.get(task.machine);
        return disk && !hasTask(disk, task) ? [`${task.machine} ${task.file}: ∅`] : [];
      }),
    );
    return `${found.size} × .timer, cron, at = image (${planned.length} × /etc/systemd/system)`;
  },
});
