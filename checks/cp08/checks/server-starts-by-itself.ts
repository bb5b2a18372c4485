import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { ownProcesses } from "../../lib/nodes/own-processes.js";

const smbPort = 445;
/** What a restart starts by itself: what is static or indirect waits for somebody else. */
const comesBack = ["enabled", "generated", "alias"];

export const serverStartsByItself = check({
  needs: ["file1"],

  async run({ nodes: { file1 } }) {
    // Whichever units they belong to: who listens for SMB, and who knows the domain's accounts.
    const { stdout } = await file1.succeed`
      eval ${ownProcesses}
      first() { processes | sed -n "s/^\\([0-9]*\\) [0-9]* $1\$/\\1/p" | sort -n | head -n 1; }
      unit() { sed -n 's,.*/\\([^/]*[.]service\\)$,\\1,p' "$BENCH_PROC"/$1/cgroup | head -n 1; }
      netstat -tln | grep -q ${`:${smbPort} `} && listener=$(first smbd)
      accounts=$(first winbindd)
      for pid in "SMB $listener" "winbind $accounts"; do
        set -- $pid
        [ -z "$2" ] && echo "$1" && continue
        unit=$(unit $2)
        echo "$1 $unit $(systemctl is-enabled "$unit" 2>&1)"
      done`;
    const found = stdout
      .trim()
      .split("\n")
      .map((line) => line.split(" "));
    for (const [what = "", unit = "", state = ""] of found) {
      claim(unit !== "", claimText("cp08/runs-on-file1", { what }), `${what}: ∅`);
      claim(
        comesBack.includes(state),
        claimText("cp08/is-enabled-at-boot", { unit }),
        `${unit}: ${state}`,
      );
    }
    return found.map((words) => words.join(" ")).join(" · ");
  },
});
