import { standard } from "../../../modules/workstation/standard.js";
import { workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { onEach } from "../../lib/on-each.js";

export const languageAndTime = check({
  needs: workstations,

  run: ({ nodes }) =>
    onEach(workstations, async (name) => {
      // What a new session is given, not what files say; there is no console to type on but the file.
      const { stdout } = await nodes[name].succeed`
      /usr/bin/su -s /bin/sh -l nobody -c 'echo "lang \${LC_ALL:-$LANG}"
        echo "month $(/usr/bin/date -d 2026-02-01 +%B)"
        echo "winter $(/usr/bin/date -d @1768478400 +%H%Z)"
        echo "summer $(/usr/bin/date -d @1784116800 +%H%Z)"' 2> /dev/null
      echo "own \$(env -i /usr/bin/date -d @1768478400 +%H%Z)"
      sed -n 's/^XKBLAYOUT="*\\([a-z]*\\).*/keyboard \\1/p' /etc/default/keyboard 2> /dev/null | tail -n 1`;
      const said = (label: string) => stdout.match(new RegExp(`^${label} (.*)$`, "m"))?.[1] ?? "";
      const seen = `LANG=${said("lang") || "∅"}, ${said("month") || "∅"}; 12:00 UTC = ${said("winter")} / ${said("summer")}; clavier ${said("keyboard") || "∅"}`;
      claim(
        said("lang").toLowerCase().replace("utf8", "utf-8") === standard().locale.toLowerCase() &&
          said("month") === "février",
        claimText("cp02/session-has-and-that-language"),
        seen,
      );
      // Noon in London is one o'clock in Paris in winter, two in summer.
      claim(
        said("winter") === "13CET" && said("summer") === "14CEST" && said("own") === "13CET",
        claimText("cp02/time-is-that-of"),
        seen,
      );
      claim(said("keyboard") === standard().keyboard, claimText("cp02/keyboard-is"), seen);
      return seen;
    }),
});
