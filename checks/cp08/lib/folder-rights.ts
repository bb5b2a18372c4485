/** What a folder or a file says of who may what, with the numbers of the people it names. */
export interface FolderRights {
  /** The share whose folder it is, or `homes`. */
  readonly share: string;
  /** The first one that says so. */
  readonly path: string;
  readonly isTop: boolean;
  readonly owner: string;
  readonly group: string;
  /** As `getfacl` writes them: `user:100513:rwx`, `default:other::---`. */
  readonly entries: readonly string[];
}

/** What is read of one share's folder: more is not looked at. */
const most = 20_000;
const mostKinds = 400;

/**
 * Program of awk that tells what `getfacl --numeric --absolute-names` says: a line for each top, one for all that say
 * the same below, and `more` where there are too many. Its variables: `share`, `top`, the path of the only top, and
 * `tops`, 1 where each is one.
 */
export const foldersInAwk = `
/^# file: / { path = substr($0, 9); said = ""; next }
/^# owner: / { owner = $3; next }
/^# group: / { group = $3; next }
/^#/ { next }
/^$/ {
  if (path == "") next
  if (++count > ${most}) { more = 1; exit }
  isTop = tops == 1 || path == top
  key = owner "\\t" group "\\t" said (isTop ? "\\t" path : "")
  if (!(key in seen)) {
    if (++kinds > ${mostKinds}) { more = 1; exit }
    seen[key] = 1
    print "rights\\t" share "\\t" isTop "\\t" owner "\\t" group "\\t" substr(said, 2) "\\t" path
  }
  path = ""
  next
}
{ said = said " " $1 }
END { if (more) print "more\\t" share }`;

/** Read what that program tells. */
export function folderRights(lines: readonly string[]): FolderRights[] {
  return lines.flatMap((line) => {
    const [word, share, isTop, owner, group, entries, ...path] = line.split("\t");
    if (word !== "rights" || !share || !owner || !group || !entries) return [];
    return [
      {
        share,
        isTop: isTop === "1",
        owner,
        group,
        entries: entries.split(" "),
        path: path.join("\t"),
      },
    ];
  });
}
