import { expect, test } from "vitest";
import { counted } from "../../../scripts/portal/counted.js";
import { result } from "../../lib/result.js";

const title = { fr: "Les règles sont écrites", en: "Rules are written" };

test("what had to be kept is not counted with what judges, and is told where it is lost", () => {
  const results = [
    result({ id: "cp07/flows-from-guest" }),
    result({ id: "cp07/revoked-worker-refused", outcome: "not_satisfied" }),
    result({ id: "cp07/rules-persist", outcome: "not_satisfied", title }),
    result({ id: "cp07/remote-access", outcome: "not_observed" }),
    result({ id: "cp07/flows-from-lan" }),
  ];
  const kept = ["cp07/rules-persist", "cp07/remote-access", "cp07/flows-from-lan"];
  expect(counted({ results, kept })).toEqual({ good: 1, of: 2, lost: title });
});
