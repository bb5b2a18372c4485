import { deployment } from "../../../modules/deployment/deployment.js";
import { macOf } from "../../../stacks/plan/cabling.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../../lib/check.js";
import { seconds } from "../../lib/nodes/limit.js";
import { Secret } from "../../lib/nodes/secret.js";
import { sshLogin } from "../../lib/probes/ssh-login.js";
import { tries } from "../../lib/probes/tries.js";

/** The plan's blank guests: one with BIOS, one with UEFI. */
export const blankGuests = ["pxe1", "pxe2"] as const;
export type BlankGuest = (typeof blankGuests)[number];

/** Nodes that it takes to look into a delivered workstation. */
export const deliveredNodes = ["net1", "fw1", "dc1", "probe-lan"] as const;

/** What makes a workstation itself. */
export interface Delivered {
  readonly name: string;
  readonly machineId: string;
  readonly hostKey: string;
  readonly fileSystem: string;
  readonly locale: string;
  /** The witness package's version. */
  readonly version: string;
  /** Size of its root, in gigabytes. */
  readonly size: string;
}

/** Who looks: a technician of the company. */
const worker = () => staff().itManager.login;

/** Said once nothing is left to do on it. */
const questions = ofCompany(() => [
  "hostname",
  "cat /etc/machine-id",
  "cut -d' ' -f2 /etc/ssh/ssh_host_ed25519_key.pub",
  "findmnt -no UUID /",
  "locale | grep ^LANG= | cut -d= -f2",
  `cat /usr/share/${deployment().repository.witness.name}/version`,
  "df --output=size -BG / | tail -n 1",
]);

/**
 * Log on to a delivered workstation by SSH with a password of the domain, from its segment, and read what it
 * is; undefined while it is not there, or refuses.
 *
 * @param limitS how patient to be
 */
export async function delivered(
  { nodes, password }: Scene<(typeof deliveredNodes)[number]>,
  guest: BlankGuest,
  limitS: number,
): Promise<Delivered | undefined> {
  const { stdout: leases } = await nodes.net1
    .ask`grep -i ${macOf(guest, "lan")} /var/lib/kea/kea-leases4.csv`;
  const address = leases.trim().split("\n").at(-1)?.split(",")[0];
  if (!address) return undefined;
  const read = `test ! -e /etc/deploiement && { ${questions().join("; ")}; }`;
  const probe = nodes["probe-lan"];
  const output = await probe.within(limitS * 1000 + 4000)`
    eval ${sshLogin}
    login said ${seconds(limitS)} ${address} ${worker()} ${new Secret(password(`account/${worker()}`))} ${read}`;
  const { code, said } = tries(probe, output)("said");
  const [name, machineId, hostKey, fileSystem, locale, version, size] = said.trim().split(/\s+/);
  if (code !== 0 || !name || !machineId || !hostKey || !fileSystem) return undefined;
  return {
    ...{ name, machineId, hostKey, fileSystem },
    ...{ locale: locale ?? "", version: version ?? "", size: size ?? "" },
  };
}
