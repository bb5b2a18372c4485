import type { FolderRights } from "./folder-rights.js";
import type { ShareAccess } from "./share-access.js";
import type { ShareRights } from "./share-rights.js";

/** Who has which number on the server: users and groups apart. */
export interface Names {
  readonly users: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
}

const root = "0";

/** Rights on folders of shares that give somebody more than he has there, each where it was found. */
export function foldersTooMuch(
  all: readonly FolderRights[],
  shares: readonly ShareRights[],
  names: Names,
): string[] {
  return all.flatMap((one) => {
    const share = shares.find(({ name }) => name === one.share);
    const wrong = share ? inShare(one, share, names) : inHome(one, names);
    return wrong.map((entry) => `${one.path} ${entry}`);
  });
}

interface Entry {
  readonly isDefault: boolean;
  /** `user`, `group`, `mask` or `other`. */
  readonly kind: string;
  /** Its number; the owner's, where the entry has none. */
  readonly id: string;
  readonly isOwn: boolean;
  /** What it gives, the mask taken off: `r-x`. */
  readonly gives: string;
  readonly says: string;
}

function entriesOf({ entries, owner, group }: FolderRights): Entry[] {
  const parts = entries.map((says) => {
    const isDefault = says.startsWith("default:");
    const [kind = "", id = "", permissions = ""] = says.replace(/^default:/, "").split(":");
    return { isDefault, kind, id, permissions };
  });
  return parts.map(({ isDefault, kind, id, permissions }) => {
    const mask = parts.find((one) => one.kind === "mask" && one.isDefault === isDefault);
    const isMasked = mask !== undefined && (kind === "group" || (kind === "user" && id !== ""));
    const gives = isMasked ? both(permissions, mask.permissions) : permissions;
    const isOwn = id === "";
    const whose = isOwn ? (kind === "user" ? owner : kind === "group" ? group : "") : id;
    const says = `${isDefault ? "default:" : ""}${kind}:`;
    return { isDefault, kind, id: whose, isOwn, gives, says };
  });
}

function both(permissions: string, mask: string): string {
  return [...permissions].map((letter, at) => (mask[at] === letter ? letter : "-")).join("");
}

function inShare(rights: FolderRights, share: ShareRights, names: Names): string[] {
  return entriesOf(rights).flatMap((entry) => {
    const { kind, id, isOwn, gives, says } = entry;
    // Below its top a share's folder is reached by those alone whom the top lets pass.
    const isBehind = !rights.isTop && (kind === "other" || (kind === "group" && isOwn));
    if (kind === "other") {
      const isTooMuch = isBehind ? gives.includes("w") : gives !== "---";
      return isTooMuch ? [`${says}:${gives}`] : [];
    }
    if (kind === "mask" || id === root) return [];
    const name = (kind === "user" ? names.users : names.groups).get(id);
    // A number that is nobody's gives nobody anything.
    if (name === undefined) return [];
    // Samba writes a right of a group's as one of a user with its number as well, which nobody is.
    const group = kind === "user" ? names.groups.get(id) : name;
    const planned = group === undefined ? share.person(name) : share.group(group);
    if (isBehind && !gives.includes("w")) return [];
    // Whoever made a folder may have left its share since, and no longer passes its top.
    const isPast = kind === "user" && isOwn && !rights.isTop && planned === "nothing";
    return isPast || isWithin(gives, planned) ? [] : [`${says}${name}:${gives}`];
  });
}

function isWithin(gives: string, planned: ShareAccess): boolean {
  if (planned === "write") return true;
  return planned === "read" ? !gives.includes("w") : gives === "---";
}

/** A personal folder is its owner's alone; what is in it is behind it. */
function inHome(rights: FolderRights, names: Names): string[] {
  const login = rights.path.slice(rights.path.lastIndexOf("/") + 1).toLowerCase();
  return entriesOf(rights).flatMap(({ kind, id, gives, says }) => {
    if (kind === "mask" || id === root || gives === "---") return [];
    const name = (kind === "user" ? names.users : names.groups).get(id);
    if (kind === "other") return [`${says}:${gives}`];
    if (name === undefined || (kind === "user" && name.toLowerCase() === login)) return [];
    return [`${says}${name}:${gives}`];
  });
}
