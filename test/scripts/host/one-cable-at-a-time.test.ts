import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { oneCableAtATime } from "../../../scripts/host/one-cable-at-a-time.js";
import { nodesOn } from "../../../stacks/plan/cabling.js";
import { type NodeName, segmentNames } from "../../../stacks/plan/plan.js";

const all = [...new Set(segmentNames.flatMap(nodesOn))];

test("two nodes with a cable in one segment are never in hand together, others are", async () => {
  const inHand = new Set<NodeName>();
  const done: NodeName[] = [];
  let most = 0;
  await oneCableAtATime(all, async (name) => {
    for (const segment of segmentNames) {
      const here = nodesOn(segment);
      if (here.includes(name))
        expect([...inHand].filter((other) => here.includes(other))).toEqual([]);
    }
    inHand.add(name);
    most = Math.max(most, inHand.size);
    await setTimeout(1);
    inHand.delete(name);
    done.push(name);
  });
  expect([...done].sort()).toEqual([...all].sort());
  expect(most).toBeGreaterThan(1);
});
