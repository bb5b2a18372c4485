import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../checks/catalogue.js";
import { papers } from "../checks/papers/index.js";
import { grammars } from "../scripts/complete.js";
import { root } from "../scripts/ground/home.js";

const read = (...path: readonly string[]) => readFileSync(join(root, ...path), "utf8");
const readme = read("test", "README.md");
const commands = [...readme.matchAll(/^\$ (.+)$/gm)].map(([, command = ""]) => command);
const { scripts } = JSON.parse(read("package.json"));

/** What a command consists of: variables, the program and its words. */
function parsed(command: string) {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? "",
  );
  const first = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
  return { variables: words.slice(0, first), program: words[first], rest: words.slice(first + 1) };
}

const known = [...catalogue.faults.keys(), ...catalogue.exercises.keys(), ...Object.keys(papers())];

test.for(commands)("`%s` names what there is", (command) => {
  const { variables, program, rest } = parsed(command);
  for (const variable of variables) expect(readme).toContain(`| \`${variable.split("=")[0]}=`);
  const only = variables.find((variable) => variable.startsWith("LAB_ONLY="))?.split("=")[1];
  if (only) expect(known).toEqual(expect.arrayContaining(only.split(",")));
  const [word = "", ...more] = rest;
  if (program === "npm") {
    expect(scripts).toHaveProperty(more[0] ?? "");
    expect(known).toEqual(expect.arrayContaining(more.slice(2)));
  } else if (program === "npx") {
    expect(existsSync(join(root, "node_modules", ".bin", word))).toBe(true);
    const files = rest.filter((one) => one.startsWith("test/"));
    for (const file of files) expect(existsSync(join(root, file)), file).toBe(true);
    const named = rest.includes("-t") ? (rest.at(-1) ?? "") : "";
    expect(read(files.at(-1) ?? "")).toContain(named);
  } else {
    expect(existsSync(join(root, program ?? ""))).toBe(true);
    expect(Object.keys(grammars[word]?.options ?? {})).toEqual(expect.arrayContaining(more));
  }
});

test("every variable that tests go by is told, and no other", () => {
  const files = ["scripts", "test"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => read(folder, name)),
  );
  const used = files.flatMap((text) =>
    [...text.matchAll(/process\.env\["(LAB_[A-Z]+)"\]/g)].map(([, name]) => name),
  );
  const told = [...readme.matchAll(/^\| `(LAB_[A-Z]+)=/gm)].map(([, name]) => name);
  expect([...new Set(used)].sort()).toEqual(told.toSorted());
});

test("every file and folder that is named is there", () => {
  const named = [...readme.matchAll(/`((?:[a-z-]+\/)+[a-z-]*(?:\.[a-z.]+)?)`/g)].map(
    ([, name = ""]) => name,
  );
  expect(named.length).toBeGreaterThan(8);
  const isThere = (name: string) =>
    ["", "test"].some((folder) => existsSync(join(root, folder, name)));
  expect(named.filter((name) => !isThere(name))).toEqual([]);
});
