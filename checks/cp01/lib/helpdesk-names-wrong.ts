import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { people } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import type { StaffNow } from "../../lib/declared/staff-now.js";

/** Somebody whom the helpdesk has an account of. */
export interface HelpdeskAccount {
  readonly login: string;
  readonly name: string;
  readonly mail: string;
  readonly service: string;
  readonly isDisabled: boolean;
}

/**
 * People whom the helpdesk calls otherwise than the directory does, or does not let in; technicians whom it does not know.
 * It learns of others when they first write or log in.
 *
 * @returns each in the words of RT's columns
 */
export function helpdeskNamesWrong(
  accounts: readonly HelpdeskAccount[],
  staff: readonly StaffNow[],
): string[] {
  return staff.flatMap(({ login, states }) => {
    const seen = accounts.find((one) => one.login === login);
    const isPresent = states.every(({ disabled }) => !disabled);
    if (!seen) {
      const isTechnician = states.every(({ roles }) => roles.includes(helpdesk().technicians));
      return isTechnician && isPresent ? [`${login}: ∅`] : [];
    }
    const differs = (column: string, value: string, wanted: readonly string[]) =>
      wanted.some((one) => one === value.normalize()) ? [] : [`${login} ${column} ${value || "∅"}`];
    return [
      ...differs(
        "RealName",
        seen.name,
        states.map(({ given, surname }) => `${given} ${surname}`.normalize()),
      ),
      ...differs("EmailAddress", seen.mail, [`${login}@${plan().company.domain}`]),
      // It is told of a movement when somebody next logs in.
      ...differs(
        "Organization",
        seen.service,
        Object.keys(people().units).map((unit) => unit.normalize()),
      ),
      ...(seen.isDisabled && isPresent ? [`${login} Disabled`] : []),
    ];
  });
}
