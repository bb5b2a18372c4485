import { plan } from "../../../../stacks/plan/plan.js";
import { claim } from "../../claim.js";
import { claimText } from "../../content/claim-text.js";
import type { Machine } from "../../nodes/machine.js";
import type { Controller } from "./client-krb5-conf.js";

/** Where a workstation is, and which controller it has chosen. */
export interface WorkstationState {
  readonly address: string;
  /** The one that its sssd speaks LDAP with; the first where it speaks with none. */
  readonly controller: Controller;
  /** That one, then the one that it asks for tickets where that is the other: sssd may have one of each. */
  readonly controllers: readonly Controller[];
}

/** Where sssd tells Kerberos whom to ask, the first one first. */
const kdcFile = () => `/var/lib/sss/pubconf/kdcinfo.${plan().company.realm}`;

/**
 * Ask a workstation's kernel, and its sssd.
 *
 * @throws Mismatch when it has no address
 */
export async function workstationState(machine: Machine): Promise<WorkstationState> {
  const { stdout } = await machine.must`
    ip -4 -o addr show scope global; netstat -tn
    sed -n '1s/^/kdc /p' ${kdcFile()} 2> /dev/null || true`;
  const address = stdout.match(/ inet ([\d.]+)\//)?.[1];
  claim(
    address !== undefined,
    claimText("lib/has-address", { machine: machine.name }),
    `${machine.name}: ∅`,
  );
  const second = `${plan().machines.dc2.interfaces.srv}:389`;
  const connected = (end: string) =>
    stdout.split("\n").some((line) => line.includes(` ${end} `) && line.includes("ESTABLISHED"));
  const controller =
    connected(second) && !connected(`${plan().machines.dc1.interfaces.srv}:389`) ? "dc2" : "dc1";
  const kdc = stdout.match(/^kdc (\S+)/m)?.[1];
  const other = controller === "dc1" ? "dc2" : "dc1";
  const asked = [plan().machines[other].interfaces.srv, `${other}.${plan().company.domain}`];
  return {
    address,
    controller,
    controllers: kdc && asked.includes(kdc) ? [controller, other] : [controller],
  };
}
