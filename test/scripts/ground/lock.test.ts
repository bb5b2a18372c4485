import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { withLock } from "../../../scripts/ground/lock.js";

/** Somebody who has a lab's name, and says something to whoever asks. */
async function holding(lab: string, words: string): Promise<void> {
  const server = createServer((socket) => socket.end(words));
  await once(server.listen(`\0plateau/lab/${lab}`), "listening");
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
}

test("who finds a lab busy is told with what, and since when", async () => {
  await withLock("t-lock", "reset", async () => {
    const second = withLock("t-lock", "up", async () => undefined);
    await expect(second).rejects.toThrow(
      `lab 't-lock' is busy with 'lab reset' (process ${process.pid}) since `,
    );
  });
  expect(await withLock("t-lock", "up", async () => "free")).toBe("free");
});

test.for(["", "nonsense", '{ "verb": 7 }', '{ "verb": "up", "pid": -1, "since": "today" }'])(
  "a name that somebody else holds, who says '%s', is busy and no more",
  async (words) => {
    await holding("t-held", words);
    await expect(withLock("t-held", "up", async () => undefined)).rejects.toThrow(
      "lab 't-held' was busy a moment ago: try again",
    );
  },
);
