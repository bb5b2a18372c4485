import { expect, test } from "vitest";
import { hindrances } from "../../../../checks/lib/run/hindrances.js";
import type { Lab } from "../../../../checks/lib/run/lab.js";
import { result } from "../../../lib/result.js";

const lab = (state: Awaited<ReturnType<Lab["stateOf"]>>) => ({ stateOf: async () => state });
const unseen = (id: string, hinderedBy: string, seen = "it refuses") =>
  result({ id, outcome: "not_observed", hinderedBy, seen });

const results = [
  { ...unseen("cp02/one", "ws2", "too late"), late: true },
  unseen("cp02/two", "ws2"),
  unseen("cp03/three", "ws3"),
  unseen("cp03/four", "probe-lan"),
  unseen("cp03/five", "probe-lan"),
  unseen("cp03/six", ""),
  unseen("cp03/seven", ""),
  result({ id: "cp03/eight", hinderedBy: "" }),
];

test.for<["answers" | "runs", boolean]>([
  ["answers", true],
  ["runs", false],
])(
  "a machine that %s and kept several checks from being observed is named, no other",
  async ([state, answers]) => {
    expect(await hindrances(lab(state), results)).toEqual([
      {
        machine: "ws2",
        checks: ["cp02/one", "cp02/two"],
        answers,
        late: false,
        why: "it refuses",
        hostLoad: expect.any(Number),
      },
    ]);
  },
);

test("one that is stopped is not: who stopped it is no secret", async () => {
  expect(await hindrances(lab("stopped"), results)).toEqual([]);
});

test("one that had too little time and refused nothing is told apart", async () => {
  const late = ["cp02/one", "cp02/two"].map((id) => ({
    ...unseen(id, "ws2", "too late"),
    late: true,
  }));
  expect(await hindrances(lab("answers"), late)).toMatchObject([
    { machine: "ws2", late: true, why: "too late" },
  ]);
});
