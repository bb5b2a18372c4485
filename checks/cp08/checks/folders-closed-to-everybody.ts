import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";

export const foldersClosedToEverybody = check({
  needs: ["file1"],

  async run({ nodes: { file1 } }) {
    // Where a share is, is the server's to say; a personal folder is named by its owner (%S).
    const { stdout } = await file1.succeed`
      /usr/bin/testparm -s 2> /dev/null | sed -n 's/^[[:space:]]*path = //p' | sed 's,/%[A-Z]$,,' |
        while read -r folder; do
          [ -d "$folder" ] || continue
          echo "folder $folder"
          find "$folder" ! -type l -perm -0002 -exec echo open {} \\;
        done`;
    const lines = stdout.trim().split("\n");
    const folders = lines.filter((line) => line.startsWith("folder "));
    claim(
      folders.length > 0,
      claimText("cp08/folders-are-shared"),
      claimText("cp08/shared-folders", { folders: folders.length }),
    );
    const open = lines.filter((line) => line.startsWith("open "));
    claim(open.length === 0, claimText("cp08/none-is-open-to-everybody"), open.join(", "));
    return `${folders.length} folders, none open to everybody`;
  },
});
