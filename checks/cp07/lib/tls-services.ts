import { tlsNames } from "../../../modules/tls-names.js";
import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import {
  type MachineName,
  machineNames,
  plan,
  type SegmentName,
} from "../../../stacks/plan/plan.js";
import { type TlsPort, tlsOf } from "../../../stacks/plan/service-ports.js";

/** Machines that speak TLS and are looked at elsewhere, or are not the company's. */
export const tlsElsewhere: Readonly<Partial<Record<MachineName, string>>> = {
  ext1: "it is the Internet",
  fw1: "OpenVPN: cp07/vpn-certificate",
  fw2: "OpenVPN, the calling end: cp07/site-to-site-tunnel",
  ws1: "while its user is assisted: cp04/assistance-consented",
};

/** Those whose own firewall lets in the tier before them alone. */
export const behindTiers: readonly MachineName[] = ["app1", "app2", "db1"];

/** A service that speaks TLS, with where it stands and what it is called. */
export interface TlsService extends TlsPort {
  readonly machine: MachineName;
  readonly segment: SegmentName;
  readonly address: string;
  readonly names: readonly [string, ...string[]];
}

/** All of the company that the plan has. */
export const tlsServices = ofCompany((): readonly TlsService[] =>
  machineNames.flatMap((machine) => {
    const names = tlsNames()[machine];
    const [place] = entriesOf(plan().machines[machine].interfaces);
    if (!names || typeof place?.[1] !== "string") return [];
    const [segment, address] = place;
    return tlsOf(machine).map((port) => ({ ...port, machine, segment, address, names }));
  }),
);
