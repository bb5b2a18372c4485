import type { ShareRights } from "./share-rights.js";
import type { SmbSections } from "./smb-sections.js";

/**
 * Parameters by which a server gives somebody more than its folders do, or runs something for whoever comes: what each
 * is where it gives nothing, and what Samba itself has where nothing is written.
 */
const openings: Readonly<Record<"share" | "global", Readonly<Record<string, readonly string[]>>>> =
  {
    share: {
      "guest ok": ["no"],
      "guest only": ["no"],
      "admin users": [""],
      "force user": [""],
      "force group": [""],
      preexec: [""],
      "root preexec": [""],
      postexec: [""],
      "root postexec": [""],
      "magic script": [""],
      "wide links": ["no"],
      "dos filemode": ["no"],
      "acl group control": ["no"],
      "inherit owner": ["no"],
      "force create mode": ["0000"],
      "force directory mode": ["0000"],
      "acl_xattr:ignore system acls": ["no", "false", "0"],
      "acl_tdb:ignore system acls": ["no", "false", "0"],
    },
    global: {
      "map to guest": ["never"],
      "restrict anonymous": ["2", "0"],
      "null passwords": ["no"],
      "username map": [""],
      "username map script": [""],
      "usershare max shares": ["0", "100"],
      "add share command": [""],
      "change share command": [""],
      "allow insecure wide links": ["no"],
    },
  };

/** Everything that is read of a server's configuration, by its names in `testparm`. */
export const smbParameters: readonly string[] = [
  ...Object.keys(openings.share),
  ...Object.keys(openings.global),
  "path",
  "available",
  "valid users",
  "write list",
];

/**
 * What a server shares that the plan does not, and whom it lets do more there.
 *
 * @param now as the server reads its configuration
 * @param planned as the plan wrote it
 * @param shares those that people work in together
 */
export function sharesTooMuch(
  now: SmbSections,
  planned: SmbSections,
  shares: readonly ShareRights[],
): string[] {
  const defaults = now.get("global") ?? new Map();
  const plannedDefaults = planned.get("global") ?? new Map();
  const named = new Map([...planned.keys()].map((name) => [name.toLowerCase(), name]));
  return [...now].flatMap(([name, own]) => {
    const known = planned.get(named.get(name.toLowerCase()) ?? "");
    const says = (key: string) => own.get(key) ?? defaults.get(key) ?? "";
    if (name === "global") return opened(name, openings.global, says, (key) => known?.get(key));
    if (says("available").toLowerCase() === "no") return [];
    if (!known) return [strange(name, says)];
    const wanted = (key: string) => known.get(key) ?? plannedDefaults.get(key);
    const share = shares.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return [
      ...opened(name, openings.share, says, wanted),
      ...elsewhere(name, says("path"), wanted("path")),
      ...admitted(name, says, wanted, share),
      ...writers(name, says, wanted, share),
    ];
  });
}

type Says = (key: string) => string;
type Planned = (key: string) => string | undefined;

function opened(
  section: string,
  keys: Readonly<Record<string, readonly string[]>>,
  says: Says,
  planned: Planned,
): string[] {
  return Object.entries(keys).flatMap(([key, [closed = "", usual = closed, ...same]]) => {
    const value = says(key).toLowerCase();
    const wanted = planned(key)?.toLowerCase() ?? usual;
    const allowed = [closed, wanted, ...same, ...(says(key) === "" ? [""] : [])];
    return allowed.includes(value) ? [] : [`[${section}] ${key} = ${says(key)}`];
  });
}

/** A share that nobody planned, with whom it lets in. */
function strange(name: string, says: Says): string {
  const told = ["path", "guest ok", "valid users", "write list", "admin users"]
    .filter((key) => says(key) !== "" && says(key).toLowerCase() !== "no")
    .map((key) => `${key} = ${says(key)}`);
  return `[${name}] ${told.join("; ")}`;
}

function elsewhere(name: string, path: string, planned: string | undefined): string[] {
  return path === planned ? [] : [`[${name}] path = ${path}`];
}

function admitted(
  name: string,
  says: Says,
  planned: Planned,
  share: ShareRights | undefined,
): string[] {
  const wanted = listed(planned("valid users") ?? "");
  // What lets everybody of the domain in by the plan is kept by its folders.
  if (wanted.length === 0) return [];
  const now = listed(says("valid users"));
  if (now.length === 0) return [`[${name}] valid users = ∅`];
  return now
    .filter((one) => !wanted.includes(one))
    .filter((one) => !share || accessOf(one, share) === "nothing")
    .map((one) => `[${name}] valid users: ${one}`);
}

function writers(
  name: string,
  says: Says,
  planned: Planned,
  share: ShareRights | undefined,
): string[] {
  const wanted = listed(planned("write list") ?? "");
  return listed(says("write list"))
    .filter((one) => !wanted.includes(one))
    .filter((one) => !share || accessOf(one, share) !== "write")
    .map((one) => `[${name}] write list: ${one}`);
}

/** A list of names, as Samba parts it: by blanks and commas, but in quotes. */
function listed(value: string): string[] {
  return [...value.matchAll(/[^\s,"]*"[^"]*"|[^\s,"]+/g)].map(([word]) => word.replaceAll('"', ""));
}

function accessOf(entry: string, share: ShareRights) {
  const [, mark = "", name = ""] = /^([@+&]*)(?:.*\\)?(.*)$/.exec(entry) ?? [];
  return mark === "" ? share.person(name) : share.group(name);
}
