import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { cables, cablesByHand } from "../../../scripts/facts/journal.js";
import { forgetCables } from "../../../scripts/operations/plug.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
vi.stubEnv("PLATEAU_HOME", home);
mkdirSync(join(home, "c01"));

test("of machines that are made anew nobody has moved a cable, by hand or otherwise", async () => {
  const movedAt = "2026-01-01T08:00:00.000Z";
  await cables.write("c01", { "ws1/lan": "guest", "ws2/lan": null, "fw1/lan": "dmz" });
  await cablesByHand.write("c01", {
    "ws1/lan": { to: "guest", movedAt },
    "ws2/lan": { to: null, movedAt },
  });
  await forgetCables("c01", ["ws1", "fw1"]);
  expect(await cables.read("c01")).toEqual({ "ws2/lan": null });
  expect(await cablesByHand.read("c01")).toEqual({ "ws2/lan": { to: null, movedAt } });
});
