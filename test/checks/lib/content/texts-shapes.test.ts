import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readYamlFile } from "../../../../checks/lib/content/read-yaml.js";
import { checksShape, faultsShape } from "../../../../checks/lib/content/texts-shapes.js";
import { inEnglish } from "../../../lib/in-english.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const check = `disk-free:
  title:
    fr: Le disque a de la place
    en: The disk has room
  expected:
    fr: Au moins 1 Gio libre sur ws1
    en: At least 1 GiB free on ws1
  remedy:
    fr: "\`df\` sur ws1"
    en: "\`df\` on ws1"
`;
const fault = `disk-full:
  title: { fr: Le disque est plein, en: The disk is full }
  symptom: { fr: « Rien ne s'enregistre. », en: “Nothing is saved.” }
  level: 2
`;
const file = join(temporaryFolder(), "checks.yaml");
const read = inEnglish((yaml: string) => {
  writeFileSync(file, yaml);
  return readYamlFile(file, checksShape(["disk-free"]));
});
const readFaults = inEnglish((yaml: string) => {
  writeFileSync(file, yaml);
  return readYamlFile(file, faultsShape(["disk-full"]));
});

test("texts are read by the ends of the ids", () => {
  expect(read(check)["disk-free"]?.title.en).toBe("The disk has room");
  expect(readFaults(fault)["disk-full"]?.level).toBe(2);
});

test.for([
  ["a check that there is not", `${check}\ndisk-fre:\n  title: 1\n`, 12, "disk-free"],
  ["a check that is missing", "{}", 1, "disk-free"],
  ["an unknown key", check.replace("remedy", "remedi"), 8, "remedy"],
  ["a missing language", check.replace(/ {4}en: The.*\n/, ""), 2, "en"],
  ["a placeholder that the plan lacks", check.replace("room", "{{plan.room}}"), 4, "{{company"],
] as const)("%s is told with its line and what is allowed", ([, yaml, line, allowed]) => {
  expect(() => read(yaml)).toThrow(`${file}:${line}`);
  expect(() => read(yaml)).toThrow(allowed);
});

test("a level that there is not is told with its line and what is allowed", () => {
  const yaml = fault.replace("level: 2", "level: 4");
  expect(() => readFaults(yaml)).toThrow(`${file}:4`);
  expect(() => readFaults(yaml)).toThrow("1, 2, 3");
});
