import type { AgainstImage } from "../../../scripts/host/against-image.js";
import { isCommanding, isOtherTime } from "../../lib/estate/commanding.js";
import { linesOf } from "../../lib/estate/lines-of.js";

type File = AgainstImage["files"][number];

/**
 * What a machine believes of who is let in, and as whom, otherwise than its image: PAM, name services, polkit, D-Bus,
 * libraries that every program loads. Each in the words of its file; what is missing of it with `∅` behind.
 */
export function beliefsTooMuch(file: File): string[] {
  const { path, kind, now, built } = file;
  if (kind === "gone") return [];
  if (kind !== "file") return now !== null && now === built ? [] : [`${path} → ${now ?? "?"}`];
  // Their comments begin otherwise.
  if (/\/(?:polkit-1|dbus-1)\//.test(path))
    return inOneLine(now) === inOneLine(built) ? [] : [path];
  const [lines, before] = [linesOf(now), linesOf(built)];
  const harmless = harmlessIn(path);
  const added = lines.filter((line) => !before.includes(line) && !harmless(line));
  const missing = before.filter((line) => !lines.includes(line) && !harmless(line));
  if (added.length + missing.length > 0) {
    return [
      ...added.map((line) => `${path} ${line}`),
      ...missing.map((line) => `${path} ${line}: ∅`),
    ];
  }
  // One that is asked too late is asked in vain.
  const inOrder = (all: readonly string[]) => all.filter((line) => !harmless(line)).join("\n");
  return inOrder(lines) === inOrder(before) ? [] : [path];
}

function inOneLine(content: string | null): string {
  return (content ?? "").trim().replace(/\s+/g, " ");
}

/** Modules of PAM that ask for more, or say and make what gives nobody anything. */
const asking =
  /^(?:auth|account|password) (?:required|requisite) pam_(?:faillock|pwquality|access|nologin|securetty|time|wheel|faildelay)\.so(?: (?!trust\b)\S+)*$/;
const making =
  /^session (?:required|requisite|optional) pam_(?:mkhomedir|limits|umask|lastlog|motd|mail|loginuid|keyinit|tty_audit)\.so\b/;
/** Settings of passwords and log-ons that ask for more, or note them. */
const stricter =
  /^(?:PASS_\w+|LOGIN_RETRIES|LOGIN_TIMEOUT|FAIL_DELAY|\w*LOG\w*|UMASK 0?[0-7]?[2367]7|HOME_MODE 0?7[0145]0)\b/;
/** Where names of hosts and services are looked up, by what every image has. */
const namesOfHosts =
  /^(?:hosts|networks|protocols|services|ethers|rpc):(?: (?:files|dns|db|myhostname|resolve|mymachines|mdns\w*|\[[!\w=]+\]))+$/;

function harmlessIn(path: string): (line: string) => boolean {
  if (path.includes("/pam.")) return (line) => asking.test(line) || making.test(line);
  if (/^\/etc\/security\/(?:limits|pwquality|faillock)/.test(path)) return () => true;
  if (path === "/etc/login.defs") return (line) => stricter.test(line);
  if (path === "/etc/nsswitch.conf") return (line) => namesOfHosts.test(line);
  if (path === "/etc/environment") return (line) => !isCommanding(line);
  if (path === "/etc/ld.so.preload") return isOtherTime;
  return () => false;
}
