import { expect, test } from "vitest";
import { catalogue } from "../../../checks/catalogue.js";
import type { Exercise } from "../../../checks/lib/exercise.js";
import { methodOf } from "../../../checks/lib/method-of.js";

const named = (id: string) => catalogue.exercises.get(id) as Exercise;

test("commands of a solution are told as somebody types them, cables as what is done by hand", async () => {
  expect(await methodOf(named("cp14/nothing-leaves"), "relay-that-is-no-more")).toEqual([
    {
      machine: "mail1",
      commands: [
        "/usr/sbin/postconf -X relayhost && systemctl reload postfix",
        "/usr/sbin/postqueue -f",
        "/usr/sbin/postqueue -p | grep -q 'Mail queue is empty'",
      ].join("\n"),
    },
  ]);
  const moved = await methodOf(named("cp03/office-move"), "socket-of-the-dmz");
  expect(moved?.[0]).toEqual({
    byHand: { fr: "Brancher ws2 sur lan", en: "Plug ws2 into lan" },
  });
});

test("one that goes on by what somebody answers has no list of commands", async () => {
  expect(await methodOf(named("cp01/one-incident"))).toBeUndefined();
});

test("most have one, and none tells how the bench edits or waits", async () => {
  const all: Awaited<ReturnType<typeof methodOf>>[] = [];
  for (const one of catalogue.exercises.values()) {
    for (const cause of Object.keys(one.causes ?? {})) all.push(await methodOf(one, cause));
  }
  const told = all.flatMap((steps) => steps ?? []);
  expect(all.filter((steps) => steps !== undefined).length).toBeGreaterThan(0.75 * all.length);
  const commands = told.map((step) => ("machine" in step ? step.commands : "")).join("\n");
  expect(commands).toContain("sed -i ");
  expect(commands).not.toMatch(/\/run\/changed|systemd-run|\/usr\/lib\/plateau\/ready/);
});
