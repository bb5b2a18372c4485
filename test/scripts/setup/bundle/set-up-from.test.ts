import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { setUpFrom } from "../../../../scripts/cli/set-up-from.js";
import { Misuse } from "../../../../scripts/ground/misuse.js";
import { inLanguage } from "../../../../scripts/ground/say.js";
import type { Supplies } from "../../../../scripts/setup/bundle/supplies.js";
import type { Requirement } from "../../../../scripts/setup/requirement.js";
import { setup } from "../../../../scripts/setup/setup.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const supplies: Supplies = { file: "/stick/plateau.tar", folder: "/unpacked", imageBytes: 0 };

/** Requirements that are missing until they are brought, and what each was brought from, in order. */
function server(...ids: string[]) {
  const brought: (readonly [string, Supplies | undefined])[] = [];
  const requirements = ids.map(
    (id): Requirement => ({
      id,
      title: { fr: id, en: id },
      async look() {
        if (brought.some(([one]) => one === id)) return { ok: true, detail: id };
        return { ok: false, detail: { fr: id, en: id }, remedy: { fr: id, en: id } };
      },
      async fix(_, from) {
        brought.push([id, from]);
      },
    }),
  );
  const name = `plateau-test-${process.pid}`;
  return { brought, options: { install: true, report: () => undefined, requirements, name } };
}

test("each requirement takes what is missing from the bundle, in the order in which they stand on one another", async () => {
  const { brought, options } = server("packages", "engine", "images");
  await inLanguage("en", () => setup({ ...options, supplies }));
  expect(brought).toEqual([
    ["packages", supplies],
    ["engine", supplies],
    ["images", supplies],
  ]);
});

test("without a bundle each takes it from the network", async () => {
  const { brought, options } = server("packages");
  await inLanguage("en", () => setUpFrom(undefined, options));
  expect(brought).toEqual([["packages", undefined]]);
});

test("fails on what is no bundle before anything is brought, though nothing were missing", async () => {
  const file = join(temporaryFolder(), "plateau.tar");
  writeFileSync(file, "hello");
  for (const ids of [["packages"], []]) {
    const { brought, options } = server(...ids);
    await expect(setUpFrom(file, options)).rejects.toThrow("is no bundle of Plateau");
    expect(brought).toEqual([]);
  }
});

test("fails where nothing may be installed", async () => {
  const { options } = server();
  await expect(setUpFrom("plateau.tar", { ...options, install: false })).rejects.toThrow(Misuse);
});
