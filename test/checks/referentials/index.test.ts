import { expect, test } from "vitest";
import { catalogue } from "../../../checks/catalogue.js";
import { referentialOf, referentials } from "../../../checks/referentials/index.js";

const competences = Array.from({ length: 17 }, (_, n) => `cp${String(n + 1).padStart(2, "0")}`);

test.for(Object.entries(referentials))("%s says of every competence where it is", ([, one]) => {
  expect(Object.keys(one.entries)).toEqual(competences);
});

test("every check is found in the certification that the kit is made for", () => {
  for (const id of catalogue.checks.keys()) {
    expect(referentialOf(id)["tssi"]).toEqual([`CP${Number(id.slice(2, 4))}`]);
  }
});

test("the same check is found in another certification", () => {
  expect(referentialOf("cp06/dora-in-lan")["tssr-2023"]).toEqual(["CP4"]);
  expect(referentialOf("cp16/anything")["tssr-2018"]).toEqual([]);
});
