import type { Image } from "../lib/image.js";

/** An image with those that it stands on, itself first. */
function layersOf(image: Image): Image[] {
  const below = image.parents["BASE"];
  return below ? [image, ...layersOf(below)] : [image];
}

const known = new WeakMap<Image, Map<string, string>>();

/** Files of a machine as it boots, by absolute path: where several layers have one, the uppermost's. */
function filesOf(image: Image): Map<string, string> {
  const had = known.get(image);
  if (had) return had;
  const files = layersOf(image)
    .toReversed()
    .flatMap(({ context }) => context)
    .filter(({ path }) => path.startsWith("files/"));
  const found = new Map(files.map(({ path, content }) => [path.slice(5), content.toString()]));
  known.set(image, found);
  return found;
}

/** @throws Error where the image has no such file: what is told of it would be missing */
export function fileOf(image: Image, path: string): string {
  const text = filesOf(image).get(path);
  if (text === undefined) {
    throw new Error(`image '${image.name}' has no file '${path}': the operations manual reads it`);
  }
  return text;
}

/**
 * What a file sets, by the setting's name before a blank or an equals sign.
 *
 * @throws Error where it is not set
 */
export function settingIn(text: string, name: string): string {
  const [, value] = new RegExp(`^\\s*${name}\\s*[ =]\\s*(.*?)\\s*$`, "m").exec(text) ?? [];
  if (value === undefined)
    throw new Error(`'${name}' is not set where the operations manual reads it`);
  return value.replace(/^(['"])(.*)\1$/, "$2");
}

/** A task of systemd's that a machine has from the company. */
export interface Task {
  /** `backup.timer` */
  readonly timer: string;
  readonly description: string;
  /** When: the timer's own lines. */
  readonly when: readonly string[];
  /** What its service starts. */
  readonly starts: string;
}

export function tasksOf(image: Image): Task[] {
  const files = filesOf(image);
  return [...files].flatMap(([path, text]) => {
    const [, timer] = /^\/etc\/systemd\/system\/([^/]+\.timer)$/.exec(path) ?? [];
    if (timer === undefined) return [];
    const service = files.get(path.replace(/timer$/, "service")) ?? "";
    return [
      {
        timer,
        description: settingIn(text, "Description"),
        when: [...text.matchAll(/^On\w+=.*$/gm)].map(([line]) => line),
        starts: settingIn(service, "ExecStart"),
      },
    ];
  });
}

function dockerfilesOf(image: Image): string[] {
  return layersOf(image).flatMap(({ context }) =>
    context
      .filter(({ path }) => path === "Dockerfile")
      // Lines that go on are one.
      .map(({ content }) => content.toString().replaceAll(/\\\n\s*/g, "")),
  );
}

/** Debian packages that were asked for by name, beside those that every machine stands on. */
export function packagesOf(image: Image): string[] {
  const asked = dockerfilesOf(image).flatMap((file) =>
    [...file.matchAll(/apt-get install ([^&\n]*)/g)].flatMap(([, words = ""]) =>
      words.trim().split(/\s+/),
    ),
  );
  return [...new Set(asked.filter((word) => /^[a-z0-9]/.test(word)))].sort();
}

/** Those that every machine stands on. */
export function basePackagesOf(image: Image): readonly string[] {
  return layersOf(image).at(-1)?.packages ?? [];
}

/** A local account that a machine has from the company. */
export interface LocalAccount {
  readonly login: string;
  /** Its further groups. */
  readonly groups: readonly string[];
  readonly shell: string;
}

export function localAccountsOf(image: Image): LocalAccount[] {
  const made = dockerfilesOf(image).flatMap((file) => [
    ...file.matchAll(/\buseradd ([^&|\n]*?) ([a-z][a-z0-9_-]*)(?= *(?:&&|\n|$))/g),
  ]);
  return made.map(([, options = "", login = ""]) => ({
    login,
    groups: /--groups (\S+)/.exec(options)?.[1]?.split(",") ?? [],
    shell: /--shell (\S+)/.exec(options)?.[1] ?? "",
  }));
}

/** Rules of sudo, as they are written. */
export function sudoRulesOf(image: Image): string[] {
  return [...filesOf(image)]
    .filter(([path]) => path.startsWith("/etc/sudoers.d/"))
    .flatMap(([, text]) => text.split("\n").filter((line) => /^[^#\s]/.test(line)));
}

/** What every machine's firewall lets in: itself, answers, ping, and what a chain was asked for. */
const everywhere =
  /^(?:iifname "lo" |ct state established|icmp type echo-request )?(?:.*related )?accept$/;

/** What a machine's own firewall lets in, beside answers, itself and ping: rules as they are written. */
export function localRulesOf(image: Image): string[] {
  const text = filesOf(image).get("/etc/nftables.conf") ?? "";
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /(?:accept|jump \S+)$/.test(line) && !everywhere.test(line));
}

/** The servers that a machine with a fixed address asks for names. */
export function nameserversOf(image: Image): string[] {
  const text = filesOf(image).get("/etc/network/interfaces") ?? "";
  return /dns-nameservers (.*)/.exec(text)?.[1]?.trim().split(/\s+/) ?? [];
}
