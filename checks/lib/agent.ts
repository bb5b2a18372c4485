/**
 * What a channel runs on its node. It runs every request in a process of its own, at once, and
 * answers each in lines that are written in one piece, so that answers never mix: parts of a long
 * standard output and standard error (`>` and `!`), then the exit code. Every process it can spare
 * is spared: a machine has few processors, and there are hundreds of requests. Its files are in
 * /run, since a boot empties /tmp.
 */
export const agent = `
d=$(mktemp -d "\${BENCH_FOLDER:-/run}/.bench.XXXXXX") && trap 'rm -rf "$d"' EXIT && echo ready
tell() {
  part=$(base64 -w 0 "$d/$id.$1")
  while [ -n "$part" ]; do
    echo "$id $2 \${part:0:3000}"
    part=\${part:3000}
  done
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

/** Puts answers together from the agent's lines. */
export class Answers {
  private readonly parts = new Map<string, string>();

  /** @returns the answer that the line ends, and whose it is */
  read(line: string): readonly [id: number, answer: Answer] | undefined {
    const [id = "", kind = "", part = ""] = line.split(" ");
    if (kind === ">" || kind === "!") {
      this.parts.set(id + kind, (this.parts.get(id + kind) ?? "") + part);
      return undefined;
    }
    const take = (stream: ">" | "!") => {
      const text = this.parts.get(id + stream) ?? "";
      this.parts.delete(id + stream);
      return Buffer.from(text, "base64").toString("utf8");
    };
    return [Number(id), { code: Number(kind), stdout: take(">"), stderr: take("!") }];
  }
}
