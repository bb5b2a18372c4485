import { people, type ResourceName, type RoleName } from "../../../stacks/plan/people.js";

/** What somebody may do in a share. */
export type ShareAccess = "write" | "read" | "nothing";

/**
 * What the directory's groups give a role in a share.
 *
 * @param write resource group that writes there
 * @param read resource group that only reads
 */
export function shareAccess(
  role: RoleName,
  { write, read }: { readonly write: ResourceName; readonly read: ResourceName },
): ShareAccess {
  const holds = (group: ResourceName) =>
    (people().resources[group].members as readonly RoleName[]).includes(role);
  if (holds(write)) return "write";
  return holds(read) ? "read" : "nothing";
}
