import { movements } from "../../../modules/domain-controller/movements.js";
import { text } from "../../../scripts/ground/text.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { readAnswer } from "../../lib/nodes/read-answer.js";
import { timersSchema } from "../../lib/timers.js";

/** A day, and the hour that a clock change may add, in seconds. */
const dayS = 25 * 3600;

export const runsByItself = check({
  needs: ["dc1"],
  // Of a job that runs already systemd starts no second one.
  alone: true,
  deadlineMs: 20_000,

  async run({ nodes: { dc1 } }) {
    const { stdout } = await dc1.succeed`
      systemctl list-timers --all --output json
      echo ====
      date +%s
      for timer in $(systemctl list-units --all --type timer --plain --no-legend | cut -d ' ' -f 1); do
        unit=$(systemctl show --property Unit --value "$timer")
        systemctl show --property ExecStart --value "$unit" | grep -q ${movements.script} || continue
        echo "$timer $unit $(systemctl is-enabled "$timer" 2>&1)"
      done`;
    const [json = "[]", more = ""] = stdout.split("====\n");
    const [now = "", ...lines] = more.trim().split("\n");
    const [name, unit = "", state] = lines[0]?.split(" ") ?? [];
    claim(name !== undefined, claimText("cp10/timer-starts"), "systemctl list-timers: ∅");
    const timers = readAnswer(dc1, "systemctl list-timers", json, timersSchema);
    const timer = timers.find((one) => one.unit === name);
    const inS = Math.round(Number(timer?.next ?? 0) / 1_000_000 - Number(now));
    claim(
      inS > 0 && inS <= dayS && state === "enabled",
      claimText("cp10/within-hours-and-enabled"),
      text`${name ?? "∅"} ${state ?? "∅"}, ${timer?.next ? { fr: `dans ${inS} s`, en: `in ${inS} s` } : { fr: "n'attend pas", en: "not waiting" }}`,
    );
    // What the timer does tomorrow, now: the list of the day is followed once more.
    await dc1.within(15_000)`systemctl start ${unit} 2>&1`;
    const { stdout: last } = await dc1.succeed`
      systemctl show --property ExecMainStatus,ExecMainExitTimestamp,Result ${unit}
      journalctl --unit ${unit} --lines 2 --output cat --no-pager --quiet`;
    const value = (key: string) => last.match(new RegExp(`^${key}=(.*)$`, "m"))?.[1] ?? "";
    // 1 is its own word for refused lines: the staff office's matter.
    claim(
      ["0", "1"].includes(value("ExecMainStatus")) && value("ExecMainExitTimestamp") !== "",
      claimText("cp10/runs-to-its-end-and", { unit }),
      last.trim().replaceAll("\n", " · "),
    );
    return `${name} ${state}, in ${Math.round(inS / 60)} min · ${value("ExecMainExitTimestamp")} exit ${value("ExecMainStatus")}`;
  },
});
