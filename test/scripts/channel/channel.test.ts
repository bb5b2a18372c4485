import { expect, test } from "vitest";
import { type Carrier, Channel, NotObserved } from "../../../scripts/channel/channel.js";

/** A channel whose carrier only notes what it is told. */
function noted() {
  const told: unknown[] = [];
  const carrier: Carrier = {
    send: (...request) => told.push(request),
    close: () => told.push("close"),
  };
  return { channel: new Channel(carrier), told };
}

const answer = (stdout: string) => ({ code: 0, stdout, stderr: "" });

test("each request is given its own answer, whichever comes first", async () => {
  const { channel, told } = noted();
  const answers = [channel.run("echo one", 1500), channel.run("echo two", 200)];
  expect(told).toEqual([
    [1, 2, "echo one"],
    [2, 1, "echo two"],
  ]);
  channel.answered(2, answer("two"));
  channel.answered(1, answer("one"));
  // Nobody asked for it.
  channel.answered(7, answer("seven"));
  expect(await Promise.all(answers)).toEqual([answer("one"), answer("two")]);
});

test("once it has ended nothing waits, nothing is asked, and whoever wants to know is told", async () => {
  const { channel, told } = noted();
  let lost = false;
  channel.onLost(() => {
    lost = true;
  });
  const waiting = channel.run("true", 1000);
  channel.end("the machine stopped");
  await expect(waiting).rejects.toEqual(new NotObserved("the machine stopped"));
  await expect(channel.run("true", 1000)).rejects.toThrow("the machine stopped");
  expect(told).toEqual([[1, 1, "true"], "close"]);
  expect(lost).toBe(true);
});
