import type { Share } from "../../../modules/file-server/shares.js";
import {
  type Person,
  people,
  type ResourceName,
  type RoleName,
} from "../../../stacks/plan/people.js";
import { type ShareAccess, shareAccess } from "./share-access.js";

const persons = new Map(Object.entries<Person>(people.accounts));

/** What the plan gives a person in a share, through any role. */
export function personShareAccess(login: string, share: Share): ShareAccess {
  const person = persons.get(login.toLowerCase());
  if (!person || person.disabled) return "nothing";
  return most(person.roles.map((role) => shareAccess(role, share)));
}

/** What the plan gives each member of a group, so that a right of the group's is nobody's without one. */
export function groupShareAccess(group: string, share: Share): ShareAccess {
  const name = group.toLowerCase();
  const role = keyed(people.roles, name) as RoleName | undefined;
  if (role) return shareAccess(role, share);
  const resource = keyed(people.resources, name) as ResourceName | undefined;
  if (!resource) return "nothing";
  if (resource === share.write) return "write";
  if (resource === share.read) return "read";
  return least(people.resources[resource].members.map((one) => shareAccess(one, share)));
}

function keyed(record: object, name: string): string | undefined {
  return Object.keys(record).find((key) => key.toLowerCase() === name);
}

function most(all: readonly ShareAccess[]): ShareAccess {
  return all.find((one) => one === "write") ?? all.find((one) => one === "read") ?? "nothing";
}

function least(all: readonly ShareAccess[]): ShareAccess {
  if (all.length === 0 || all.includes("nothing")) return "nothing";
  return all.includes("read") ? "read" : "write";
}
