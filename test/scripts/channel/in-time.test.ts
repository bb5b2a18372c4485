import { expect, test } from "vitest";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { inTime } from "../../../scripts/channel/in-time.js";
import { text } from "../../../scripts/ground/text.js";

test("what comes in time is handed on, and nobody is told to stop", async () => {
  let asked: AbortSignal | undefined;
  const came = await inTime(5000, "ws1", async (signal) => {
    asked = signal;
    return 7;
  });
  expect(came).toBe(7);
  expect(asked?.aborted).toBe(false);
});

test("what comes too late is not observed, and is told to stop", async () => {
  let asked: AbortSignal | undefined;
  const late = inTime(20, "ws1", (signal) => {
    asked = signal;
    return new Promise<never>(() => undefined);
  });
  await expect(late).rejects.toEqual(
    new NotObserved({
      fr: "ws1 n'a pas répondu en 20 ms",
      en: "ws1 did not answer within 20 ms",
    }),
  );
  expect(asked?.aborted).toBe(true);
});

test("what fails is not observed, and says who and why", async () => {
  const failed = inTime(5000, "ws1", () => Promise.reject(new Error("it does not run (exited)")));
  await expect(failed).rejects.toEqual(new NotObserved(text`ws1: it does not run (exited)`));
});
