import { expect, test } from "vitest";
import { bytesOfLayers } from "../../../../scripts/setup/bundle/bytes-of-layers.js";

const base = { layers: ["a"], bytes: 100 };
const router = { layers: ["a", "b"], bytes: 130 };
const fw1 = { layers: ["a", "b", "c"], bytes: 135 };

test("what images stand on counts once, in whichever order they come", () => {
  expect(bytesOfLayers([base, router, fw1])).toBe(135);
  expect(bytesOfLayers([fw1, base, router])).toBe(135);
});

test("what two have of their own counts for each", () => {
  expect(bytesOfLayers([base, router, { layers: ["a", "d"], bytes: 107 }])).toBe(137);
});

test("two names of one image count once", () => {
  expect(bytesOfLayers([router, router, base])).toBe(130);
});

test("what two share that is no image of them counts twice: more is told than it takes, and never less", () => {
  expect(bytesOfLayers([router, { layers: ["a", "d"], bytes: 107 }])).toBe(237);
});
