import type { LdifRecord } from "../../../modules/domain-controller/ldif.js";

/** Put one member of a group in another's place. */
export function swapMembers(
  group: string,
  members: { readonly out: string; readonly in: string },
): readonly LdifRecord[] {
  const change = (how: "delete" | "add", member: string): LdifRecord => [
    ["dn", group],
    ["changetype", "modify"],
    [how, "member"],
    ["member", member],
  ];
  return [change("delete", members.out), change("add", members.in)];
}
