import { expect, test } from "vitest";
import { readMessage } from "../../../../scripts/channel/hands/message.js";

test.for<[string, object]>([
  ["that they are ready", { ready: true }],
  ["that a machine is entered", { opened: 3 }],
  ["why it is not", { refused: 3, why: "it has stopped" }],
  ["that it is lost", { lost: 3 }],
  ["an answer without end", { endless: 9, channel: 3 }],
  ["an answer", { answer: 9, channel: 3, code: 1, stdout: "é\n", stderr: "" }],
])("the hands tell %s", ([, said]) => {
  expect(readMessage(JSON.stringify(said))).toEqual(said);
});

test.for(["", "nonsense", "{}", '{"answer":1}', '{"opened":"3"}'])(
  "%j is none of what they tell",
  (line) => {
    expect(() => readMessage(line)).toThrow();
  },
);
