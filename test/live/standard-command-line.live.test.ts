import { afterAll, beforeAll, expect, test } from "vitest";
import { standing } from "../../scripts/host/standing.js";
import { bringUp } from "../../scripts/operations/bring-up.js";
import { takeDown } from "../../scripts/operations/take-down.js";
import { nodesOn } from "../../stacks/plan/cabling.js";
import { cdktf } from "../lib/cdktf.js";
import { expectSatisfied, liveLab } from "../lib/live-lab.js";
import { standardLab } from "../lib/live-labs.js";

// CDK for Terraform's own command line, for whoever knows it: nothing is hidden from it.
const lab = await liveLab(standardLab);
const limitMs = 300_000;

beforeAll(async () => {
  await bringUp(standardLab, ["network"], { note: () => undefined });
}, limitMs);
afterAll(() => takeDown(standardLab));

/** As on a server without the Internet, where the mirror of set-up is all there is. */
const offline = "--skip-provider-lock";
const nodes = async () => [...(await standing(standardLab)).nodes.keys()].toSorted();

test("it synthesizes every stack", { timeout: limitMs }, async () => {
  const said = await cdktf(standardLab, "synth");
  for (const stack of ["segments", "network", "guests"]) expect(said).toContain(stack);
});

test("an area is as it was applied, destroyed, and deployed again", {
  timeout: limitMs,
}, async () => {
  const before = await nodes();
  expect(before).toEqual(
    expect.arrayContaining(["ext1", "fw1", "fw2", ...nodesOn("wan").slice(0, 1)]),
  );
  expect(await cdktf(standardLab, "diff", "network", offline)).toContain("No changes");
  await cdktf(standardLab, "destroy", "network", "--auto-approve", offline);
  expect(await nodes()).toEqual([]);
  await cdktf(standardLab, "deploy", "segments", "network", "--auto-approve", offline);
  expect(await nodes()).toEqual(before);
  expect(await cdktf(standardLab, "diff", "network", offline)).toContain("No changes");
});

test("`lab up` waits for what it deployed, and it is a healthy network", {
  timeout: limitMs,
}, async () => {
  const { begun } = await bringUp(standardLab, ["network"], { note: () => undefined });
  expect(begun.toSorted()).toEqual(await nodes());
  await expectSatisfied(lab, ["cp06/address-plan", "cp07/site-to-site-tunnel"]);
});
