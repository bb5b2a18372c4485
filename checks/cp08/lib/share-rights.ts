import type { Declaration } from "../../../scripts/facts/declaration/declaration.js";
import { people } from "../../../stacks/plan/people.js";
import { staffNow } from "../../lib/declared/staff-now.js";
import type { ShareAccess } from "./share-access.js";

/** What people and groups may do in a share, whatever the case of their names. */
export interface ShareRights {
  readonly name: string;
  /** What somebody may do, through any role. */
  person(login: string): ShareAccess;
  /** What each member of a group may do, so that a right of the group's is nobody's without one. */
  group(name: string): ShareAccess;
}

/** What is declared of people. */
type DeclaredPeople = Pick<Declaration, "people" | "movements" | "groups">;

type Members = ReadonlyMap<string, readonly string[]>;

/**
 * What the plan gives in a share, and what is declared besides.
 *
 * @param share its name, the resource group that writes there, and the one that only reads
 */
export function shareRights(
  {
    name,
    write,
    read,
  }: { readonly name: string; readonly write: string; readonly read?: string | undefined },
  declared: DeclaredPeople,
): ShareRights {
  const { roles, resources } = groupsOf(declared);
  const holds = (resource: string | undefined, role: string) =>
    resource !== undefined && (resources.get(resource.toLowerCase())?.includes(role) ?? false);
  const access = (role: string): ShareAccess => {
    if (holds(write, role)) return "write";
    return holds(read, role) ? "read" : "nothing";
  };
  return {
    name,
    person(login) {
      const own = [...roles].filter(([, members]) => members.includes(login.toLowerCase()));
      return most(own.map(([role]) => access(role)));
    },
    group(one) {
      const group = one.toLowerCase();
      if (roles.has(group)) return access(group);
      if (group === write.toLowerCase()) return "write";
      if (group === read?.toLowerCase()) return "read";
      return least((resources.get(group) ?? []).map(access));
    },
  };
}

/** Members of groups of people and of groups for resources, by the plan and declared, all in lower case. */
function groupsOf({ people: hired, movements, groups }: DeclaredPeople): {
  readonly roles: Members;
  readonly resources: Members;
} {
  const staff = [
    ...staffNow({ movements }).flatMap(({ login, states }) =>
      states.filter(({ disabled }) => !disabled).map((person) => [login, person] as const),
    ),
    ...hired.map((one) => [one.login, one] as const),
  ];
  const ofPeople = Object.keys(people().roles).map(
    (role) =>
      [
        role,
        staff
          .filter(([, person]) => person.roles.some((one) => one === role))
          .map(([login]) => login),
      ] as const,
  );
  const ofResources = Object.entries<{ readonly members: readonly string[] }>(
    people().resources,
  ).map(([resource, { members }]) => [resource, members] as const);
  const own = groups.map(({ name, members }) => [name, members] as const);
  const isOfPeople = ([name]: readonly [string, ...unknown[]]) => name.startsWith("GG_");
  return {
    roles: lowered([...ofPeople, ...own.filter(isOfPeople)]),
    resources: lowered([...ofResources, ...own.filter((one) => !isOfPeople(one))]),
  };
}

function lowered(groups: readonly (readonly [string, readonly string[]])[]): Members {
  return new Map(
    groups.map(([name, members]) => [
      name.toLowerCase(),
      members.map((member) => member.toLowerCase()),
    ]),
  );
}

function most(all: readonly ShareAccess[]): ShareAccess {
  return all.find((one) => one === "write") ?? all.find((one) => one === "read") ?? "nothing";
}

function least(all: readonly ShareAccess[]): ShareAccess {
  if (all.length === 0 || all.includes("nothing")) return "nothing";
  return all.includes("read") ? "read" : "write";
}
