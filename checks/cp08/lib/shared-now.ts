import type { Machine } from "../../lib/nodes/machine.js";
import { type FolderRights, folderRights, foldersInAwk } from "./folder-rights.js";
import { smbParameters } from "./shares-too-much.js";
import { type SmbSections, smbSections } from "./smb-sections.js";

/** What one server shares, and who may what in the folders that were asked for. */
export interface SharedNow {
  readonly sections: SmbSections;
  readonly folders: readonly FolderRights[];
  /** Shares that have more folders and files than are looked at. */
  readonly cutShort: readonly string[];
}

/** A folder that is looked at. */
export interface LookedAt {
  /** The share whose it is. */
  readonly share: string;
  readonly path: string;
  /** Whether only what stands in it is looked at: each is a top of its own. */
  readonly isOfTops?: boolean;
}

/** Ask a server what it shares, as Samba reads its configuration, and who may what in its folders. */
export async function sharedNow(
  machine: Machine,
  lookedAt: readonly LookedAt[],
): Promise<SharedNow> {
  const parameters = `^[[:space:]]*(\\[|(${smbParameters.join("|")}) = )`;
  const shares = lookedAt.map(
    ({ share, path, isOfTops }) => `${share}\t${path}\t${isOfTops ? 1 : 0}`,
  );
  const { stdout } = await machine.succeed`
    file=/etc/samba/smb.conf
    daemon=$(cat /run/samba/smbd.pid 2> /dev/null)
    # What it was started with, where that is another file.
    set -- $(tr '\\0' ' ' < "$BENCH_PROC/$((daemon))/cmdline" 2> /dev/null)
    while [ $# -gt 0 ]; do
      case $1 in
        -s) file=$2 ;;
        --configfile=*) file=\${1#*=} ;;
      esac
      shift
    done
    /usr/bin/testparm --suppress-prompt --verbose "$file" 2> /dev/null | grep -iE ${parameters} || exit
    printf '%s\\n' ${shares} | while IFS='	' read -r share path tops; do
      [ -d "$path" ] || continue
      if [ "$tops" = 1 ]; then
        find "$path" -mindepth 1 -maxdepth 1 -type d -print0 |
          xargs -0 -r /usr/bin/getfacl --numeric --absolute-names --no-effective --
      else
        /usr/bin/getfacl --numeric --absolute-names --no-effective --recursive --physical -- "$path"
      fi 2> /dev/null | awk -v share="$share" -v top="$path" -v tops="$tops" ${foldersInAwk}
    done`;
  const lines = stdout.split("\n");
  const ofFolders = lines.filter((line) => line.startsWith("rights\t"));
  const ofServer = lines.filter((line) => !line.startsWith("rights\t"));
  return {
    sections: smbSections(ofServer.join("\n")),
    folders: folderRights(ofFolders),
    cutShort: lines.filter((line) => line.startsWith("more\t")).map((line) => line.slice(5)),
  };
}
