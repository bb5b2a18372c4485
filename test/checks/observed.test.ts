import { expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { readObserved } from "../lib/observed.js";
import { unobserved } from "../lib/unobserved.js";
import { withSighting } from "../lib/with-sighting.js";

const red = (id: string, seen: string) => ({
  id,
  outcome: "not_satisfied" as const,
  expected: { fr: "le poste répond", en: "the workstation answers" },
  seen,
});

test("what is seen of a fault is noted by check, and what was seen of others stays", () => {
  const before = {
    "cp03/wrong-mask": { "cp03/mask-fits-segment": { claim: "mask", seen: "/16" } },
  };
  const after = withSighting(before, "cp03/small-mtu", [
    red("cp03/full-size-packets-pass", "1472:no"),
    { ...red("cp03/carrier-is-up", "up"), outcome: "satisfied" },
    red("cp06/names-resolve", "nothing"),
  ]);
  expect(after).toEqual({
    "cp03/small-mtu": {
      "cp03/full-size-packets-pass": { claim: "the workstation answers", seen: "1472:no" },
    },
    ...before,
  });
  expect(Object.keys(after)).toEqual(["cp03/small-mtu", "cp03/wrong-mask"]);
});

test("what is seen anew takes the place of what was seen", () => {
  const once = withSighting({}, "cp03/small-mtu", [red("cp03/full-size-packets-pass", "576:no")]);
  const again = withSighting(once, "cp03/small-mtu", [
    red("cp03/full-size-packets-pass", "1472:no"),
  ]);
  expect(again["cp03/small-mtu"]?.["cp03/full-size-packets-pass"]?.seen).toBe("1472:no");
  expect(withSighting(once, "cp03/small-mtu", [])).toEqual(once);
});

test("what was seen of a fault that is no more goes", () => {
  const gone = { "cp03/no-such-fault": { "cp03/carrier-is-up": { claim: "up", seen: "down" } } };
  expect(withSighting(gone, "cp03/small-mtu", [])).toEqual({});
});

test("a fault is unobserved as long as one check that it turns red is", () => {
  const faults = [...catalogue.faults.keys()];
  expect([...unobserved({}).keys()]).toEqual(faults);
  const mtu = withSighting({}, "cp03/small-mtu", [red("cp03/full-size-packets-pass", "1472:no")]);
  expect([...unobserved(mtu).keys()]).toEqual(faults.filter((id) => id !== "cp03/small-mtu"));
  expect(unobserved(mtu).get("cp03/wrong-mask")).toEqual(
    catalogue.faults.get("cp03/wrong-mask")?.reddens,
  );
});

test("what is noted is of faults that there are, and of checks that they turn red", () => {
  for (const [id, sightings] of Object.entries(readObserved())) {
    expect(catalogue.faults.get(id)?.reddens, id).toEqual(
      expect.arrayContaining(Object.keys(sightings)),
    );
  }
});

// To make it pass where a live lab can stand: npm run observe
test("every fault was seen on a live lab, with every check that it turns red", () => {
  expect(Object.fromEntries(unobserved(readObserved()))).toEqual({});
});
