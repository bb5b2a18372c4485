import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { type Channel, NotObserved } from "../../../scripts/channel/channel.js";
import { channelOver } from "../../../scripts/channel/exec-channel.js";

/** A machine whose root speaks in the place of the bench's shell. */
class Hostile {
  readonly stdin = new PassThrough();
  readonly stdout = new PassThrough();
  readonly stderr = new PassThrough();

  /** @returns the bench's side */
  open(): Promise<Channel> {
    return channelOver(this.stdin, this.stdout, this.stderr);
  }

  /**
   * Say the same again for as long as the bench listens.
   *
   * @returns bytes that were said
   */
  async flood(into: PassThrough, text: string): Promise<number> {
    const most = 64 * 2 ** 20;
    let said = 0;
    while (!this.stdin.destroyed && said < most) {
      into.write(text);
      said += text.length;
      await new Promise((resolve) => setImmediate(resolve));
    }
    return said;
  }
}

const block = "A".repeat(2 ** 16);

test.for<[string, (machine: Hostile) => Promise<number>, RegExp]>([
  ["a line without end", (one) => one.flood(one.stdout, block), /line is longer than 3100 letters/],
  ["lines of its own", (one) => one.flood(one.stdout, "AAAA\n".repeat(9999)), /as an agent does/],
  [
    "an answer without end",
    (one) => one.flood(one.stdout, `1 > ${"A".repeat(3000)}\n`),
    /more than 2097152 bytes/,
  ],
  [
    "answers that nobody asked for",
    (one) => one.flood(one.stdout, `7 > ${"A".repeat(3000)}\n`),
    /what it was not asked/,
  ],
  ["complaints without end", (one) => one.flood(one.stderr, block), /complained too much/],
])("a machine that says %s is not heard any more", async ([, attack, why]) => {
  const machine = new Hostile();
  const opened = machine.open();
  machine.stdout.write("ready\n");
  const channel = await opened;
  const lost: NotObserved[] = [];
  channel.onLost((problem) => lost.push(problem));
  const asked = channel.run("true", 20_000).catch((problem: Error) => problem);
  expect(await attack(machine)).toBeLessThan(8 * 2 ** 20);
  const problem = await asked;
  expect(problem).toBeInstanceOf(NotObserved);
  expect((problem as Error).message).toMatch(why);
  expect(lost[0]?.message).toMatch(why);
  await expect(channel.run("true", 20_000)).rejects.toThrow(why);
});

test.for<[string, string]>([
  ["a line without end", block],
  ["anything else", "2 0\n"],
])("fails on %s before the agent is ready", async ([, said]) => {
  const machine = new Hostile();
  const opened = machine.open();
  machine.stdout.write(said);
  await expect(opened).rejects.toThrow("not heard any more");
});

test("one answer that is too long costs its own request alone", async () => {
  const machine = new Hostile();
  const opened = machine.open();
  machine.stdout.write("ready\n");
  const channel = await opened;
  const long = channel.run("cat /dev/zero", 20_000);
  const short = channel.run("echo a", 20_000);
  machine.stdout.write("1 +\n1 0\n2 > YQo=\n2 0\n");
  await expect(long).rejects.toThrow("it answered more than 2097152 bytes");
  expect((await short).stdout).toBe("a\n");
  channel.close();
});
