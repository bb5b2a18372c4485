import { NotObserved } from "../../../../scripts/channel/channel.js";
import type { Node } from "../../nodes/node.js";

/** One rule as the kernel runs it, however it was written. */
export interface NftRule {
  /** Its chain, e.g. `inet filter input`. */
  readonly chain: string;
  /** Instructions, with anonymous sets in place of their names, and without counts. */
  readonly code: string;
}

/** A set of rules, whatever the notation, the order of elements or the counters. */
export interface NftRules {
  readonly rules: readonly NftRule[];
  /** Tables, chains with their hooks and policies, sets with their elements. */
  readonly frame: readonly string[];
}

/** The rules in force on a machine. */
export async function loadedRules(machine: Node): Promise<NftRules> {
  const { exitCode, stdout, stderr } =
    await machine.ask`/usr/sbin/nft -s --debug=netlink list ruleset`;
  if (exitCode !== 0) throw new NotObserved(`${machine.name}: nft: ${stderr.trim()}`);
  const at = stdout.search(/^table /m);
  return read(stdout, at < 0 ? "" : stdout.slice(at));
}

/**
 * The rules that a file would load on a machine that has none. The kernel is asked to try them and to
 * keep nothing, so nothing changes and no notation has to be understood here.
 *
 * @returns the rules, or nft's own words when the file can't be loaded
 */
export async function rulesOfFile(
  machine: Node,
  file: string,
): Promise<NftRules | { readonly problem: string }> {
  const [code, frame] = await Promise.all([
    machine.ask`printf 'flush ruleset\ninclude "%s"\n' ${file} | /usr/sbin/nft -c --debug=netlink -f -`,
    machine.ask`printf 'flush ruleset\ninclude "%s"\nlist ruleset\n' ${file} | /usr/sbin/nft -s -c -f -`,
  ]);
  const refused = [code, frame].find(({ exitCode }) => exitCode !== 0);
  if (refused) return { problem: refused.stderr.trim().split("\n")[0] ?? "" };
  return read(code.stdout, frame.stdout);
}

/** What `--debug=netlink` and a listing say together. */
function read(debug: string, listing: string): NftRules {
  const rules: NftRule[] = [];
  const named = new Map<string, string[]>();
  // Not loaded yet, anonymous sets all have one name, and come just before the rule that uses them.
  const nameless: string[][] = [];
  let elements: string[] = [];
  let chain = "";
  let code: string[] = [];
  const finish = () => {
    if (code.length > 0) rules.push({ chain, code: code.join(" ") });
    code = [];
  };
  for (const line of debug.split("\n")) {
    if (line.startsWith("table ")) break;
    if (line.startsWith("  [ ")) {
      code.push(
        instruction(line, (name) => (name.endsWith("%d") ? nameless.shift() : named.get(name))),
      );
    } else if (line.startsWith("\telement ")) {
      elements.push(...line.split("\telement ").slice(1).map(element));
    } else {
      finish();
      const [first = "", second = "", third = ""] = line.split(" ");
      chain = `${first} ${second} ${third}`;
      const set = third.startsWith("@") ? third.slice(1) : first;
      elements = [];
      if (set.endsWith("%d")) {
        // Declared on one line, filled on the next.
        if (third === "0" && !line.includes("size")) nameless.push(elements);
      } else named.set(set, elements);
    }
  }
  finish();
  return { rules, frame: frameOf(listing, named) };
}

function instruction(line: string, elementsOf: (set: string) => string[] | undefined): string {
  return line
    .trim()
    .replace(/\[ counter pkts \d+ bytes \d+ \]/, "[ counter ]")
    .replace(/consumed \d+/, "")
    .replace(
      /(\bset )(__\S+)/,
      (_, set, name) => `${set}{ ${[...(elementsOf(name) ?? [])].sort().join(", ")} }`,
    )
    .replace(/ 0x0 \]$/, " ]")
    .replace(/^\[ (nat|masq|redir) .*/, translation);
}

/** Loaded, the end of a range that is a single value is spelt out, and so are flags that follow from it. */
function translation(line: string): string {
  return line
    .replace(/(addr|proto)_min (reg \d+) \1_max \2/g, "$1_min $2")
    .replace(/ flags 0x([\da-f]+)/, (_, flags) => {
      const chosen = Number.parseInt(flags, 16) & ~3;
      return chosen ? ` flags ${chosen}` : "";
    });
}

function element(text: string): string {
  return text
    .replace(/userdata = \{.*?\}/, "")
    .replace("[end]", "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Tables, chains and sets of a listing; rules and elements are told by the instructions. */
function frameOf(listing: string, named: ReadonlyMap<string, readonly string[]>): string[] {
  const frame: string[] = [];
  let [table, block, kind] = ["", "", ""];
  let skipped = false;
  const elements = () => {
    if (kind !== "set" && kind !== "map") return;
    const moving = frame.some(
      (line) => line.startsWith(`${table} ${block} `) && /dynamic|timeout/.test(line),
    );
    const content = moving ? [] : [...(named.get(block.split(" ")[1] ?? "") ?? [])].sort();
    frame.push(`${table} ${block} = { ${content.join(", ")} }`);
  };
  for (const line of listing.split("\n")) {
    const word = line.trim();
    if (line.startsWith("table ")) {
      table = word.replace(" {", "");
      frame.push(table);
    } else if (/^\t\w.* \{$/.test(line)) {
      block = word.replace(" {", "");
      kind = block.split(" ")[0] ?? "";
      frame.push(`${table} ${block}`);
    } else if (line === "\t}") {
      elements();
      block = kind = "";
    } else if (word.startsWith("elements = {") || skipped) {
      skipped = !word.endsWith("}");
    } else if (kind === "chain") {
      // Loaded, a policy that was left out is spelt out.
      const hooked = /^type \w+ hook /.test(word);
      const policy = / policy /.test(word) ? "" : " policy accept;";
      if (hooked) frame.push(`${table} ${block} ${word}${policy}`);
    } else if (word !== "" && word !== "}") {
      frame.push(`${table} ${block} ${word}`);
    }
  }
  return frame.sort();
}
