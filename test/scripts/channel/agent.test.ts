import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, expect, test } from "vitest";
import {
  type Answer,
  Answers,
  agent,
  answerBytes,
  request,
} from "../../../scripts/channel/agent.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const folder = temporaryFolder();
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});

/** Ask an agent on this machine, as a channel asks one on a lab's. */
function ask(
  scripts: readonly string[],
  limitSeconds = 20,
): Promise<readonly (Answer | undefined)[]> {
  const child = spawn("bash", ["--norc", "-c", agent], {
    env: { PATH: process.env["PATH"], BENCH_SHELL: "sh", BENCH_FOLDER: folder },
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
