import { deliveredName, workstationsToDeliver } from "../../../modules/deployment/deployment.js";
import { members, unitDn } from "../../../modules/domain-controller/names.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { people } from "../../../stacks/plan/people.js";
import { firstValue } from "../../lib/probes/directory/first-value.js";
import type { GuardedEntry } from "../../lib/probes/directory/guarded-entries.js";
import type { Grant } from "../../lib/probes/directory/security-descriptor.js";
import { isPlannedGrant } from "./born-grants.js";
import { isController } from "./is-controller.js";
import { abbreviated, isAdministrator, isGone, strangers } from "./principals.js";

/** Letters of rights, as SDDL has them. */
const letters = [
  [0x1, "CC"],
  [0x2, "DC"],
  [0x4, "LC"],
  [0x8, "SW"],
  [0x10, "RP"],
  [0x20, "WP"],
  [0x40, "DT"],
  [0x80, "LO"],
  [0x100, "CR"],
  [0x10000, "SD"],
  [0x20000, "RC"],
  [0x40000, "WD"],
  [0x80000, "WO"],
  [0x10000000, "GA"],
  [0x80000000, "GR"],
] as const;
/** LC, RP, LO, RC, GR and waiting for it: looking alone. */
const looking = 0x4 | 0x10 | 0x80 | 0x20000 | 0x100000 | 0x80000000;

const computers = ofCompany(() =>
  [...members(), ...workstationsToDeliver().map(({ mac }) => deliveredName(mac))].map(
    (name) => `${name.toUpperCase()}$`,
  ),
);

/**
 * Who owns an object, and who may do more with it than look, though neither the plan nor a new domain lets him.
 *
 * @param names of accounts and groups, by SID
 */
export function guardTooMuch(
  { entry, guard }: GuardedEntry,
  names: ReadonlyMap<string, string>,
): string[] {
  const dn = firstValue(entry, "dn");
  const kind = entry.get("objectclass")?.at(-1) ?? "";
  const owner = names.get(guard.owner);
  const isOwned =
    guard.owner === "" || isAdministrator(guard.owner, owner) || isMaker(dn, kind, owner);
  const grants = guard.grants.filter(({ to, mask, what, on, inherited }) => {
    if (inherited) return false;
    const name = names.get(to);
    const who = abbreviated().get(to) ?? name ?? to;
    if (isAdministrator(to, name) || isGone(to, name)) return false;
    if (isOwned && to === guard.owner) return false;
    if (!(mask & ~looking) && !strangers.includes(who)) return false;
    return !isPlannedGrant(dn, kind, who, mask, what, on);
  });
  return [
    ...(isOwned || isGone(guard.owner, owner) ? [] : [`owner ${owner ?? guard.owner}`]),
    ...grants.map((one) => spelled(one, abbreviated().get(one.to) ?? names.get(one.to) ?? one.to)),
  ];
}

/** Who made an object owns it: the deployment its workstations, and a machine the name that it registers. */
function isMaker(dn: string, kind: string, owner: string | undefined): boolean {
  if (owner === undefined) return false;
  const { service, unit } = people().joinDelegation;
  return (
    (kind === "computer" && owner === service && dn.endsWith(`,${unitDn(unit)}`)) ||
    (kind === "dnsNode" && (computers().includes(owner) || isController(owner)))
  );
}

/** As `samba-tool dsacl` takes it, but for the name. */
function spelled({ mask, what = "", on = "", flags: letter }: Grant, who: string): string {
  const rights = letters.map(([bit, two]) => (mask & bit ? two : "")).join("");
  return `(${what || on ? "OA" : "A"};${letter};${rights};${what};${on};${who})`;
}
