import type { z } from "zod";
import type { RoleName, UnitName } from "../../../stacks/plan/people.js";
import { refuse } from "../../ground/refuse.js";
import { unitRoles } from "./unit-roles.js";

/** Refuse roles that nobody of a unit has. */
export function refuseRoles(
  context: z.RefinementCtx,
  { unit, roles }: { readonly unit: UnitName; readonly roles: readonly RoleName[] },
): void {
  const own = unitRoles().get(unit) ?? [];
  for (const [at, role] of roles.entries()) {
    if (own.includes(role)) continue;
    const list = own.join(", ");
    refuse(context, ["roles", at], {
      fr: `les rôles de l'UO ${unit} : ${list || "aucun"}`,
      en: `the roles of the unit ${unit}: ${list || "none"}`,
    });
  }
}
