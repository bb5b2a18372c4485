import { expect, test } from "vitest";
import { knock } from "../../../checks/cp07/lib/knock.js";
import { NotObserved } from "../../../scripts/channel/channel.js";

/** A probe to whom some ports answer. */
const probe = (isOpen: (target: string) => boolean) =>
  ({
    json: () => async (_: TemplateStringsArray, words: readonly unknown[]) => {
      const targets = words
        .filter((word) => typeof word === "string")
        .filter((word) => /^\d+\.\d+\.\d+\.\d+:/.test(word));
      return targets.map((target) => ({ outcome: isOpen(target) ? "open" : "timeout" }));
    },
  }) as never;
const door = { to: "fw1", address: "10.10.10.1" } as const;

test("each door is knocked at over TCP and over UDP", async () => {
  const refused = await knock(
    probe(() => false),
    "guest",
    "10.10.30.*",
    [door],
  );
  expect(refused.map(({ protocol, source }) => `${protocol} ${source}`)).toEqual([
    "tcp 10.10.30.*",
    "udp 10.10.30.*",
  ]);
  expect(refused.every(({ port }) => port >= 10_000 && port < 40_000)).toBe(true);
});

test("what is let through was not refused", async () => {
  const refused = await knock(
    probe((target) => !target.endsWith("/udp")),
    "vpn",
    "x",
    [door],
  );
  expect(refused.map(({ protocol }) => protocol)).toEqual(["udp"]);
});

test("a door that the policy leaves open is none to be refused at", async () => {
  const open = { to: "probe-lan", address: "10.10.16.250" } as const;
  await expect(
    knock(
      probe(() => false),
      "lan",
      "x",
      [open],
    ),
  ).rejects.toThrow(NotObserved);
});
