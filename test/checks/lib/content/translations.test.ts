import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../../../checks/catalogue.js";
import { claimText } from "../../../../checks/lib/content/claim-text.js";
import {
  missingIn,
  otherLanguages,
  translationInto,
} from "../../../../checks/lib/content/translations.js";
import { root } from "../../../../scripts/ground/home.js";
import { inLanguage, say } from "../../../../scripts/ground/say.js";
import { listCommand as listCommandOf } from "../../../../scripts/list.js";
import { inEnglish } from "../../../lib/in-english.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

/** Content of two competences, and what is translated of it. */
const folder = join(temporaryFolder(), "checks");
for (const one of ["cp03", "cp04"]) {
  cpSync(join(root, "checks", one), join(folder, one), { recursive: true });
}
const texts = join(folder, "cp03", "checks.es.yaml");
writeFileSync(texts, "carrier-is-up:\n  title: Las tarjetas tienen enlace\n");
writeFileSync(
  join(folder, "cp03", "claims.es.yaml"),
  "only-has: 'Solo {{router}} tiene {{gateway}}'\n",
);
writeFileSync(
  join(folder, "cp03", "exercises", "office-move.es.md"),
  "---\ntitle: Una mudanza\n---\n\nEl puesto de {{staff.accountant.name}}.\n",
);

const listCommand = inEnglish(listCommandOf);
const inSpanish = (work: () => string) => inLanguage("en", work, translationInto("es", folder));
const check = (id: string) => {
  const found = catalogue.checks.get(id);
  if (!found || "needsTrainer" in found) throw new Error(id);
  return found;
};

test("a language that is half translated falls back text by text", () => {
  expect(otherLanguages(folder)).toEqual(["es"]);
  const { title, expected } = check("cp03/carrier-is-up");
  expect(inSpanish(() => say(title))).toBe("Las tarjetas tienen enlace");
  expect(inSpanish(() => say(expected))).toBe(expected.en);
  const move = catalogue.exercises.get("cp03/office-move");
  expect(inSpanish(() => say(move?.title ?? ""))).toBe("Una mudanza");
  expect(inSpanish(() => say(move?.brief ?? ""))).toMatch(/^El puesto de \p{Lu}/u);
  const gateway = "192.0.2.254";
  const claimed = claimText("cp03/only-has", { router: "{{fw1}}", gateway });
  expect(inSpanish(() => say(claimed))).toBe(`Solo {{fw1}} tiene ${gateway}`);
  expect(inSpanish(() => say("exit 1"))).toBe("exit 1");
});

test("what is left is named with its file, its keys and its English", () => {
  const left = missingIn("es", folder);
  const { title, expected } = check("cp03/carrier-is-up");
  const english = left.map((one) => one.english);
  expect(english).not.toContain(title.en);
  expect(left).toContainEqual({
    file: "checks/cp03/checks.yaml",
    key: "carrier-is-up.expected",
    english: expected.en,
  });
  expect(new Set(english).size).toBe(english.length);
  expect(left.length).toBeGreaterThan(200);
});

test.for(["fr", "spanish", ""])("'%s' is no third language", async (language) => {
  const listed = listCommand().exitOverride().parseAsync(["--missing", language], { from: "user" });
  await expect(listed).rejects.toThrow("a language's code of two letters is needed");
});

test.for([
  ["a key that the content has not", "carrier-is-down:\n  title: x\n", 1, "carrier-is-up"],
  ["what is no text", "carrier-is-up:\n  title: 3\n", 2, "3"],
  ["a placeholder that the plan lacks", "carrier-is-up:\n  title: '{{plan.x}}'\n", 2, "{{company"],
] as const)("%s is told with its line", ([, yaml, line, told]) => {
  const bad = join(folder, "cp03", "checks.qq.yaml");
  writeFileSync(bad, yaml);
  const read = inEnglish(() => translationInto("qq", folder)("anything"));
  expect(read).toThrow(`${bad}:${line}`);
  expect(read).toThrow(told);
});

test("a value that a claim's text has not is told with those that it has", () => {
  const bad = join(folder, "cp03", "claims.qr.yaml");
  writeFileSync(bad, "only-has: '{{routr}}'\n");
  const read = inEnglish(() => translationInto("qr", folder)("anything"));
  expect(read).toThrow(`${bad}:1`);
  expect(read).toThrow("possible: {{router}}");
});
