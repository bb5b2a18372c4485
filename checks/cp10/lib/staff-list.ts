import { movements } from "../../../modules/domain-controller/movements.js";
import type { Movement } from "./staff.js";

/** The staff office's list: movements, and lines that are none. */
export function staffList(lines: readonly (Movement | string)[]): string {
  const text = lines.map((line) =>
    typeof line === "string"
      ? line
      : [line.number, line.given, line.surname, line.service, line.movement].join(";"),
  );
  return [movements.header, ...text, ""].join("\n");
}
