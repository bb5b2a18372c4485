import { seconds, timed } from "../../nodes/limit.js";
import type { Probe } from "../../nodes/probe.js";

/** Exit codes of `dig` by which a server has answered, or has not; the others are dig's own. */
export const digAnswers = [0, 9];
/** Of `timeout`. */
const timeIsUp = 124;

/** A question to one DNS server. */
export interface DnsQuestion {
  readonly name: string;
  readonly type: "A" | "CNAME" | "MX" | "PTR" | "SOA" | "SRV" | "TXT";
}

export interface DnsAnswer extends DnsQuestion {
  /** `NOERROR`, `NXDOMAIN`…; absent where the server said nothing. */
  readonly status: string | undefined;
  /** The server answers for the zone itself (flag `aa`). */
  readonly authoritative: boolean;
  /** Data of the records of the type asked for, sorted, without the final dot. */
  readonly records: readonly string[];
}

/**
 * Ask one DNS server several questions from a probe, one after another by the same client; no more
 * than three seconds in all, so that what a dead server was not asked counts as not answered.
 */
export async function dig(
  probe: Probe,
  server: string,
  questions: readonly DnsQuestion[],
  { tcp = false } = {},
): Promise<readonly DnsAnswer[]> {
  const words = questions.flatMap(({ name, type }) => ["-q", name, "-t", type]);
  const { stdout } = await probe.expecting([...digAnswers, timeIsUp])`
    timeout ${seconds(3)} dig ${[`@${server}`, tcp ? "+tcp" : "+notcp", timed`+time=${seconds(1)}`, "+tries=1", "+noall", "+comments", "+question", "+answer", ...words]}`;
  const heard = stdout.split(/^;; Got answer:$/m).slice(1);
  return questions.map(({ name, type }) => {
    const text = heard.find((part) => asks(part, name, type)) ?? "";
    return {
      name,
      type,
      status: text.match(/ status: (\w+)/)?.[1],
      authoritative: / flags:[a-z ]* aa[ ;]/.test(text),
      records: [
        ...text.matchAll(new RegExp(`^[^;\\s]\\S*\\s+\\d+\\s+IN\\s+${type}\\s+(.*)$`, "gm")),
      ]
        .map(([, data]) => (data ?? "").replace(/\.$/, "").toLowerCase())
        .sort(),
    };
  });
}

function asks(part: string, name: string, type: string): boolean {
  const [, asked, of] = part.match(/QUESTION SECTION:\n;(\S+)\.\s+IN\s+(\w+)/) ?? [];
  return asked?.toLowerCase() === name.toLowerCase() && of === type;
}
