import { LocalizedError } from "../ground/localized-error.js";
import type { Text } from "../ground/text.js";

/** Longest part of a stream that comes in one line, in letters of base64. */
export const partLetters = 3000;

/** Longest line that an agent writes, in letters: its part, the number of the request, what it is. */
export const lineLetters = partLetters + 100;

/** Most of one stream that a machine may answer a request with, in bytes. */
export const answerBytes = 2 * 2 ** 20;
const answerLetters = Math.ceil(answerBytes / 3) * 4;
const answerParts = Math.ceil(answerLetters / partLetters);

/** Most that one machine may have answered to requests that it has not ended yet, in letters of base64. */
const heldLetters = 4 * answerLetters;

/**
 * What a channel runs on a machine. It runs every request in a process of its own, at once, and
 * answers each in lines that are written in one piece, so that answers never mix: parts of a long
 * standard output and standard error (`>` and `!`), or that there is more than may be told (`+`), then
 * the exit code. Every process it can spare is spared: a machine has few processors, and there are
 * hundreds of requests. Its files are in /run, since a boot empties /tmp. A probe's agent, which speaks as this
 * one does, is `probe/agent.py`.
 */
export const agent = `
d=$(mktemp -d "\${BENCH_FOLDER:-/run}/.bench.XXXXXX") && trap 'rm -rf "$d"' EXIT && echo ready
tell() {
  parts=$(base64 -w ${partLetters} "$d/$id.$1")
  if [ \${#parts} -gt ${answerLetters + answerParts - 1} ]; then
    echo "$id +"
    return
  fi
  for part in $parts; do echo "$id $2 $part"; done
}
while read -r id limit script; do
  (
    printf %b "$script" > "$d/$id.sh"
    timeout -k 1 "$limit" $BENCH_SHELL "$d/$id.sh" > "$d/$id.out" 2> "$d/$id.err" < /dev/null
    code=$?
    [ -s "$d/$id.out" ] && tell out '>'
    [ -s "$d/$id.err" ] && tell err '!'
    : > "$d/$id.sh" > "$d/$id.out" > "$d/$id.err"
    echo "$id $code"
  ) &
done
`;

/** A request as the agent reads it: one line, which `printf %b` makes the script again. */
export function request(id: number, limitSeconds: number, script: string): string {
  const line = script.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
  return `${id} ${limitSeconds} ${line}\n`;
}

/** What a command answered. */
export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Said of a machine that answers more than it may. */
export const tooLong: Text = {
  fr: `elle a répondu plus de ${answerBytes} octets`,
  en: `it answered more than ${answerBytes} bytes`,
};

/** Said of a machine that speaks otherwise than an agent. */
export const noAgent: Text = {
  fr: "elle n'a pas parlé comme le fait un agent",
  en: "it did not speak as an agent does",
};

/** What a machine says is nothing that an agent says, or more than it may: whoever speaks there is none. */
export class Misspoken extends LocalizedError<Text> {
  override readonly name = "Misspoken";
}

const lineForm = /^(\d{1,9}) (?:([>!]) ([A-Za-z0-9+/=]+)|(\+)|(\d{1,3}))$/;

interface Pending {
  readonly ">": string[];
  readonly "!": string[];
  letters: number;
  tooLong: boolean;
}

/** Puts answers together from the agent's lines, and bounds what is held of them. */
export class Answers {
  private readonly pending = new Map<number, Pending>();
  private held = 0;

  /** From now on a request may be answered. */
  expect(id: number): void {
    this.pending.set(id, { ">": [], "!": [], letters: 0, tooLong: false });
  }

  /**
   * @returns the answer that the line ends, undefined where it is longer than it may be, and whose it is
   * @throws Misspoken when no agent would have written the line there
   */
  read(line: string): readonly [id: number, answer: Answer | undefined] | undefined {
    const [form, number, stream, part = "", more, code] = lineForm.exec(line) ?? [];
    if (form === undefined) throw new Misspoken(noAgent);
    const id = Number(number);
    const pending = this.pending.get(id);
    if (!pending)
      throw new Misspoken({
        fr: "elle a répondu à ce qu'on ne lui demandait pas",
        en: "it answered what it was not asked",
      });
    if (stream === ">" || stream === "!") {
      this.keep(pending, pending[stream], part);
      return undefined;
    }
    if (more) {
      pending.tooLong = true;
      return undefined;
    }
    this.pending.delete(id);
    this.held -= pending.letters;
    if (pending.tooLong) return [id, undefined];
    const [stdout, stderr] = [pending[">"], pending["!"]].map((parts) =>
      Buffer.from(parts.join(""), "base64").toString("utf8"),
    ) as [string, string];
    return [id, { code: Number(code), stdout, stderr }];
  }

  private keep(pending: Pending, parts: string[], part: string): void {
    const before = parts.at(-1)?.length ?? partLetters;
    // Only the last one is short: otherwise a letter would cost here what a part does.
    if (part.length > partLetters || before < partLetters) {
      throw new Misspoken({
        fr: "elle a répondu en d'autres morceaux qu'un agent",
        en: "it answered in other parts than an agent does",
      });
    }
    parts.push(part);
    pending.letters += part.length;
    this.held += part.length;
    if (parts.length > answerParts || this.held > heldLetters) {
      throw new Misspoken(tooLong);
    }
  }
}
