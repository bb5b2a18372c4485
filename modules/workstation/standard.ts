import { timeZone } from "../../scripts/ground/clock.js";
import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { deployment } from "../deployment/deployment.js";

/** What a workstation of the company is like when it is handed over; candidates read it in the exercise's brief. */
export const standard = ofCompany(
  () =>
    ({
      locale: "fr_FR.UTF-8",
      keyboard: "fr",
      timeZone,
      /** Who becomes root, and nobody else. */
      administrators: "DL_Postes_Admin",
      /** The printer of the accounts department, in the workstations' segment: the bench takes its paper. */
      printer: { name: "Compta", address: plan().segments.lan.probe, port: 9100 },
      /** What an accountant's workstation has: the company's own packages, in the version last published. */
      profile: [deployment().repository.witness.name, deployment().repository.accounting.name],
      /** Of Debian's, what decides who comes in: every workstation has it, as delivered. */
      guarded: ["openssh-server", "libpam-sss", "sssd-ad", "sudo"],
      /** What no workstation has: remote control that nobody consents to, and services that talk in clear. */
      forbidden: ["teledepannage", "telnetd", "rsh-server", "tftpd-hpa", "vsftpd", "x11vnc"],
    }) as const,
);
