import { NotObserved } from "../../../scripts/channel/channel.js";
import { machineNames } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { claimThere } from "../../lib/declared/claim-there.js";
import { due } from "../../lib/declared/due.js";
import { disks } from "../../lib/estate/disks.js";
import { listed } from "../../lib/estate/listed.js";
import { runtimes } from "../../lib/estate/runtime.js";
import { everyMachine } from "../../lib/estate/word.js";
import { hasTask, tasksTooMuch } from "../lib/tasks-too-much.js";

export const nothingElseScheduled = check({
  needs: machineNames,
  needsWhatStands: true,
  observedWith: everyMachine,
  deadlineMs: 15_000,

  async run(scene) {
    const [found, running, { tasks, listeners }] = await Promise.all([
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
    const extras = [...running].flatMap(([machine, { starters }]) => {
      const disk = found.get(machine);
      const here = <T extends { readonly machine: string }>(all: readonly T[]) =>
        all.filter((one) => one.machine === machine);
      const declared = { tasks: here(tasks), listeners: here(listeners) };
      const extra = disk ? tasksTooMuch(disk, declared) : [];
      return [...extra, ...starters].map((what) => ({ machine, what }));
    });
    claim(extras.length === 0, claimText("cp08/nothing-else-starts-by-itself"), listed(extras));
    claimThere(
      due(tasks).flatMap((task) => {
        const disk = found.get(task.machine);
        return disk && !hasTask(disk, task) ? [`${task.machine} ${task.file}: ∅`] : [];
      }),
    );
    return `${found.size} × .timer, cron, at, systemd, init.d, if-*.d, profile.d, … = image (${planned.length} × /etc/systemd/system)`;
  },
});
