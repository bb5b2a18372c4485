import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { baseImage } from "../base/base-image.js";
import { Image } from "../lib/image.js";
import { trustAuthority } from "../pki/trust-authority.js";
import { computerKeytab } from "./computer-keytab.js";
import { krb5Config } from "./krb5-config.js";
import { realmdConfig } from "./realmd-config.js";
import { sssdConfig } from "./sssd-config.js";

/** What every machine stands on where people of the domain log in. */
export const workstationBase = ofCompany(
  () =>
    new Image({
      name: "workstation",
      from: baseImage(),
      folder: join(import.meta.dirname, "image"),
      files: { "/usr/lib/plateau/first-boot.d/20-keytab": computerKeytab },
      later: {
        "/etc/krb5.conf": krb5Config(),
        "/etc/plateau/domain": `domain=${plan().company.domain}\nrealm=${plan().company.realm}\n`,
        "/etc/realmd.conf": realmdConfig(),
        // sssd starts with no other mode.
        "/etc/sssd/sssd.conf": { content: sssdConfig(), mode: 0o600 },
        "/usr/lib/plateau/first-boot.d/05-authority": trustAuthority(),
      },
    }),
);
