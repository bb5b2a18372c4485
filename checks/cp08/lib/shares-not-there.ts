import type { DeclaredShare } from "../../../scripts/facts/declaration/declared-share.js";
import type { FolderRights } from "./folder-rights.js";
import type { Names } from "./folders-too-much.js";
import type { SmbSections } from "./smb-sections.js";

interface Shared {
  readonly sections: SmbSections;
  readonly folders: readonly FolderRights[];
  readonly names: Names;
}

/**
 * What of declared shares is not there: the share itself, or what it gives the groups that are named.
 *
 * @returns each with what was seen
 */
export function sharesNotThere(
  { sections, folders, names }: Shared,
  declared: readonly Pick<DeclaredShare, "name" | "write" | "read">[],
): string[] {
  return declared.flatMap(({ name, write, read }) => {
    if (!sections.has(name)) return [`[${name}]: ∅`];
    const top = folders.find((one) => one.share === name && one.isTop);
    const given = (group: string) =>
      top?.entries.find((entry) => {
        const [kind, id = ""] = entry.split(":");
        return kind === "group" && names.groups.get(id)?.toLowerCase() === group.toLowerCase();
      });
    const wanted = [
      [write, "rwx"] as const,
      ...(read === undefined ? [] : [[read, "r-x"] as const]),
    ];
    return wanted.flatMap(([group, rights]) => {
      const entry = given(group);
      const gives = entry?.split(":")[2] ?? "∅";
      return gives === rights ? [] : [`[${name}] group:${group}:${rights}: ${gives}`];
    });
  });
}
