import { deployment } from "../../../modules/deployment/deployment.js";
import type { DeclaredAccount } from "../../../scripts/facts/declaration/declared-account.js";
import type { AgainstImage } from "../../../scripts/host/against-image.js";
import { ownLocalAccount } from "../../lib/accounts/own-local-account.js";

type File = AgainstImage["files"][number];

/** A key that a machine was given, as `authorized_keys` has it, and the file where it is. */
export interface PlannedKey {
  readonly file: string;
  readonly line: string;
}

/**
 * What gives somebody a right on a machine, and is neither its image's nor the plan's: accounts, passwords, members of
 * groups, rules of sudo, keys that open SSH, sources of packages, programs that run as somebody else.
 *
 * @param keys that the plan gives the machine
 * @param now by the clock of the host, in seconds since 1970
 * @param declared accounts that the candidate says the machine has besides. @default - none
 * @returns each in the words of its file
 */
export function rightsTooMuch(
  { files, privileged }: AgainstImage,
  keys: readonly PlannedKey[],
  now: number,
  declared: readonly DeclaredAccount[] = [],
): string[] {
  return [
    ...files.flatMap((file) => judgeOf(file.path)?.(file, { files, keys, now, declared }) ?? []),
    ...privileged.map(
      ({ path, mode, user, capabilities }) =>
        `${path} ${mode} uid=${user}${capabilities ? " capabilities" : ""}`,
    ),
  ];
}

interface Beside {
  readonly files: readonly File[];
  readonly keys: readonly PlannedKey[];
  readonly now: number;
  readonly declared: readonly DeclaredAccount[];
}

type Judge = (file: File, beside: Beside) => string[];

function judgeOf(path: string): Judge | undefined {
  if (path === "/etc/passwd") return accounts;
  if (path === "/etc/shadow") return passwords;
  if (path === "/etc/group") return members;
  if (/^\/etc\/sudoers(?:\.d(?:\/|$)|$)/.test(path)) return sudoRules;
  if (/^\/etc\/ssh\/sshd_config(?:\.d(?:\/|$)|$)/.test(path)) return placesOfKeys;
  if (/^\/etc\/apt\/sources\.list(?:\.d(?:\/|$)|$)/.test(path)) return sourcesOfPackages;
  if (/\/\.ssh(?:\/|$)|^\/etc\/ssh\/authorized_keys/.test(path)) return keysThatOpen;
  return undefined;
}

/** What leads elsewhere can't be followed, and nobody has a reason to have it there. */
function led({ path, kind, now, built }: File): string[] | undefined {
  if (kind === "gone") return [];
  if (kind === "file") return undefined;
  return now !== null && now === built ? [] : [`${path} → ${now ?? "?"}`];
}

function lines(content: string | null): string[] {
  return (content ?? "").split("\n").filter((line) => line !== "");
}

/** Whose packages are taken is root there: the company's own repository is, however it is written, and the image's. */
function sourcesOfPackages(file: File): string[] {
  const addresses = (content: string | null) =>
    lines(content)
      .filter((line) => !line.trim().startsWith("#"))
      .flatMap((line) => line.match(/\b[a-z][a-z+]*:\/[^\s\]]*/g) ?? []);
  const built = addresses(file.built);
  return (
    led(file) ??
    addresses(file.now)
      .filter((one) => !`${one}/`.startsWith(`${deployment.site}/`) && !built.includes(one))
      .map((one) => `${file.path} ${one}`)
  );
}

function accounts(file: File, { now, declared }: Beside): string[] {
  const right = (line: string) => {
    const [name, password, uid, gid, , home, shell] = line.split(":");
    return { name, uid, gid, home, shell, says: [name, password, uid, gid, shell].join(":") };
  };
  const built = new Set(lines(file.built).map((line) => right(line).says));
  return (
    led(file) ??
    lines(file.now)
      .map(right)
      .filter(({ says }) => !built.has(says))
      .filter(
        ({ name, uid, gid, home }) =>
          !(
            isYoung(file, now) &&
            uid === String(ownLocalAccount.uid) &&
            gid === String(ownLocalAccount.gid) &&
            home === `${ownLocalAccount.homes}/${name}`
          ),
      )
      .filter(({ says }) => !declared.some((one) => isDeclared(one, says)))
      .map(({ says }) => `${file.path} ${says}`)
  );
}

/** As a package makes one for its program: without a password, a shell, and root's group. */
function isDeclared({ name, uid }: DeclaredAccount, says: string): boolean {
  const [, gid] =
    new RegExp(`^${name}:x:${uid}:(\\d+):(?:/usr)?/(?:sbin/nologin|bin/false)$`).exec(says) ?? [];
  return gid !== undefined && Number(gid) !== 0;
}

/** Whether a disk has an account as it is declared. */
export function hasAccount({ files }: AgainstImage, account: DeclaredAccount): boolean {
  return files.some(
    ({ path, now }) =>
      path === "/etc/passwd" &&
      lines(now).some((line) => {
        const [name, password, uid, gid, , , shell] = line.split(":");
        return isDeclared(account, [name, password, uid, gid, shell].join(":"));
      }),
  );
}

/** Whether it may be what the bench itself has there for a moment. */
function isYoung({ changed }: File, now: number): boolean {
  return now - changed < ownLocalAccount.longestS;
}

function passwords(file: File, { now }: Beside): string[] {
  /** Nobody logs on with a hash that is none. */
  const usable = (content: string | null) =>
    lines(content)
      .filter((line) => !/^[^:]*:[!*]/.test(line))
      // What the bench tries whether it lets root in.
      .filter((line) => !(isYoung(file, now) && /^root:\$6\$t[0-9a-f]{11}\$/.test(line)))
      .map((line) => {
        const [name = "", hash = ""] = line.split(":");
        return `${name} ${hash === "" ? "∅" : "$…"}`;
      });
  const built = new Set(usable(file.built));
  return (
    led(file) ??
    usable(file.now)
      .filter((one) => !built.has(one))
      .map((one) => `${file.path} ${one}`)
  );
}

function members(file: File): string[] {
  const pairs = (content: string | null) =>
    lines(content).flatMap((line) => {
      const [group, , gid, names = ""] = line.split(":");
      return names
        .split(",")
        .filter((name) => name !== "")
        .map((name) => `${group}(${gid}) ${name}`);
    });
  const built = new Set(pairs(file.built));
  return (
    led(file) ??
    pairs(file.now)
      .filter((one) => !built.has(one))
      .map((one) => `${file.path} ${one}`)
  );
}

function sudoRules(file: File, { files }: Beside): string[] {
  const all = files.filter(({ path }) => judgeOf(path) === sudoRules);
  const built = all.flatMap((one) => rules(one.built));
  const aliases = new Map(all.flatMap((one) => rules(one.now).flatMap(aliasesIn)));
  return (
    led(file) ??
    rules(file.now)
      .filter((rule) => !isAllowed(rule, built, aliases))
      .map((rule) => `${file.path} ${rule}`)
  );
}

/** Rules of sudo, a line each: a `#` begins a comment but before `include` and a number. */
function rules(content: string | null): string[] {
  return lines((content ?? "").replace(/\\\n/g, " "))
    .map((line) => (/^\s*#include(?:dir)?\s/.test(line) ? line : line.replace(/#(?!\d).*$/, "")))
    .map(inWords)
    .filter((line) => line !== "");
}

function inWords(line: string): string {
  return line.trim().replace(/\s+/g, " ");
}

/** What a line of `User_Alias` calls whom: `A = x, y : B = z`. */
function aliasesIn(rule: string): (readonly [string, readonly string[]])[] {
  const [, definitions = ""] = /^User_Alias (.*)$/.exec(rule) ?? [];
  return definitions.split(":").flatMap((definition) => {
    const [, name, members = ""] = /^\s*([A-Z][A-Z0-9_]*) ?=(.*)$/.exec(definition) ?? [];
    return name === undefined ? [] : [[name, members.split(",").map((one) => one.trim())] as const];
  });
}

/** A rule that was there, or one of people who each had one, without more trust. */
function isAllowed(
  rule: string,
  built: readonly string[],
  aliases: ReadonlyMap<string, readonly string[]>,
): boolean {
  if (built.includes(rule)) return true;
  // A name alone gives nobody anything: the rule that has it does.
  if (/^(?:User|Runas|Host|Cmnd|Cmd)_Alias /.test(rule)) return true;
  const trusting = /NOPASSWD|!\s*authenticate/i;
  if (/^Defaults/i.test(rule)) return settingsOf(rule).every((name) => tells.test(name));
  if (/^[@#]include/i.test(rule)) return false;
  const heirs = holders(rule).flatMap((one) => aliases.get(one) ?? [one]);
  return heirs.every((heir) =>
    built.some(
      (one) =>
        holders(one).some((holder) => account(holder) === account(heir)) &&
        (trusting.test(one) || !trusting.test(rule)),
    ),
  );
}

/** Settings of sudo that say what is noted, told or asked, or ask for more, and give nobody anything. */
const tells =
  /^(?:logfile|log_\w+|!?syslog\w*|loglinelen|mailto|mailfrom|mailsub|!?mail_\w+|!?lecture\w*|!?insults|badpass_message|passprompt|passwd_t\w+|timestamp_timeout=(?:\d|1[0-5])|requiretty|use_pty|env_reset)$/;

/** What a line of `Defaults` sets: `Defaults:x env_keep += "A B", !lecture`; of a moment its value as well. */
function settingsOf(rule: string): string[] {
  const settings = rule.replace(/^Defaults\S*\s*/i, "").replace(/"(?:\\.|[^"\\])*"/g, "");
  return settings.split(",").map((one) => {
    const [, name = one, value = ""] = /^\s*([!\w]+)\s*(?:[+-]?=\s*(.*?))?\s*$/.exec(one) ?? [];
    return name === "timestamp_timeout" ? `${name}=${value}` : name;
  });
}

/** Those whom a rule is for, as it names them: `x, %y ALL = …`. */
function holders(rule: string): string[] {
  return (/^(?:[^\s,]+ ?, ?)*[^\s,]+/.exec(rule)?.[0] ?? rule).split(",").map((one) => one.trim());
}

/** The same one, with the domain behind and without. */
function account(holder: string): string {
  return holder.toLowerCase().replace(/@.*$/, "");
}

/** Settings that say whose key opens: any other than the image's leads to keys that nobody looks at. */
function placesOfKeys(file: File): string[] {
  const places = (content: string | null) =>
    lines(content)
      .map(inWords)
      .filter((line) =>
        /^(?:AuthorizedKeysFile|AuthorizedKeysCommand|AuthorizedPrincipals\w+|TrustedUserCAKeys|HostbasedAuthentication yes|PermitEmptyPasswords yes)\b/i.test(
          line,
        ),
      );
  const built = new Set(places(file.built));
  return (
    led(file) ??
    places(file.now)
      .filter((line) => !built.has(line))
      .map((line) => `${file.path} ${line}`)
  );
}

function keysThatOpen(file: File, { keys, now }: Beside): string[] {
  const planned = keys.filter((key) => key.file === file.path).map(({ line }) => blob(line));
  return (
    led(file) ??
    lines(file.now)
      .filter((line) => !/^\s*#/.test(line) && line.trim() !== "")
      .filter((line) => !planned.includes(blob(line)))
      // What the bench tries whether it opens.
      .filter((line) => !(isYoung(file, now) && / t[0-9a-f]{11}$/.test(line)))
      .map((line) => `${file.path} ${line.trim().split(/\s+/).at(-1)}`)
  );
}

/** Kind and number of a key, without what stands before and after them. */
function blob(line: string): string {
  return /(?:ssh|ecdsa|sk-)[\w@.-]* AAAA[\w+/=]*/.exec(line)?.[0] ?? line;
}

/** Whether a disk has a key where the plan has it. */
export function hasKey({ files }: AgainstImage, { file, line }: PlannedKey): boolean {
  return files.some(
    ({ path, now }) => path === file && lines(now).some((one) => blob(one) === blob(line)),
  );
}
