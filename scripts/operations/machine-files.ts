import { quote } from "zx/core";
import type { MachineName } from "../../stacks/plan/plan.js";
import type { Channel } from "../channel/channel.js";
import { withChannel } from "../channel/with-channel.js";
import { Misuse } from "../ground/misuse.js";
import type { Text } from "../ground/text.js";

/** Largest file that is taken from a machine or put on one, in bytes. */
export const fileBytes = 2 ** 20;
/** Longest path, in bytes. */
export const pathBytes = 1000;
/** How much of a file one request carries, in letters of base64: a multiple of four. */
const partLetters = 256 * 1024;
const limitMs = 15_000;

export interface FilePlace {
  readonly candidate: string;
  readonly machine: MachineName;
  /** Absolute. */
  readonly path: string;
}

/**
 * Read a file of a machine. What it holds is whatever root there put into it.
 *
 * @throws Misuse where there is no file of that path, or a larger one than `fileBytes`
 * @throws NotObserved where the machine does not answer
 */
export async function takeFile({ candidate, machine, path }: FilePlace): Promise<Buffer> {
  mustBePath(path);
  const { code, stdout, stderr } = await withChannel(candidate, machine, (channel) =>
    channel.run(
      `f=${quote(path)}
       [ -e "$f" ] || exit 3
       [ -f "$f" ] || exit 4
       stat -Lc %s "$f" && head -c ${fileBytes + 1} "$f" | base64`,
      limitMs,
    ),
  );
  const where = `${machine}:${path}`;
  if (code === 3) {
    throw new Misuse({
      fr: `${where} : ce fichier n'existe pas ; vérifiez le chemin dans un terminal de ${machine}`,
      en: `${where}: there is no such file; see the path in a terminal of ${machine}`,
    });
  }
  if (code === 4) {
    throw new Misuse({
      fr: `${where} : ce n'est pas un fichier ordinaire ; mettez un dossier dans une archive ('tar czf')`,
      en: `${where}: it is no ordinary file; put a folder into an archive ('tar czf')`,
    });
  }
  if (code !== 0) throw refused(where, stderr);
  const [size = "", ...lines] = stdout.split("\n");
  const content = Buffer.from(lines.join(""), "base64");
  if (content.length > fileBytes) throw new Misuse(tooLarge(where, size));
  return content;
}

/**
 * Write a file of a machine: one that is there keeps its owner and its rights, a new one is root's.
 *
 * @throws Misuse where its folder is not there, or the file is larger than `fileBytes`; nothing is changed then
 * @throws NotObserved where the machine does not answer
 */
export async function putFile(
  { candidate, machine, path }: FilePlace,
  content: Uint8Array,
): Promise<void> {
  mustBePath(path);
  const where = `${machine}:${path}`;
  if (content.length > fileBytes) throw new Misuse(tooLarge(where, String(content.length)));
  await withChannel(candidate, machine, async (channel) => {
    const begin = 'cd "$(dirname "$f")" && mktemp';
    const part = quote((await told(channel, where, `f=${quote(path)}; ${begin}`)).trim());
    const letters = Buffer.from(content).toString("base64");
    for (let at = 0; at < letters.length; at += partLetters) {
      await told(
        channel,
        where,
        `echo ${letters.slice(at, at + partLetters)} | base64 -d >> ${part}`,
      );
    }
    await told(channel, where, `f=${quote(path)}; trap 'rm ${part}' EXIT; cat ${part} > "$f"`);
  });
}

/** Do a step there. @throws Misuse in the machine's own words where it does not succeed */
async function told(channel: Channel, where: string, script: string): Promise<string> {
  const { code, stdout, stderr } = await channel.run(script, limitMs);
  if (code === 0) return stdout;
  throw refused(where, stderr);
}

function mustBePath(path: string): void {
  const isPath = path.startsWith("/") && !path.endsWith("/") && !/\p{Cc}/u.test(path);
  if (isPath && Buffer.byteLength(path) <= pathBytes) return;
  throw new Misuse({
    fr: `chemin '${path.slice(0, 80)}' : il commence par '/', nomme un fichier, et a ${pathBytes} octets au plus`,
    en: `path '${path.slice(0, 80)}': it begins with '/', names a file, and has ${pathBytes} bytes at most`,
  });
}

function refused(where: string, stderr: string): Misuse {
  const said = stderr.trim().split("\n").at(-1)?.slice(0, 200) || "?";
  return new Misuse({
    fr: `${where} : la machine répond « ${said} », et rien n'a changé ; vérifiez que le dossier existe`,
    en: `${where}: the machine answers “${said}”, and nothing was changed; see that the folder exists`,
  });
}

function tooLarge(where: string, size: string): Text {
  const bytes = /^\d{1,15}$/.test(size) ? size : "?";
  return {
    fr: `${where} : ${bytes} octets, ${fileBytes / 2 ** 20} Mio au plus ; prenez-en un extrait ('tail', 'grep') ou compressez-le ('gzip')`,
    en: `${where}: ${bytes} bytes, ${fileBytes / 2 ** 20} MiB at most; take an extract of it ('tail', 'grep') or compress it ('gzip')`,
  };
}
