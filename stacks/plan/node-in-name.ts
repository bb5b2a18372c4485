import { engineName } from "./engine-name.js";
import type { NodeName } from "./plan.js";

/** The node of a lab whose container the engine calls so; the engine lists names with a slash before them. */
export function nodeInName(candidate: string, name = ""): NodeName {
  const prefix = engineName(candidate, "");
  return name.replace(/^\//, "").slice(prefix.length) as NodeName;
}
