import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/ground/home.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

interface Link {
  readonly name: string;
  readonly kind: string | null;
  /** Id of the network namespace that its other end is in; the host itself has none. */
  readonly namespace: number | null;
  readonly master: number | null;
  readonly mark: string;
}

const tool = join(root, "modules/probe/image/files/usr/lib/plateau/cable");
const program = `
import json, runpy, sys
links, *asked = json.load(sys.stdin)
print(json.dumps([link["name"] for link in runpy.run_path(sys.argv[1])["ends"](links, *asked)]))`;
const python =
  (...args: readonly string[]) =>
  (input: string) =>
    execFileSync("python3", ["-I", "-c", ...args], { input, encoding: "utf8", stdio: "pipe" });

const hasPython = (() => {
  try {
    python("")("");
    return true;
  } catch {
    return false;
  }
})();

/** Names of the links that are the host's end of a cable of the machine in namespace 7. */
function ends(links: readonly Link[], mark: string, bridge: number | null): string[] {
  return JSON.parse(python(program, tool)(JSON.stringify([links, 7, mark, bridge])));
}

const [lan, guest] = [11, 12];
const lanMark = "plateau/c01/fw1/lan";
const dmzMark = "plateau/c01/fw1/dmz";
const cable = (name: string, link: Partial<Link> = {}): Link => ({
  name,
  kind: "veth",
  namespace: 7,
  master: lan,
  mark: "",
  ...link,
});

const cases: Record<string, [links: Link[], bridge: number | null, found: string[]]> = {
  "a cable just laid is the one at its bridge": [
    [cable("a"), cable("b", { master: guest })],
    lan,
    ["a"],
  ],
  "a cable that was moved is the one that bears its mark": [
    [cable("a", { master: guest, mark: lanMark }), cable("b", { master: guest })],
    lan,
    ["a"],
  ],
  "so is one that was pulled out": [[cable("a", { master: null, mark: lanMark })], lan, ["a"]],
  "another cable that was moved to its bridge is another": [
    [cable("a", { mark: dmzMark }), cable("b")],
    lan,
    ["b"],
  ],
  "two that were moved to one bridge are told by their marks": [
    [cable("a", { master: guest, mark: dmzMark }), cable("b", { master: guest, mark: lanMark })],
    lan,
    ["b"],
  ],
  "a neighbour's cable is none, whatever it bears": [
    [cable("a", { namespace: 8 }), cable("b", { namespace: 8, mark: lanMark })],
    lan,
    [],
  ],
  "an interface of the host is none": [
    [
      cable("eth0", { namespace: null }),
      cable("eth1", { namespace: null, mark: lanMark }),
      cable("br", { kind: "bridge", mark: lanMark }),
      cable("wire", { kind: null }),
    ],
    lan,
    [],
  ],
  "a macvlan into the machine is none": [[cable("a", { kind: "macvlan" })], lan, []],
  "somebody's own name for a cable is no mark": [
    [cable("a", { mark: "third socket" })],
    lan,
    ["a"],
  ],
  "two that can't be told are both named": [[cable("a"), cable("b")], lan, ["a", "b"]],
  "what is asked for by its mark alone is at no bridge": [[cable("a", { master: null })], null, []],
};

test.for(Object.entries(cases))("%s", ([, [links, bridge, found]], { skip }) => {
  skip(!hasPython, "no python3 here: the live tests run it where it is");
  expect(ends(links, lanMark, bridge)).toEqual(found);
});

/** Stands for `ip` where the kernel says so many times that the list changed while it was read. */
const busy = (times: number) => `#!/bin/sh
echo >> "$0.asked"
asked=$(wc -l < "$0.asked")
echo '[{"ifindex":'$asked',"ifname":"a","master":"br","link_netnsid":7,"linkinfo":{"info_kind":"veth"}},{"ifindex":11,"ifname":"br"}]'
[ $asked -gt ${times} ] || echo "Dump was interrupted and may be inconsistent." >&2`;
const reading = `
import json, os, runpy, sys
os.environ["PATH"] = sys.argv[2] + ":" + os.environ["PATH"]
print(json.dumps(runpy.run_path(sys.argv[1])["links_of"](json.load(sys.stdin))))`;

function readAmong(times: number, patienceS: number): unknown {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "ip"), busy(times), { mode: 0o755 });
  return JSON.parse(python(reading, tool, folder)(JSON.stringify(patienceS)));
}

test("links are asked for again until nothing came or went meanwhile", ({ skip }) => {
  skip(!hasPython, "no python3 here: the live tests run it where it is");
  expect(readAmong(3, 10)).toEqual([
    { index: 4, name: "a", kind: "veth", namespace: 7, master: 11, mark: "" },
    { index: 11, name: "br", kind: null, namespace: null, master: null, mark: "" },
  ]);
});

test("and not for ever: the end says in plain words why", ({ skip }) => {
  skip(!hasPython, "no python3 here: the live tests run it where it is");
  expect(() => readAmong(1e9, 0.2)).toThrow(
    /for 0\.2 s links of the engine's network came and went/,
  );
  expect(() => readAmong(1e9, 0.2)).not.toThrow(/Traceback/);
});
