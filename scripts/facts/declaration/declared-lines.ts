import { keysOf } from "../../ground/keys-of.js";
import type { Text } from "../../ground/text.js";
import type { Declaration } from "./declaration.js";
import { toldOfDeclared } from "./told-of-declared.js";

/** All that a declaration has, a line each. */
export function declaredLines(declaration: Declaration): Text[] {
  return keysOf(declaration).flatMap((kind) =>
    declaration[kind].map((item) => toldOfDeclared(kind, item)),
  );
}
