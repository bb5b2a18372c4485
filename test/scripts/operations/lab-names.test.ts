import { expect, test } from "vitest";
import { labNames } from "../../../scripts/operations/lab-names.js";

test("without a word it is c01's lab", () => {
  expect(labNames([])).toEqual(["c01"]);
});

test("a candidate named twice is one lab", () => {
  expect(labNames(["c02", "c01", "c02"])).toEqual(["c02", "c01"]);
});

test("a candidate may be called like what every object of the language has", () => {
  expect(labNames(["constructor"])).toEqual(["constructor"]);
});

test.for(["C01", "c_1", "", "thirteenchars", "é", "../etc", "a b", "-x", "--all", "-"])(
  "fails on the id '%s', saying what is allowed",
  (word) => {
    expect(() => labNames([word])).toThrow(
      `invalid candidate id '${word}': 1 to 12 lower-case letters, digits or hyphens are allowed, no hyphen first, e.g. 'c01'`,
    );
  },
);

test.for(["fw1", "cp06"])("fails on '%s', which is the name of something else", (word) => {
  expect(() => labNames([word])).toThrow(`'${word}' is the name of a machine or a competence`);
});

test.for(["bench", "build", "hosts", "test"])(
  "fails on '%s', whose folder is another's",
  (word) => {
    expect(() => labNames([word])).toThrow(`'${word}' is a folder of Plateau's own`);
  },
);
