import { ofCompany } from "../../../stacks/plan/company.js";
import { people } from "../../../stacks/plan/people.js";

const ofDomain = (number: number) => `${people().domainSid}-${number}`;
const builtIn = (number: number) => `S-1-5-32-${number}`;

/** Who is nobody in particular, as SDDL abbreviates it. */
export const abbreviated = ofCompany(
  (): ReadonlyMap<string, string> =>
    new Map([
      ["S-1-1-0", "WD"],
      ["S-1-3-0", "CO"],
      ["S-1-5-7", "AN"],
      ["S-1-5-10", "PS"],
      ["S-1-5-11", "AU"],
      [builtIn(545), "BU"],
      [builtIn(546), "BG"],
      [builtIn(554), "RU"],
      [ofDomain(513), "DU"],
      [ofDomain(514), "DG"],
      [ofDomain(515), "DC"],
    ]),
);

/** Those who come without a name of their own: what they may read is too much already. */
export const strangers: readonly string[] = ["AN", "BG", "DG"];

/**
 * The system, controllers, administrators, and groups that a domain is born with for their helpers: what they may do
 * is the domain's own affair, and `cp09/nobody-else-in-directory` sees to it that nobody else is among them.
 */
const administrators = ofCompany(
  (): ReadonlySet<string> =>
    new Set([
      "S-1-5-9",
      "S-1-5-18",
      ...[544, 548, 549, 550, 551, 553, 557, 561].map(builtIn),
      ...[498, 500, 512, 516, 517, 518, 519, 520, 521, 522, 526, 527].map(ofDomain),
    ]),
);

/** The same, for groups whose number is not the same in every domain. */
const administratorNames = ["DnsAdmins"];

export function isAdministrator(sid: string, name: string | undefined): boolean {
  return administrators().has(sid) || (name !== undefined && administratorNames.includes(name));
}

/** Whether somebody of the domain is gone: his number is given to nobody else. */
export function isGone(sid: string, name: string | undefined): boolean {
  return name === undefined && sid.startsWith(`${people().domainSid}-`) && !abbreviated().has(sid);
}
