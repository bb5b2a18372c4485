import { deployment } from "../../../modules/deployment/deployment.js";
import type { DeclaredAccount } from "../../../scripts/facts/declaration/declared-account.js";
import type { AgainstImage } from "../../../scripts/host/against-image.js";
import { isAt } from "../../lib/estate/places.js";
import { beliefsTooMuch } from "./beliefs-too-much.js";
import { aliasesIn, inWords, isAllowed, rules } from "./sudo-rules.js";

type File = AgainstImage["files"][number];

/** A key that a machine was given, as `authorized_keys` has it, and the file where it is. */
export interface PlannedKey {
  readonly file: string;
  readonly line: string;
}

/**
 * What gives somebody a right on a machine, and is neither its image's nor the plan's: accounts, passwords, members of
 * groups, rules of sudo, keys that open SSH, sources of packages, programs that run as somebody else, what lets people in
 * otherwise, and what of the system's more people may change than in the image.
 *
 * @param keys that the plan gives the machine
 * @param declared accounts that the candidate says the machine has besides. @default - none
 * @param isOwn tells a line of an account, a hash or a key that a look has there for a moment. @default - none is
 * @returns each in the words of its file
 */
export function rightsTooMuch(
  { files, privileged, open }: AgainstImage,
  keys: readonly PlannedKey[],
  declared: readonly DeclaredAccount[] = [],
  isOwn: (what: string) => boolean = () => false,
): string[] {
  return [
    ...files
      .filter(({ folder, path }) => folder && !judgeOf(path))
      .map(({ path, now }) => `${path} → ${now ?? "?"}`),
    ...files.flatMap((file) => judgeOf(file.path)?.(file, { files, keys, isOwn, declared }) ?? []),
    ...privileged.map(
      ({ path, mode, user, capabilities }) =>
        `${path} ${mode} uid=${user}${capabilities ? " capabilities" : ""}`,
    ),
    ...open.map(({ path, mode, to }) => `${path} ${mode} ${to.join(" ")}`),
  ];
}

interface Beside {
  readonly files: readonly File[];
  readonly keys: readonly PlannedKey[];
  readonly isOwn: (what: string) => boolean;
  readonly declared: readonly DeclaredAccount[];
}

type Judge = (file: File, beside: Beside) => string[];

function judgeOf(path: string): Judge | undefined {
  if (path === "/etc/passwd") return accounts;
  if (path === "/etc/shadow") return passwords;
  if (path === "/etc/group") return members;
  if (path === "/etc/gshadow") return heads;
  if (/^\/etc\/sudoers(?:\.d(?:\/|$)|$)/.test(path)) return sudoRules;
  if (/^\/etc\/ssh\/sshd_config(?:\.d(?:\/|$)|$)/.test(path)) return placesOfKeys;
  if (/^\/etc\/apt\/sources\.list(?:\.d(?:\/|$)|$)/.test(path)) return sourcesOfPackages;
  if (/\/\.ssh(?:\/|$)|^\/etc\/ssh\/authorized_keys/.test(path)) return keysThatOpen;
  return isAt(path, "believed") ? beliefsTooMuch : undefined;
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
      .filter((one) => !`${one}/`.startsWith(`${deployment().site}/`) && !built.includes(one))
      .map((one) => `${file.path} ${one}`)
  );
}

function accounts(file: File, { isOwn, declared }: Beside): string[] {
  const right = (line: string) => {
    const [name, password, uid, gid, , , shell] = line.split(":");
    return { line, says: [name, password, uid, gid, shell].join(":") };
  };
  const built = new Set(lines(file.built).map((line) => right(line).says));
  return (
    led(file) ??
    lines(file.now)
      .map(right)
      .filter(({ says }) => !built.has(says))
      .filter(({ line }) => !isOwn(line))
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

function passwords(file: File, { isOwn }: Beside): string[] {
  /** Nobody logs on with a hash that is none. */
  const usable = (content: string | null) =>
    lines(content)
      .filter((line) => !/^[^:]*:[!*]/.test(line))
      // What the bench tries whether it lets root in.
      .filter((line) => !isOwn(line.split(":").slice(0, 2).join(":")))
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

/** Passwords of groups, by which anybody becomes a member, and those who make members. */
function heads(file: File): string[] {
  const told = (content: string | null) =>
    lines(content).flatMap((line) => {
      const [group, password = "", heads = ""] = line.split(":");
      return [
        ...(/^(?:[!*x]|$)/.test(password) ? [] : [`${group} $…`]),
        ...(heads === "" ? [] : [`${group} ${heads}`]),
      ];
    });
  const built = new Set(told(file.built));
  return (
    led(file) ??
    told(file.now)
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

function keysThatOpen(file: File, { keys, isOwn }: Beside): string[] {
  const planned = keys.filter((key) => key.file === file.path).map(({ line }) => blob(line));
  return (
    led(file) ??
    lines(file.now)
      .filter((line) => !/^\s*#/.test(line) && line.trim() !== "")
      .filter((line) => !planned.includes(blob(line)))
      // What the bench tries whether it opens.
      .filter((line) => !isOwn(line))
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
