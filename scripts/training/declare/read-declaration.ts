import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Declaration } from "../../facts/declaration/declaration.js";
import { Misuse } from "../../ground/misuse.js";
import { parseDeclaration } from "./parse-declaration.js";

/**
 * The declaration in a file.
 *
 * @throws Misuse where it is no file that can be read, and what `parseDeclaration` does
 */
export async function readDeclaration(file: string): Promise<Declaration> {
  let text: string;
  try {
    // What is no file, such as a pipe without a writer, would be waited for for ever.
    if (!(await stat(file)).isFile()) throw new Error("no file");
    text = await readFile(file, "utf8");
  } catch (problem) {
    const why = (problem as Error).message;
    throw new Misuse({
      fr: `'${file}' ne peut être lu : ${why} ; donnez le fichier JSON de la déclaration, 'lab declare --example' en montre un`,
      en: `'${file}' can't be read: ${why}; give the JSON file of the declaration, 'lab declare --example' shows one`,
    });
  }
  return parseDeclaration(basename(file), text);
}
