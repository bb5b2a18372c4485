import type { Declaration } from "../../../scripts/facts/declaration/declaration.js";
import { type Person, people } from "../../../stacks/plan/people.js";
import { staff } from "../../../stacks/plan/staff.js";
import { due } from "./due.js";

/** Somebody of the plan's. */
export interface StaffNow {
  readonly login: string;
  /** As he may be by now: as the plan has him, or as a declaration moved him; both until the day that it names. */
  readonly states: readonly [Person, ...Person[]];
}

/** The plan's people, with the movements that a candidate declared. */
export function staffNow({ movements }: Pick<Declaration, "movements">): StaffNow[] {
  const done = due(movements);
  return Object.entries<Person>(people().accounts).map(([login, person]) => {
    const movement = movements.find((one) => one.login === login);
    if (!movement) return { login, states: [person] };
    const { title, unit, roles } = movement;
    const moved = { ...person, title, unit, roles, disabled: unit === staff().leaver.unit };
    return { login, states: done.includes(movement) ? [moved] : [person, moved] };
  });
}
