import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { helpdeskRights } from "../../../modules/helpdesk/helpdesk-rights.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { type Person, people } from "../../../stacks/plan/people.js";

/** Something that gives somebody a right in the helpdesk. */
export interface HelpdeskRow {
  readonly kind: "right" | "member" | "password" | "token";
  /** A login, or a group with what it is to RT: `UserDefined GG_Techniciens`. */
  readonly who: string;
  /** The right, or the group that one is in. */
  readonly what: string;
  /** What the right is about: `RT::System`, or `RT::Queue Incidents`. */
  readonly about: string;
}

/** What RT is born with. */
const born: readonly (readonly [who: string, right: string])[] = [
  ["Nobody", "OwnTicket"],
  ["RT_System", "SuperUser"],
  ["root", "SuperUser"],
  ...["ShowApprovalsTab", "ShowSearchAdvanced", "ShowSearchBulkUpdate"].map(
    (right) => ["SystemInternal Privileged", right] as const,
  ),
];
const everywhere = "RT::System";

const planned = ofCompany(
  (): ReadonlySet<string> =>
    new Set([
      ...born.map(([who, right]) => key(who, right, everywhere)),
      ...helpdeskRights().flatMap((rule) => {
        const who =
          "UserId" in rule
            ? rule.UserId
            : `${rule.GroupDomain} ${"GroupId" in rule ? rule.GroupId : rule.GroupType}`;
        const about =
          "Queue" in rule
            ? `RT::Queue ${rule.Queue}`
            : "ObjectType" in rule
              ? `${rule.ObjectType} ${rule.ObjectId}`
              : everywhere;
        return [rule.Right].flat().map((right) => key(who, right, about));
      }),
    ]),
);

function key(who: string, right: string, about: string): string {
  return `${about}: ${who} ${right}`;
}

const technicians = ofCompany(
  () =>
    new Set(
      Object.entries<Person>(people().accounts)
        .filter(([, { roles }]) => roles.some((role) => role === helpdesk().technicians))
        .map(([login]) => login),
    ),
);

/**
 * Who may more in the helpdesk than the plan gives him: by a right, a group, a password that the directory does not know,
 * or a token that logs in without one.
 */
export function helpdeskTooMuch(rows: readonly HelpdeskRow[]): string[] {
  return rows.flatMap(({ kind, who, what, about }) => {
    if (kind === "right") {
      const one = key(who, what, about);
      return planned().has(one) ? [] : [one];
    }
    if (kind === "member") {
      // Whom the directory does not know can't log in.
      const isStranger = who in people().accounts && !technicians().has(who);
      return isStranger ? [`${what}: ${who}`] : [];
    }
    const own = kind === "password" ? "root" : helpdesk().bench;
    return who === own ? [] : [`${kind}: ${who}`];
  });
}
