import { ofCompany } from "../../stacks/plan/company.js";
import { companyNames } from "../../stacks/plan/company-names.js";

/**
 * A script of `first-boot.d`: the machine trusts the lab's authority, whose certificate is among its
 * secrets as `ca.crt`. It does what `update-ca-certificates` would, which takes a second.
 */
export const trustAuthority = ofCompany(
  () => `#!/bin/sh
set -eu
name=${companyNames().file}
install -m 644 /run/plateau/ca.crt /usr/local/share/ca-certificates/$name.crt
ln -sf /usr/local/share/ca-certificates/$name.crt /etc/ssl/certs/$name.pem
cat /run/plateau/ca.crt >> /etc/ssl/certs/ca-certificates.crt
`,
);
