import type { AgainstImage } from "../../../scripts/host/against-image.js";

type File = AgainstImage["files"][number];

/** Words by which Apache lets somebody in, or takes him for another. */
const admitting =
  /^(?:Require|AuthType|AuthUserFile|AuthGroupFile|AuthDBM\w+|AuthDBD\w+|AuthDigestProvider|AuthBasic\w+|AuthLDAPURL|AuthMerging|Satisfy|Allow|Order|Anonymous\w*|SetEnv\w*|RequestHeader|RewriteRule|Include\w*|Use|Session\w*|AuthForm\w+)\b/i;
/** Words by which Nagios takes somebody for another, or asks nobody. */
const believing =
  /^(?:use_authentication|default_user_name|use_ssl_authentication|authorized_for_\w+|authorization_config_file)\s*=/;

/**
 * Who sees the monitoring's pages and commands it, beyond those whom the image lets in: each in the words of its file.
 */
export function watchersTooMuch({ files }: Pick<AgainstImage, "files">): string[] {
  return files.filter(({ path }) => isOfWatchers(path)).flatMap(linesTooMuch);
}

function isOfWatchers(path: string): boolean {
  return /^\/etc\/(?:apache2|nagios4)\/|\/\.htaccess$/.test(path);
}

function linesTooMuch({ path, kind, now, built }: File): string[] {
  if (kind === "gone") return [];
  // What Debian's a2enmod and a2ensite make.
  if (kind === "link" && /^\.\.\/(?:sites|conf|mods)-available\/[^/]+$/.test(now ?? "")) return [];
  if (kind !== "file") return now !== null && now === built ? [] : [`${path} → ${now ?? "?"}`];
  const words = path.startsWith("/etc/nagios4/") ? believing : admitting;
  const known = new Set(linesOf(built));
  return linesOf(now)
    .filter((line) => words.test(line) && !known.has(line))
    .filter((line) => !/^Require all denied$|^use_authentication=[12]$/i.test(line))
    .map((line) => `${path} ${line}`);
}

function linesOf(content: string | null): string[] {
  return (content ?? "")
    .replace(/\\\n/g, " ")
    .split("\n")
    .map((line) => line.trim().replace(/\s+/g, " "))
    .filter((line) => line !== "" && !line.startsWith("#"));
}
