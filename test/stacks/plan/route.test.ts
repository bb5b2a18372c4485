import { expect, test } from "vitest";
import type { NodeName } from "../../../stacks/plan/plan.js";
import { routersAmong } from "../../../stacks/plan/route.js";

test.for<[readonly NodeName[], readonly string[]]>([
  [[], []],
  [["ws1", "ws2", "probe-lan"], []],
  [["dc1", "probe-srv"], []],
  [["ws1", "dc1"], ["fw1"]],
  [["probe-wan", "probe-lan"], ["fw1"]],
  [["wsb1", "ext1"], ["fw2"]],
  [
    ["wsb1", "dc1"],
    ["fw2", "fw1"],
  ],
])("between %j stand %j", ([nodes, routers]) => {
  expect(new Set(routersAmong(nodes))).toEqual(new Set(routers));
});
