import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { type Person, people } from "../../../stacks/plan/people.js";
import { addressOf } from "../../lib/mail/mail-places.js";

/** A line of a table of Postfix: which setting names the table, and what is in it. */
export interface Entry {
  readonly setting: string;
  readonly table: string;
  readonly key: string;
  readonly value: string;
}

const lists = new Map<string, readonly string[]>(
  Object.entries(mailboxes.lists).map(([name, role]) => [
    addressOf(name),
    Object.entries<Person>(people.accounts)
      .filter(([, { roles }]) => roles.some((one) => one === role))
      .map(([login]) => addressOf(login)),
  ]),
);

/** Addresses of the plan, whose letters a directory leads to members of a list, or nowhere. */
export const plannedAddresses: readonly string[] = [
  ...lists.keys(),
  ...[
    ...Object.keys(mailboxes.aliases),
    ...Object.keys(mailboxes.shared),
    ...Object.keys(mailboxes.tickets),
    ...Object.keys(people.accounts),
  ].map(addressOf),
];

/**
 * Lines of tables that lead a letter, or let somebody in, otherwise than the plan.
 *
 * @param planned what the plan writes into the tables of each setting
 */
export function entriesTooMuch(
  entries: readonly Entry[],
  planned: ReadonlyMap<string, ReadonlyMap<string, string>>,
): string[] {
  return entries
    .filter((entry) => !isAllowed(entry, planned.get(entry.setting)))
    .map(({ table, key, value }) => `${table} ${key} → ${value}`);
}

function isAllowed({ setting, key, value }: Entry, planned?: ReadonlyMap<string, string>): boolean {
  if (planned?.get(key) === value) return true;
  // What `newaliases` writes for itself.
  if (setting === "alias_maps") return /^(?:@|YP_\w+)$/.test(key);
  if (setting === "virtual_alias_maps") {
    // A list by its members' names is the same list, or less.
    const members = lists.get(key);
    return members !== undefined && value.split(/[\s,]+/).every((one) => members.includes(one));
  }
  return /^(?:REJECT|DEFER|DUNNO|WARN|[45]\d\d)\b/i.test(value);
}

/**
 * Where the directory leads letters for an address of the plan, and should not: a list to outside, or any other address
 * to anybody.
 */
export function membersTooMuch(answers: readonly Entry[]): string[] {
  const ours = addressOf("").toLowerCase();
  return answers.flatMap(({ table, key, value }) =>
    value
      .split(/[\s,]+/)
      .filter((one) => !(lists.has(key) && one.toLowerCase().endsWith(ours)))
      .map((one) => `${table} ${key} → ${one}`),
  );
}
