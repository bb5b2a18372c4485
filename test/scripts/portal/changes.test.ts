import { expect, test } from "vitest";
import { Misuse } from "../../../scripts/ground/misuse.js";
import type { ChangesOfInput } from "../../../scripts/training/changes-of.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

const path = `/changes/${lab}`;
const at = "2026-12-01T10:00:00.000Z";

/** How far back was asked for, in minutes. */
const minutesAgo = (moment: Date | undefined) =>
  moment && Math.round((Date.now() - Number(moment)) / 60_000);

test("a trainer reads what changed on a lab's machines, and no name is markup or hides its signs", async () => {
  const asked: ChangesOfInput[] = [];
  const { ask } = await scriptedPortal({
    async changes(input) {
      asked.push(input);
      const files = [
        { path: "/root/<img src=x>\u001b[2J\u202e\n    + /etc/ours", what: "added" as const, at },
      ];
      const processes = [{ command: "sshd", exe: "/tmp/<b>miner", startedAt: at }];
      const changes = [{ machine: "ws1", files, moreFiles: 3, processes }];
      return { lab, since: at, changes };
    },
  });
  const page = await (await ask(path, { as: "trainer" })).text();
  expect(page).toContain("/root/&lt;img src=x>\\u001b[2J\\u202e\\n    + /etc/ours");
  expect(page).toContain("[/tmp/&lt;b>miner]");
  expect(page).not.toContain("<img");
  await ask(`${path}?minutes=240`, { as: "trainer" });
  await ask(`${path}?minutes=-9999999999999`, { as: "trainer" });
  // Left open it is the exercise's start, and an hour where none runs.
  expect(asked.map((one) => [minutesAgo(one.since), minutesAgo(one.otherwise)])).toEqual([
    [undefined, 60],
    [240, undefined],
    [undefined, 60],
  ]);
});

test("why there is nothing to read is told", async () => {
  const { ask } = await scriptedPortal({
    async changes() {
      throw new Misuse({ fr: "le lab est en pause", en: "the lab is paused" });
    },
  });
  expect(await (await ask(path, { as: "trainer" })).text()).toContain("the lab is paused");
});

test.for(["owner", "other", "nobody"] as const)("%s does not", async (as) => {
  const { ask } = await scriptedPortal();
  const answer = await ask(path, { as });
  expect(answer.status).not.toBe(200);
  expect(await answer.text()).not.toContain("Seen from the host");
});
