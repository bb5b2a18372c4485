import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { root } from "../../../scripts/ground/home.js";
import { readAssets } from "../../../scripts/portal/read-assets.js";
import { drawnCandidates, drawnResults } from "../../lib/drawn-class.js";
import { messagesOf } from "../../lib/messages-of.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

test("a lab that nobody's page shows is not looked at", async () => {
  const factsOf = vi.fn(async () => ({
    state: "up" as const,
    machines: [],
    holders: [],
    exercises: { lab, exercises: [], halfDone: [] },
    changedAt: "",
    hints: [],
  }));
  const { ask } = await scriptedPortal({ factsOf });
  const messages = messagesOf<Record<string, unknown>>(
    await ask(`/api/labs/${lab}/events`, { as: "owner" }),
  );
  await messages.next();
  await messages.return(undefined);
  // The look that goes on, and no other.
  await setTimeout(2500);
  const looks = factsOf.mock.calls.length;
  await setTimeout(2500);
  expect(factsOf.mock.calls.length).toBe(looks);
});

test("a lab's page, of which every check was looked at, is 30 kB with all that it needs before a terminal", async () => {
  const folder = temporaryFolder();
  execFileSync(process.execPath, [join(root, "scripts", "cli", "build.mjs"), folder]);
  const assets = await readAssets(folder);
  const { ask, portal } = await scriptedPortal({}, assets);
  await portal.feeds.of(lab).keep(drawnResults(drawnCandidates[0]));
  const weigh = async (path: string) => {
    const answer = await ask(path, { as: "owner", headers: { "accept-encoding": "br" } });
    expect(answer.headers.get("content-encoding")).toBe("br");
    return (await answer.arrayBuffer()).byteLength;
  };
  const page = await (await ask(`/labs/${lab}`, { as: "owner" })).text();
  const needed = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(
    ([, path]) => path ?? "",
  );
  const paths = [`/labs/${lab}`, ...needed];
  const all = await Promise.all(paths.map(weigh));
  // What goes with each of them, by HTTP/2: heads and frames.
  expect(
    all.reduce((sum, one) => sum + one + 500, 0),
    all.join(" "),
  ).toBeLessThan(30_000);
});
