import { expect, test } from "vitest";
import { Answers } from "../../../scripts/channel/agent.js";

const part = "A".repeat(3000);

/** Answers to requests 1 to 100. */
function expecting(): Answers {
  const answers = new Answers();
  for (let id = 1; id <= 100; id++) answers.expect(id);
  return answers;
}

test("an answer is put together from its lines, whatever comes between them", () => {
  const answers = expecting();
  const lines = ["1 > b3V0", "2 0", "1 ! ZXJy", "1 3"];
  expect(lines.map((line) => answers.read(line))).toEqual([
    undefined,
    [2, { code: 0, stdout: "", stderr: "" }],
    undefined,
    [1, { code: 3, stdout: "out", stderr: "err" }],
  ]);
});

test.for<[string, string[]]>([
  ["a request that nobody made", ["101 0"]],
  ["a part of one", ["101 > b3V0"]],
  ["a request that was answered", ["1 0", "1 0"]],
  ["no line of an agent", ["1"]],
  ["an exit code that is none", ["1 -1"]],
  ["what is no base64", ["1 > \u001b[2J"]],
  ["a part that is longer than an agent's", [`1 > ${part}A`]],
  ["a short part that is not the last", ["1 > b3V0", "1 > b3V0"]],
])("fails on %s", ([, lines]) => {
  const answers = expecting();
  expect(() => lines.map((line) => answers.read(line))).toThrow(/^it (?:answered|did not speak)/);
});

test("fails on an answer that does not end, before much of it is held", () => {
  const answers = expecting();
  let lines = 0;
  expect(() => {
    for (; lines < 10_000; lines++) answers.read(`1 > ${part}`);
  }).toThrow("more than 2097152 bytes");
  expect(lines * part.length).toBeLessThan(3 * 2 ** 20);
});

test("fails on many answers that do not end, before much of them is held", () => {
  const answers = expecting();
  let lines = 0;
  expect(() => {
    for (; lines < 10_000; lines++) answers.read(`${(lines % 100) + 1} > ${part}`);
  }).toThrow("more than 2097152 bytes");
  expect(lines * part.length).toBeLessThan(12 * 2 ** 20);
});

test("what was answered makes room again", () => {
  const answers = expecting();
  for (let id = 1; id <= 100; id++) {
    for (let line = 0; line < 900; line++) answers.read(`${id} > ${part}`);
    expect(answers.read(`${id} 0`)?.[1]?.stdout.length).toBe(900 * 2250);
  }
});
