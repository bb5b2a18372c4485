import { readFileSync } from "node:fs";
import { isMap, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import { z } from "zod";
import { jsonProblems } from "../../../scripts/ground/json-problems.js";
import type { Text } from "../../../scripts/ground/text.js";
import { ContentProblem, type Problem } from "./content-problem.js";
import { fieldsAt } from "./fields-at.js";

/** YAML that stands in a file. */
export interface Yaml {
  /** Name of the file, for errors. */
  readonly file: string;
  readonly text: string;
  /** Line of the file on which the text begins, from 1 on. */
  readonly line: number;
}

/**
 * The value that some YAML holds.
 *
 * @throws ContentProblem with every line that is wrong, its value, and what is allowed there
 */
export function readYaml<T>({ file, text, line }: Yaml, shape: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineOf = (offset: number) => line + lines.linePos(offset).line - 1;
  if (document.errors.length > 0) {
    throw new ContentProblem(
      file,
      document.errors.map(({ pos, message }) => ({
        line: lineOf(pos[0]),
        told: { fr: `n'est pas du YAML : ${message}`, en: `is no YAML: ${message}` },
      })),
    );
  }
  const value: unknown = document.toJS();
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const { issues } = read.error;
  const schema = z.toJSONSchema(shape, { unrepresentable: "any" });
  const told = jsonProblems(issues, value, (path) => fieldsAt(schema, path));
  const problems = issues.map((issue, index): Problem => {
    const unknown = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
    const line = lineOf(offsetOf(document.contents, [...issue.path, ...unknown]));
    return { line, told: told[index] as Text };
  });
  throw new ContentProblem(file, problems);
}

/**
 * The value that a file of YAML holds.
 *
 * @throws ContentProblem with every line that is wrong, its value, and what is allowed there
 */
export function readYamlFile<T>(file: string, shape: z.ZodType<T>): T {
  return readYaml({ file, text: readFileSync(file, "utf8"), line: 1 }, shape);
}

/** Where a value begins, or the nearest around it that is there: a key, where it has one. */
function offsetOf(node: Node | null, path: readonly PropertyKey[]): number {
  let [around, offset]: [unknown, number] = [node, node?.range?.[0] ?? 0];
  for (const step of path) {
    if (isMap(around)) {
      const pair = around.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!isScalar(pair?.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      around = pair.value;
    } else {
      const item = (around as { items?: Node[] } | null)?.items?.[step as number];
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      around = item;
    }
  }
  return offset;
}
