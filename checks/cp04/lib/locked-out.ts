import type { Login } from "../../../stacks/plan/company/login-of.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";

/** Somebody who can't open a session any more, and what goes with it. */
export interface LockedOut {
  readonly login: Login;
  /** Who has the same surname, and has asked for nothing. */
  readonly homonym: Login;
  /** What her ticket is found by. */
  readonly reference: string;
  /** The temporary password that the company gave her in a sealed envelope; the technicians have its double. */
  readonly envelope: string;
  /** What that password is drawn for. */
  readonly envelopePurpose: string;
  /** Where its double is, on dc1. */
  readonly double: string;
}

const numbers = Array.from({ length: 9000 }, (_, at) => 1000 + at) as [number, ...number[]];

/** Draw the candidate's. */
export function lockedOut(scene: Pick<Scene, "password">): LockedOut {
  const login = staff().accountant.login;
  const envelopePurpose = `cp04/envelope/${login}`;
  return {
    login,
    homonym: staff().managementController.login,
    reference: `SESSION-${draw(scene, "cp04/locked-out", numbers)}`,
    envelope: scene.password(envelopePurpose),
    envelopePurpose,
    double: `/root/enveloppes/${login}`,
  };
}
