import { expect, expectTypeOf, test } from "vitest";
import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { keysOf } from "../../../scripts/ground/keys-of.js";

const table = { web: 1, mail: "two" } as const;

test("keys and entries come as they are written, each key with its own value", () => {
  expect(keysOf(table)).toEqual(["web", "mail"]);
  expect(entriesOf(table)).toEqual([
    ["web", 1],
    ["mail", "two"],
  ]);
  expectTypeOf(keysOf(table)).toEqualTypeOf<("web" | "mail")[]>();
  expectTypeOf(entriesOf(table)).toEqualTypeOf<
    ([key: "web", value: 1] | [key: "mail", value: "two"])[]
  >();
});

test("of one of several tables the keys of each are known", () => {
  const one = table as typeof table | { readonly files: 3 };
  expect(keysOf(one)).toEqual(["web", "mail"]);
  expectTypeOf(keysOf(one)).toEqualTypeOf<("web" | "mail" | "files")[]>();
  expectTypeOf(entriesOf(one)).toEqualTypeOf<
    ([key: "web", value: 1] | [key: "mail", value: "two"] | [key: "files", value: 3])[]
  >();
});
