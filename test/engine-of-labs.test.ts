import { expect, test } from "vitest";
import { importsIn } from "./lib/floors.js";
import { sources } from "./lib/sources.js";

/** Where this server's own engine is meant: set-up, images, measures, this server's part of what is asked of all. */
const local =
  /^scripts\/(?:setup|host\/images|host\/docker-engine|cli\/measure|cli\/tests|portal\/own-tools)\//;
const others = [
  // What tells the engine of a lab, and what tells those of all hosts.
  "scripts/host/host-by-name.ts",
  "scripts/operations/hosts/known-hosts.ts",
  "scripts/operations/consoles/lab-engines.ts",
  "scripts/host/own-engine.ts",
  // What stands here of whosever labs, and what these take of this server.
  "scripts/operations/lab-names.ts",
  "scripts/host/running-nodes.ts",
  "scripts/host/layers/archive-volumes.ts",
  "scripts/portal/live/progress-of.ts",
  "scripts/cli/tell-missing-limits.ts",
  // What sends images from here.
  "scripts/operations/hosts/supply-host.ts",
  // Folders of this server.
  "scripts/host/remove-tree.ts",
];

test("whatever asks an engine about a lab asks the one that the lab is on", () => {
  const found = sources
    .filter(({ file, source }) =>
      importsIn(file, source).some(({ to }) => to === "scripts/ground/docker/docker.ts"),
    )
    .map(({ file }) => file)
    .filter((file) => !file.startsWith("test/") && !local.test(file));
  expect(found.toSorted()).toEqual(others.toSorted());
});

test("the address of this server's engine is told to nobody who asks about a lab", () => {
  const found = sources.filter(
    ({ file, source }) =>
      /^import \{[^}]*\bengineHost\b[^}]*\}/m.test(source) &&
      !/^(?:test|scripts\/cli\/measure)\//.test(file),
  );
  expect(found.map(({ file }) => file).toSorted()).toEqual([
    // Makes its client.
    "scripts/ground/docker/docker.ts",
    // Names it where it can't be had.
    "scripts/ground/docker/engine-gate.ts",
    "scripts/host/host-by-name.ts",
    "scripts/operations/hosts/known-hosts.ts",
    "scripts/uninstall.ts",
  ]);
});
