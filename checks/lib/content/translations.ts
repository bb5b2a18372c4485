import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { escapePattern } from "../../../scripts/ground/escape-pattern.js";
import { root } from "../../../scripts/ground/home.js";
import type { Text, Translation } from "../../../scripts/ground/text.js";
import { lazily } from "../lazily.js";
import { wordsWith } from "./content-text.js";
import { facts } from "./facts.js";
import { fill, placeholdersOf } from "./fill.js";
import { section, splitMarkdown } from "./read-markdown.js";
import { readYaml } from "./read-yaml.js";

/**
 * A third language is files beside those of content: `hints.es.yaml` beside `hints.yaml`, `one-move.es.md` beside
 * `one-move.md`. Each has the keys of the other, of which any may be left out, and where that has a text in two languages it
 * has one string; the Markdown below the front matter is the brief. What is left out is said in English, text by text.
 */
const form = /^(.*)\.([a-z]{2})\.(yaml|md)$/;
const contentForm = /^[^.]+\.(?:yaml|md)$/;
const checks = join(root, "checks");

/** A text that may be translated. */
export interface Translatable {
  /** File that has it in two languages, from the checkout on. */
  readonly file: string;
  /** Its keys there, with full stops between them. */
  readonly key: string;
  readonly english: string;
}

/** The third languages that there are files of. */
export function otherLanguages(folder = checks): readonly string[] {
  const found = filesBelow(folder).flatMap((file) => form.exec(file)?.[2] ?? []);
  return [...new Set(found)].toSorted();
}

/**
 * The texts of a language, by their English.
 *
 * @throws ContentProblem when one of them is asked for, with each line that is wrong, and what is allowed there
 */
export function translationInto(language: string, folder = checks): Translation {
  const all = lazily(() => {
    const texts = readAll(language, folder);
    return { texts, forms: [...texts].flatMap(formOf) };
  });
  return (english) =>
    all.texts.get(english) ??
    all.forms.map((translate) => translate(english)).find((words) => words !== undefined);
}

/** Texts of content that files of a language do not translate, the same English once. */
export function missingIn(language: string, folder = checks): readonly Translatable[] {
  const told = new Set(readAll(language, folder).keys());
  const content = filesBelow(folder).filter((file) => contentForm.test(basename(file)));
  return content.flatMap((file) =>
    textsOf(contentOf(file)).flatMap(({ key, english }) => {
      if (told.has(english)) return [];
      told.add(english);
      return [{ file: relative(dirname(folder), file), key, english }];
    }),
  );
}

/** Translates a text that has values in it: finds the values by the English text, and fills them into the translation. */
function formOf([english, translation]: readonly [string, string]): Translation[] {
  const names = placeholdersOf(english);
  if (names.size === 0) return [];
  const value = (name: string) => (names.delete(name) ? `(?<${name}>.*?)` : `\\k<${name}>`);
  const [first = "", ...rest] = english.split("{{").map((part) => part.split("}}"));
  const pattern = rest.map(([name = "", after = ""]) => value(name.trim()) + escapePattern(after));
  const form = new RegExp(`^${escapePattern(String(first))}${pattern.join("")}$`, "s");
  return [
    (told) => {
      const values = form.exec(told)?.groups;
      return values && fill(translation, values, () => undefined);
    },
  ];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => file.endsWith(".yaml") || /\/(?:exercises|papers)\/[^/]*\.md$/.test(file))
    .toSorted();
}

function readAll(language: string, folder: string): Map<string, string> {
  const all = new Map<string, string>();
  for (const file of filesBelow(folder)) {
    const [, name = "", of, ending = ""] = form.exec(file) ?? [];
    if (of === language) note(all, contentOf(`${name}.${ending}`), translated(file));
  }
  return all;
}

/** What a file of content holds, with a brief under `brief`. */
function contentOf(file: string): unknown {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".yaml")) return parse(text);
  const whole = splitMarkdown(file, text);
  return { ...parse(whole.front.text), brief: { fr: "", en: section(whole, "en").words.trim() } };
}

/** What a file of a third language holds, with what is wrong in it told. */
function translated(file: string): unknown {
  const text = readFileSync(file, "utf8");
  const [, name = "", , ending = ""] = form.exec(file) ?? [];
  const shape = shapeOf(contentOf(`${name}.${ending}`));
  if (ending === "yaml") return readYaml({ file, text, line: 1 }, shape);
  const { front, body } = splitMarkdown(file, text);
  const read = readYaml(front, shape) as object;
  return body === "" ? read : { ...read, brief: filled(body) };
}

/** Whatever content has, its translation may have: a string for each text, and nothing that is no text. */
function shapeOf(value: unknown): z.ZodType {
  if (isText(value)) return wordsWith([...placeholdersOf(filled(value.en))]);
  if (Array.isArray(value)) {
    const [first, ...rest] = value.map((one) => shapeOf(one).nullish());
    return first ? z.tuple([first, ...rest]) : z.never();
  }
  const parts = Object.entries(value as object).filter(([, one]) => textsOf(one).length > 0);
  return z.strictObject(
    Object.fromEntries(parts.map(([key, one]) => [key, shapeOf(one).exactOptional()])),
  );
}

function note(all: Map<string, string>, value: unknown, translation: unknown): void {
  if (translation === undefined || translation === null) return;
  if (isText(value)) {
    all.set(filled(value.en.trim()), String(translation));
  } else {
    for (const [key, one] of Object.entries(translation as object)) {
      note(all, (value as Record<string, unknown>)[key], one);
    }
  }
}

function textsOf(value: unknown, key = ""): Omit<Translatable, "file">[] {
  if (typeof value !== "object" || value === null) return [];
  if (isText(value)) return [{ key, english: filled(value.en.trim()) }];
  return Object.entries(value).flatMap(([name, one]) =>
    textsOf(one, key ? `${key}.${name}` : name),
  );
}

function isText(value: unknown): value is Text {
  if (typeof value !== "object" || value === null) return false;
  const { fr, en } = value as Record<string, unknown>;
  return typeof fr === "string" && typeof en === "string";
}

function filled(text: string): string {
  // What names no fact is told where content itself is read.
  return fill(text, facts(), () => undefined);
}
