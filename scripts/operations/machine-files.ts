import { quote } from "zx/core";
import type { MachineName } from "../../stacks/plan/plan.js";
import { ifObserved } from "../channel/if-observed.js";
import { withChannel } from "../channel/with-channel.js";
import { Misuse } from "../ground/misuse.js";
import type { Text } from "../ground/text.js";

/** Largest file that is taken from a machine or put on one, in bytes. */
export const fileBytes = 2 ** 20;
/** Longest path, in bytes. */
const pathBytes = 1000;
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
 * Read a file of a machine. Its content is not to be trusted: root on the machine wrote it.
 *
 * @throws Misuse where there is no file of that path, or a larger one than `fileBytes`
 * @throws NotObserved where the machine does not answer
 */
export async function takeFile({ candidate, machine, path }: FilePlace): Promise<Buffer> {
  mustBePath(path);
  const { code, stdout, stderr } = await withChannel(candidate, machine, (channel) =>
    channel.run(
      `set -o pipefail
       f=${quote(path)}
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
  if (code !== 0) throw refused(where, stderr, unread);
  const [size = "", ...lines] = stdout.split("\n");
  const content = Buffer.from(lines.join(""), "base64");
  if (content.length > fileBytes) throw new Misuse(tooLarge(where, size));
  return content;
}

/**
 * Write a file of a machine: one that is there keeps its owner and its rights, a new one is root's.
 *
 * @throws Misuse where its folder is not there, or the file is larger than `fileBytes`, with nothing changed; where the
 *   machine fails while it writes, with the file as far as it came
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
    const step = async (script: string, then: Text) => {
      const { code, stdout, stderr } = await channel.run(`f=${quote(path)}; ${script}`, limitMs);
      if (code === 0) return stdout;
      throw refused(where, stderr, then);
    };
    const begun = await step('cd "$(dirname "$f")" && mktemp', unchanged);
    const part = quote(begun.trim());
    try {
      const letters = Buffer.from(content).toString("base64");
      for (let at = 0; at < letters.length; at += partLetters) {
        const some = letters.slice(at, at + partLetters);
        await step(`echo ${some} | base64 -d >> ${part}`, unchanged);
      }
      await step(`cat ${part} > "$f"`, incomplete);
    } finally {
      await ifObserved(channel.run(`rm -f ${part}`, limitMs));
    }
  });
}

const unread: Text = { fr: "il n'est pas lisible", en: "it can't be read" };
const unchanged: Text = {
  fr: "rien n'a changé ; vérifiez que le dossier existe",
  en: "nothing was changed; see that the folder exists",
};
const incomplete: Text = {
  fr: "le fichier peut être incomplet ; vérifiez la place et les droits, puis déposez-le de nouveau",
  en: "the file may be incomplete; see that there is room and that it may be written, then put it again",
};

function mustBePath(path: string): void {
  const isPath = path.startsWith("/") && !path.endsWith("/") && !/\p{Cc}/u.test(path);
  if (isPath && Buffer.byteLength(path) <= pathBytes) return;
  throw new Misuse({
    fr: `chemin '${path.slice(0, 80)}' : il commence par '/', nomme un fichier, et a ${pathBytes} octets au plus`,
    en: `path '${path.slice(0, 80)}': it begins with '/', names a file, and has ${pathBytes} bytes at most`,
  });
}

/** Of a step that failed there. @param then what became of the file, and what to do */
function refused(where: string, stderr: string, then: Text): Misuse {
  const said = stderr.trim().split("\n").at(-1)?.slice(0, 200) || "?";
  return new Misuse({
    fr: `${where} : la machine répond « ${said} » ; ${then.fr}`,
    en: `${where}: the machine answers “${said}”; ${then.en}`,
  });
}

function tooLarge(where: string, size: string): Text {
  const bytes = /^\d{1,15}$/.test(size) ? size : "?";
  return {
    fr: `${where} : ${bytes} octets, ${fileBytes / 2 ** 20} Mio au plus ; prenez-en un extrait ('tail', 'grep') ou compressez-le ('gzip')`,
    en: `${where}: ${bytes} bytes, ${fileBytes / 2 ** 20} MiB at most; take an extract of it ('tail', 'grep') or compress it ('gzip')`,
  };
}
