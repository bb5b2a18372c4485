import { z } from "zod";
import { ofCompany } from "../../../stacks/plan/company.js";
import { declaredAccount } from "./declared-account.js";
import { declaredComputer } from "./declared-computer.js";
import { declaredFlow } from "./declared-flow.js";
import { declaredGroup } from "./declared-group.js";
import { declaredGuest } from "./declared-guest.js";
import { declaredKey } from "./declared-key.js";
import { declaredList } from "./declared-list.js";
import { declaredListener } from "./declared-listener.js";
import { declaredMovement } from "./declared-movement.js";
import { declaredName } from "./declared-name.js";
import { declaredPerson } from "./declared-person.js";
import { declaredReservation } from "./declared-reservation.js";
import { declaredRole } from "./declared-role.js";
import { declaredShare } from "./declared-share.js";
import { declaredTask } from "./declared-task.js";

/** Most of each kind: a company that changes more than that is another one. */
const most = 40;

/** All that may be declared, by what it is called in a declaration. */
export const declarable = ofCompany(() => ({
  people: z.array(declaredPerson()).max(most).default([]),
  movements: z.array(declaredMovement()).max(most).default([]),
  groups: z.array(declaredGroup()).max(most).default([]),
  computers: z.array(declaredComputer).max(most).default([]),
  shares: z.array(declaredShare).max(most).default([]),
  accounts: z.array(declaredAccount).max(most).default([]),
  keys: z.array(declaredKey).max(most).default([]),
  flows: z.array(declaredFlow()).max(most).default([]),
  listeners: z.array(declaredListener()).max(most).default([]),
  tasks: z.array(declaredTask).max(most).default([]),
  names: z.array(declaredName()).max(most).default([]),
  reservations: z.array(declaredReservation()).max(most).default([]),
  roles: z.array(declaredRole()).max(most).default([]),
  guests: z.array(declaredGuest).max(most).default([]),
  lists: z.array(declaredList()).max(most).default([]),
}));

/** What is declared, by kind. */
export type Items = {
  readonly [K in keyof ReturnType<typeof declarable>]: z.output<ReturnType<typeof declarable>[K]>;
};
