import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { quote } from "zx/core";
import {
  type Answer,
  Answers,
  agent,
  answerBytes,
  request,
} from "../../../scripts/channel/agent.js";
import { probeAgent } from "../../../scripts/channel/probe/probe-channel.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const folder = temporaryFolder();
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});

interface Started {
  readonly command: readonly string[];
  readonly env: readonly string[];
}

const agents: Readonly<Record<string, Started>> = {
  "a machine's agent": {
    command: ["bash", "--norc", "-c", agent],
    env: ["BENCH_SHELL=sh", `BENCH_FOLDER=${folder}`],
  },
  "a probe's agent": probeAgent,
};
const hasPython = existsSync("/usr/bin/python3");

/** Ask an agent on this machine, as a channel asks one on a lab's. */
function askOf(
  { command: [program = "", ...words], env }: Started,
  scripts: readonly string[],
  limitSeconds = 20,
): Promise<readonly (Answer | undefined)[]> {
  const child = spawn(program, words, {
    env: {
      PATH: process.env["PATH"],
      LC_ALL: "C.UTF-8",
      ...Object.fromEntries(env.map((line) => line.split("=", 2))),
    },
    stdio: ["pipe", "pipe", "inherit"],
  });
  running.push(child);
  const answers = new Answers();
  const got = new Map<number, Answer | undefined>();
  return new Promise((done) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line === "ready") {
        scripts.forEach((script, id) => {
          answers.expect(id);
          child.stdin.write(request(id, limitSeconds, script));
        });
        return;
      }
      const ended = answers.read(line);
      if (ended) got.set(...ended);
      if (got.size === scripts.length) done(scripts.map((_, id) => got.get(id)));
    });
  });
}

describe.each(Object.entries(agents))("%s", (_, started) => {
  const ask = (scripts: readonly string[], limitSeconds?: number) =>
    askOf(started, scripts, limitSeconds);
  beforeEach(({ skip }) => skip(!hasPython && started === probeAgent, "there is no Python here"));

  test("an answer has the exit code and both streams, each as it was", async () => {
    const [answer] = await ask(["echo out; echo é >&2; exit 3"]);
    expect(answer).toEqual({ code: 3, stdout: "out\n", stderr: "é\n" });
  });

  test.for<[string, string, string]>([
    ["quotes", `printf %s "it's \\"so\\""`, `it's "so"`],
    ["backslashes", String.raw`printf '%s' 'a\nb\\c\0'`, String.raw`a\nb\\c\0`],
    ["several lines", "for n in 1 2; do\n  echo $n\ndone", "1\n2\n"],
    ["per cent signs and dollars", `printf '%%s $HOME'`, "%s $HOME"],
    ["here documents", "cat <<X\na\tb\nX", "a\tb\n"],
    ["nothing at all", "", ""],
  ])("a script keeps its %s", async ([, script, stdout]) => {
    expect(await ask([script])).toEqual([{ code: 0, stdout, stderr: "" }]);
  });

  test("long answers that come at once never mix", async () => {
    const letters = [..."abcdefghij"];
    const long = (letter: string) => `head -c 100000 /dev/zero | tr '\\0' ${letter}`;
    const answers = await ask(letters.flatMap((letter) => [long(letter), `echo ${letter}`]));
    expect(answers.map((answer) => answer?.stdout)).toEqual(
      letters.flatMap((letter) => [letter.repeat(100_000), `${letter}\n`]),
    );
  });

  test("the longest answer is whole, and of a longer one it is told that there is more", async () => {
    const bytes = (count: number) => `head -c ${count} /dev/zero | tr '\\0' a`;
    const [longest, longer, short] = await ask([
      bytes(answerBytes),
      `echo out; ${bytes(answerBytes + 3)} >&2`,
      "echo short",
    ]);
    expect(longest?.stdout.length).toBe(answerBytes);
    expect(longer).toBeUndefined();
    expect(short?.stdout).toBe("short\n");
  });

  test("a command that takes too long is ended, and the others are answered meanwhile", async () => {
    const [slow, quick] = await ask(["sleep 30", "echo quick"], 1);
    expect(slow?.code).not.toBe(0);
    expect(quick?.stdout).toBe("quick\n");
  });

  test("a command sees no standard input, and leaves nothing to read of what was asked", async () => {
    const [answer] = await ask(["cat; echo secret"]);
    expect(answer?.stdout).toBe("secret\n");
    const left = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
    expect(left.join("")).not.toContain("secret");
  });
});

describe.skipIf(!hasPython)("the probe's agent, without a shell or an interpreter's start,", () => {
  const ask = (...scripts: string[]) => askOf(probeAgent, scripts, 2);

  test("ends whoever is fed without end before it fills the memory, and nobody beside it", async () => {
    const [fed, nested, beside] = await askOf(
      probeAgent,
      [
        "page=$(tr '\\0' a < /dev/zero)",
        "(page=$(echo; tr '\\0' a < /dev/zero)) & wait",
        "sleep 1; echo well",
      ],
      20,
    );
    expect([fed, nested]).toEqual([undefined, undefined]);
    expect(beside).toEqual({ code: 0, stdout: "well\n", stderr: "" });
  });
  const python = (text: string, ...words: string[]) =>
    `python3 -c ${[text, ...words].map(quote).join(" ")}`;

  test("hands a program its arguments as they are, whatever is in them", async () => {
    const words = ["", "a b", "it's", "é\n\t\\", "$HOME `id` *", "--x=y"];
    const [answer] = await ask(python("import json, sys\nprint(json.dumps(sys.argv))", ...words));
    expect(JSON.parse(answer?.stdout ?? "")).toEqual(["-c", ...words]);
  });

  test("ends a program as an interpreter would", async () => {
    const answers = await ask(
      python("import sys\nsys.exit(3)"),
      python("import sys\nsys.exit('no server')"),
      python("import os\nos.abort()"),
      python("1 / 0"),
      python("this is no program"),
      python("import nowhere"),
    );
    expect(
      answers.map((answer) => [answer?.code, answer?.stderr.trim().split("\n").at(-1)]),
    ).toEqual([
      [3, ""],
      [1, "no server"],
      [134, ""],
      [1, "ZeroDivisionError: division by zero"],
      [1, "SyntaxError: invalid syntax"],
      [1, "ModuleNotFoundError: No module named 'nowhere'"],
    ]);
    expect(answers[3]?.stderr).toMatch(
      /^Traceback \(most recent call last\):\n {2}File "<string>", line 1/,
    );
  });

  test("lets nothing of a program reach the next one", async () => {
    const spoil = "import json, os\njson.dumps = None\nos.environ['LEFT'] = '1'\nprint('spoilt')";
    const look = "import json, os\nprint(json.dumps(os.environ.get('LEFT')))";
    const spoilt = Array.from({ length: 3 }, () => python(spoil));
    const answers = await ask(...spoilt, python(look));
    expect(answers.at(-1)).toEqual({ code: 0, stdout: "null\n", stderr: "" });
  });

  test("ends a program that hangs, and answers others meanwhile and afterwards", async () => {
    const [hung, other] = await ask(python("while True: pass"), python("print('here')"));
    expect([hung?.code, other?.stdout]).toEqual([143, "here\n"]);
  });

  test("starts a command as a shell would, and leaves to bash what is none", async () => {
    const answers = await ask(
      "head -c 3 /dev/zero",
      "printenv --null 'no\\nsuch'$'\\n'",
      "basename 'a b'/'c \\\\ d'$'\\'s'",
      "nowhere --at all",
      "/nowhere/tool",
      "echo -e 'a\\tb'",
      "LEFT=1 printenv LEFT",
      "echo {1..3}",
      "sh -c $'kill -SEGV $$'",
    );
    expect(answers.map((answer) => [answer?.code, answer?.stdout, answer?.stderr])).toEqual([
      [0, "\0\0\0", ""],
      [1, "", ""],
      [0, "c \\\\ d's\n", ""],
      [127, "", "/proc/self/fd/3: line 1: nowhere: command not found\n"],
      [127, "", "/proc/self/fd/3: line 1: /nowhere/tool: No such file or directory\n"],
      [0, "a\tb\n", ""],
      [0, "1\n", ""],
      [0, "1 2 3\n", ""],
      [139, "", ""],
    ]);
  });

  test("ends what speaks without end, and its request alone", async () => {
    const endless = python("import sys\nwhile True: sys.stdout.write('a' * 65536)");
    const answers = await ask("cat /dev/zero", endless, "yes | cat >&2", "echo here");
    expect(answers.map((answer) => answer?.stdout)).toEqual([
      undefined,
      undefined,
      undefined,
      "here\n",
    ]);
  });

  test("gives a request no descriptor but its own three, and its own session", async () => {
    const seen =
      "import os\nprint(sorted(os.listdir('/proc/self/fd'))[:3], os.getsid(0) == os.getpid())";
    const [program, command] = await ask(python(seen), "ls /proc/self/fd");
    // The fourth is the folder that is read.
    expect(program?.stdout).toBe("['0', '1', '2'] True\n");
    expect(command?.stdout).toBe("0\n1\n2\n3\n");
  });
});
