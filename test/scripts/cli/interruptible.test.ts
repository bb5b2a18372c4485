import { expect, test } from "vitest";
import { interruptible } from "../../../scripts/cli/interruptible.js";
import { Stopped } from "../../../scripts/ground/stopped.js";

const listening = () => process.listenerCount("SIGINT") + process.listenerCount("SIGTERM");

test("a request to stop ends the signal, and whoever catches it is told how it was stopped", async () => {
  const stopped = interruptible(async (signal) => {
    process.emit("SIGTERM", "SIGTERM");
    signal.throwIfAborted();
  });
  await expect(stopped).rejects.toThrow(Stopped);
  await expect(stopped).rejects.toThrow("stopped (SIGTERM)");
});

test("nobody listens to the process's signals any more once it is over, whatever became of it", async () => {
  const before = listening();
  const failing = () => interruptible(() => Promise.reject(new Error("no")));
  for (let times = 0; times < 20; times++) await expect(failing()).rejects.toThrow("no");
  expect(await interruptible(async () => listening() - before)).toBe(2);
  expect(listening()).toBe(before);
});
