import type { Declaration } from "../../../scripts/facts/declaration/declaration.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { people } from "../../../stacks/plan/people.js";
import { staffNow } from "../../lib/declared/staff-now.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { recipients } from "./recipients.js";

/** A line of a table of Postfix: which setting names the table, and what is in it. */
export interface Entry {
  readonly setting: string;
  readonly table: string;
  readonly key: string;
  readonly value: string;
}

/** What is declared of mail, and of who gets it. */
export type DeclaredMail = Pick<Declaration, "people" | "movements" | "lists">;

const lists = ofCompany(() => Object.keys(mailboxes().lists).map(addressOf));

/** Addresses of the plan, whose letters a directory leads to members of a list, or nowhere. */
export const plannedAddresses = ofCompany((): readonly string[] => [
  ...lists(),
  ...[
    ...Object.keys(mailboxes().aliases),
    ...Object.keys(mailboxes().shared),
    ...Object.keys(mailboxes().tickets),
    ...Object.keys(people().accounts),
  ].map(addressOf),
]);

/**
 * Lines of tables that lead a letter, or let somebody in, otherwise than the plan.
 *
 * @param planned what the plan writes into the tables of each setting
 * @param declared what there may be besides
 */
export function entriesTooMuch(
  entries: readonly Entry[],
  planned: ReadonlyMap<string, ReadonlyMap<string, string>>,
  declared: DeclaredMail,
): string[] {
  const members = membersOf(declared);
  return entries
    .filter((entry) => !isAllowed(entry, members, planned.get(entry.setting)))
    .map(({ table, key, value }) => `${table} ${key} → ${value}`);
}

/** Addresses of those who are on each list by its address: of the plan's, and declared. */
function membersOf({ people: hired, movements, lists: own }: DeclaredMail) {
  const staff = [
    ...staffNow({ movements }),
    ...hired.map(({ login, ...person }) => ({ login, states: [person] })),
  ];
  const ofRole = (role: string) =>
    staff.filter(({ states }) => states.some(({ roles }) => roles.some((one) => one === role)));
  return new Map<string, readonly string[]>([
    ...Object.entries(mailboxes().lists).map(
      ([name, role]) =>
        [addressOf(name), ofRole(role).map(({ login }) => addressOf(login))] as const,
    ),
    ...own.map(({ name, members }) => [addressOf(name), members.map(addressOf)] as const),
  ]);
}

function isAllowed(
  { setting, key, value }: Entry,
  lists: ReadonlyMap<string, readonly string[]>,
  planned?: ReadonlyMap<string, string>,
): boolean {
  if (planned?.get(key) === value) return true;
  // What `newaliases` writes for itself.
  if (setting === "alias_maps") return /^(?:@|YP_\w+)$/.test(key);
  if (setting === "virtual_alias_maps") {
    // A list by its members' names is the same list, or less.
    const members = lists.get(key);
    const led = recipients(value);
    return members !== undefined && led.length > 0 && led.every((one) => members.includes(one));
  }
  return /^(?:REJECT|DEFER|DUNNO|WARN|[45]\d\d)\b/i.test(value);
}

/**
 * Where the directory leads letters for an address of the plan, and should not: a list to outside, or any other address
 * to anybody; and for a declared list, whoever is not on it.
 */
export function membersTooMuch(answers: readonly Entry[], declared: DeclaredMail): string[] {
  const ours = addressOf("").toLowerCase();
  return answers.flatMap(({ table, key, value }) =>
    recipients(value)
      .filter((one) => {
        const own = declared.lists.find(({ name }) => addressOf(name) === key);
        return own === undefined
          ? !(lists().includes(key) && one.toLowerCase().endsWith(ours))
          : !own.members.map(addressOf).includes(one.toLowerCase());
      })
      .map((one) => `${table} ${key} → ${one}`),
  );
}
