import { expect, test } from "vitest";
import type { Manifest } from "../../../../scripts/setup/bundle/manifest.js";
import { mustFit } from "../../../../scripts/setup/bundle/must-fit.js";

const server = {
  version: "0.1.0",
  sources: "a".repeat(64),
  architecture: "x86_64",
  debian: "bookworm",
};
const manifest: Manifest = {
  ...server,
  format: 1,
  node: "v20.20.2",
  opentofu: "1.12.6",
  images: [],
  parts: [],
};
const fit = (other: Partial<Manifest>, lacksPackages = true) =>
  mustFit("b.tar", { ...manifest, ...other }, server, lacksPackages);

test("a bundle of this version for this machine fits", () => {
  expect(() => fit({})).not.toThrow();
});

test("fails on a bundle of another number, or of other sources", () => {
  expect(() => fit({ version: "0.2.0" })).toThrow(
    "bundle b.tar is of another version of Plateau: 0.2.0 (aaaaaaaaaaaa), and here it is 0.1.0 (aaaaaaaaaaaa); nothing was changed",
  );
  expect(() => fit({ sources: "b".repeat(64) })).toThrow("0.1.0 (bbbbbbbbbbbb)");
});

test("fails on a bundle for another architecture", () => {
  expect(() => fit({ architecture: "aarch64" })).toThrow(
    "bundle b.tar is for aarch64 machines, this one is x86_64; nothing was changed",
  );
});

test("fails on packages of another Debian release where some are missing, and only there", () => {
  expect(() => fit({ debian: "trixie" })).toThrow(
    "bundle b.tar has packages of Debian trixie, this machine is 'bookworm' and lacks some",
  );
  expect(() => fit({ debian: "trixie" }, false)).not.toThrow();
});
