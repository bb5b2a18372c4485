import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";

/** `/etc/realmd.conf`: makes `realm join` leave the workstation as it was delivered. */
export const realmdConfig = ofCompany(
  () => `# Réglages de la commande \`realm\` : man 5 realmd.conf
[users]
default-home = /home/%U

[${plan().company.domain}]
fully-qualified-names = no

# Les fichiers auxquels realm reconnaît que ces deux paquets sont là : il n'y a pas de PackageKit.
[sssd-packages]
libnss-sss = /usr/lib/x86_64-linux-gnu/libnss_sss.so.2
libpam-sss = /usr/lib/x86_64-linux-gnu/security/pam_sss.so
`,
);
