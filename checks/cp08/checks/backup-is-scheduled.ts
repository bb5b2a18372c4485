import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { readAnswer } from "../../lib/nodes/read-answer.js";
import { timersSchema } from "../../lib/timers.js";

const unit = "sauvegarde.service";
/** A day, and the hour that a clock change may add, in seconds. */
const dayS = 25 * 3600;

export const backupIsScheduled = check({
  needs: ["file1"],

  async run({ nodes: { file1 } }) {
    const { stdout } = await file1.succeed`
      systemctl list-timers --all --output json
      echo ====
      date +%s
      for timer in $(systemctl list-units --all --type timer --plain --no-legend | cut -d ' ' -f 1); do
        echo "$timer $(systemctl is-enabled "$timer" 2>&1)"
      done`;
    const [json = "[]", more = ""] = stdout.split("====\n");
    const [now = "", ...states] = more.trim().split("\n");
    const timers = readAnswer(file1, "systemctl list-timers", json, timersSchema).filter(
      ({ activates, next }) => activates === unit && next,
    );
    claim(
      timers.length > 0,
      claimText("cp08/scheduled-job-starts", { unit }),
      `systemctl list-timers: ∅ → ${unit}`,
    );
    const [soonest] = timers.toSorted((one, other) => Number(one.next) - Number(other.next));
    const inS = Math.round(Number(soonest?.next) / 1_000_000 - Number(now));
    const state = states.find((line) => line.startsWith(`${soonest?.unit} `)) ?? "";
    claim(
      inS > 0 && inS <= dayS && state.endsWith(" enabled"),
      claimText("cp08/within-hours-and-enabled"),
      `${state}, in ${inS} s`,
    );
    return `${state}, in ${Math.round(inS / 60)} min`;
  },
});
