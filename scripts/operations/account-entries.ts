import { type Post, postNames } from "../../stacks/plan/company/posts.js";
import { plan } from "../../stacks/plan/plan.js";
import { staff } from "../../stacks/plan/staff.js";
import { type Text, text } from "../ground/text.js";

/** Accounts of functions, not of persons. */
const functions = ["administrator", "helpdesk", "backup"] as const;

/** Every account with a password: persons by their posts, then functions. */
export const accountIds = [...postNames, ...functions] as const;
export type AccountId = (typeof accountIds)[number];

/** What is told of an account, but for its password. */
export interface AccountEntry {
  readonly id: AccountId;
  /** As it is typed to log in; empty where a password alone is asked for. */
  readonly login: string;
  /** Whose it is, or what it is for. */
  readonly owner: Text;
  /** Where it is known: the domain, or one service alone. */
  readonly place: string;
  /** What its password is drawn for. */
  readonly purpose: string;
}

/** Whom the candidate is in the company. */
export const ownPost = "technician" satisfies Post;

const disabled: Text = { fr: " (désactivé)", en: " (disabled)" };

/** Every account of the company, in the order in which they are told. */
export function accountEntries(): AccountEntry[] {
  const { domain, workgroup } = plan().company;
  const persons = postNames.map((post): AccountEntry => {
    const member = staff()[post];
    const { login, name, title } = member;
    const owner = text`${name}, ${title}${"disabled" in member ? disabled : ""}`;
    return { id: post, login, owner, place: domain, purpose: `account/${login}` };
  });
  return [
    {
      id: "administrator",
      login: `${workgroup}\\Administrator`,
      owner: { fr: "administration du domaine", en: "administration of the domain" },
      place: domain,
      purpose: "account/administrator",
    },
    ...persons,
    {
      id: "helpdesk",
      login: "root",
      owner: { fr: "administration de l'assistance", en: "administration of the helpdesk" },
      place: "Request Tracker",
      purpose: "helpdesk/root",
    },
    {
      id: "backup",
      login: "",
      owner: { fr: "sauvegardes de file1", en: "backups of file1" },
      place: "restic",
      purpose: "backup/file1",
    },
  ];
}

/**
 * The accounts that a candidate may know: his own first, those that no person has, and of his colleagues' those that were
 * given to him.
 */
export function knownAccounts(given: readonly Post[]): AccountEntry[] {
  const known: readonly AccountId[] = [ownPost, ...functions, ...given];
  return accountEntries()
    .filter(({ id }) => known.includes(id))
    .toSorted((one, other) => known.indexOf(one.id) - known.indexOf(other.id));
}
