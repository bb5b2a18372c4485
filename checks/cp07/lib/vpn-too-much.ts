import { X509Certificate } from "node:crypto";
import { remoteAccessConf } from "../../../modules/router/remote-access-conf.js";
import { siteToSiteConf } from "../../../modules/router/site-to-site-conf.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import type { RouterName } from "../../../stacks/plan/route.js";

/** Directives of OpenVPN's by which somebody is let in or led elsewhere, or another program decides it. */
const admitting =
  /^(?:ca|capath|extra-certs|pkcs12|secret|verify-client-cert|client-cert-not-required|auth-user-pass-\w+|auth-gen-token|username-as-common-name|tls-verify|plugin|management\S*|client-config-dir|client-connect|config|cd|push|i?route\S*|redirect-gateway|<(?:ca|extra-certs|pkcs12|secret)>)(?:\s|$)/;

/** Instances of each router, by the file that they read. */
const instances = ofCompany(
  (): Readonly<Record<RouterName, Readonly<Record<string, string>>>> => ({
    fw1: {
      "/etc/openvpn/server/siteb.conf": siteToSiteConf("fw1"),
      "/etc/openvpn/server/nomades.conf": remoteAccessConf(),
    },
    fw2: { "/etc/openvpn/client/siege.conf": siteToSiteConf("fw2") },
  }),
);

/** What a router has of VPNs. */
export interface RouterVpn {
  /** Configurations that are there, by file. */
  readonly files: ReadonlyMap<string, string>;
  /** Certificates in the file of the authority that VPNs trust, in PEM. */
  readonly trusted: readonly string[];
}

/**
 * Instances that the plan has not, what else lets somebody in at those that it has, and authorities that are not the
 * lab's.
 *
 * @param authority the lab's own, in PEM
 */
export function vpnTooMuch(router: RouterName, found: RouterVpn, authority: string): string[] {
  const planned = instances()[router];
  return [
    ...[...found.files].flatMap(([file, text]) => {
      const known = planned[file];
      if (known === undefined) return [file];
      const own = admittingIn(known);
      return admittingIn(text)
        .filter((line) => !own.includes(line))
        .map((line) => `${file} ${line}`);
    }),
    ...found.trusted.flatMap((certificate, index) =>
      isOf(authority, certificate) ? [] : [`/etc/openvpn/pki/ca.crt CA ${index + 1}`],
    ),
  ];
}

function admittingIn(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim().replace(/\s+/g, " "))
    .filter((line) => admitting.test(line));
}

/** Whether a certificate has the lab's own key: it is signed anew for each machine. */
function isOf(authority: string, certificate: string): boolean {
  try {
    return keyOf(certificate).equals(keyOf(authority));
  } catch {
    return false;
  }
}

function keyOf(certificate: string): Buffer {
  return new X509Certificate(certificate).publicKey.export({ type: "spki", format: "der" });
}
