import type { LdifRecord } from "../../../../modules/domain-controller/ldif.js";
import type { Node } from "../../nodes/node.js";
import { tryChanges } from "./try-changes.js";

/**
 * Have a controller change its directory.
 *
 * @throws Error when it refuses
 */
export async function mustChange(controller: Node, records: readonly LdifRecord[]): Promise<void> {
  const said = await tryChanges(controller, records);
  if (said) throw new Error(`${controller.name}: ${said}`);
}

/** One attribute takes other values: none removes it. */
export function replaced(
  dn: string,
  attribute: string,
  ...values: (string | Buffer)[]
): LdifRecord {
  return [
    ["dn", dn],
    ["changetype", "modify"],
    ["replace", attribute],
    ...values.map((value) => [attribute, value] as const),
  ];
}
