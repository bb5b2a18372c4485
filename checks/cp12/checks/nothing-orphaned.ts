import { basename } from "node:path";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { ownIn } from "../../lib/run/own-entries.js";
import { guestsOf } from "../lib/definition.js";

export const nothingOrphaned = check({
  needs: ["hv1"],
  deadlineMs: 9000,

  async run(scene) {
    const { hv1 } = scene.nodes;
    const disks = (await guestsOf(scene)).flatMap(({ persistent, active }) => [
      ...persistent.disks.values(),
      ...(active?.disks.values() ?? []),
    ]);
    const { stdout } = await hv1.ask`
      # A stopped pool still says where its volumes are, though not which.
      folder_of() { virsh -q pool-dumpxml "$1" | sed -n 's,.*<path>\\(.*\\)</path>.*,\\1,p'; }
      for disk in ${[...new Set(disks)]}; do
        case $disk in /*) ;; *) disk=$(folder_of "\${disk%%/*}")/\${disk#*/} ;; esac
        qemu-img info -U --backing-chain "$disk" 2>&1 | sed -n 's/^image: /used /p; s/^qemu-img: /broken /p'
      done
      find "$(folder_of images)" -maxdepth 1 -type f | sed 's/^/file /'`;
    const said = (word: string) =>
      stdout
        .split("\n")
        .filter((line) => line.startsWith(`${word} `))
        .map((line) => line.slice(word.length + 1));
    const used = new Set(said("used"));
    claim(
      used.size > 0 && said("broken").length === 0,
      claimText("cp12/each-disk-has-whole-of"),
      said("broken").join(", ") || claimText("cp12/disks", { size: used.size }),
    );
    const isOwn = await ownIn(scene.lab);
    // Its volume, and what qemu puts beside that.
    const guestOf = (file: string) => basename(file).replace(/\..*$/, "");
    const orphans = said("file").filter((file) => !used.has(file) && !isOwn("hv1", guestOf(file)));
    claim(
      orphans.length === 0,
      claimText("cp12/each-volume-is-of-use"),
      claimText("cp12/orphans", { orphans }),
    );
    return `${used.size} images in use, no orphan`;
  },
});
