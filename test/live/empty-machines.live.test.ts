import { afterAll, expect, test } from "vitest";
import { baseImage } from "../../modules/base/base-image.js";
import { type RawContainer, rawContainers } from "../../scripts/cli/measure/raw-container.js";
import { runRaw } from "../../scripts/cli/measure/run-raw.js";
import { bringUp } from "../../scripts/operations/bring-up.js";
import { takeDown } from "../../scripts/operations/take-down.js";
import { synthesize } from "../../scripts/terraform/synthesis.js";
import { areaNames, nodeNames } from "../../stacks/plan/plan.js";
import { answers, liveLab, look, told, withOutcome } from "../lib/live-lab.js";
import { emptyLab } from "../lib/live-labs.js";

const lab = await liveLab(emptyLab);

afterAll(() => takeDown(emptyLab));

test("no check is satisfied by machines on which nothing was done", async () => {
  await bringUp(emptyLab, [], { note: () => undefined });
  const stacks = await synthesize(emptyLab);
  const nodes: RawContainer[] = [];
  for (const area of areaNames) {
    const stack = stacks.get(area);
    if (stack) nodes.push(...(await rawContainers(stack)));
  }
  const isMachine = ({ create }: RawContainer) => !create.name.includes("-probe-");
  await runRaw(
    nodes.map((node) =>
      isMachine(node) ? { ...node, create: { ...node.create, Image: baseImage().tag } } : node,
    ),
  );
  await answers(lab, nodeNames);

  const results = await look(lab);
  const satisfied = results.filter(({ outcome }) => outcome === "satisfied");
  expect(satisfied.length, `satisfied by nothing:\n${told(satisfied)}`).toBe(0);
  // The bench itself is there: it is the machines that have nothing to show.
  const observable = results.filter(({ outcome }) => outcome !== "needs_trainer");
  expect(withOutcome(results, "not_satisfied").length).toBeGreaterThan(observable.length / 2);
});
