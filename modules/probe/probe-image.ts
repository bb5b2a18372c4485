import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { baseImage } from "../base/base-image.js";
import { krb5Conf } from "../domain-controller/krb5-conf.js";
import { Image } from "../lib/image.js";

/** The bench's eyes on a segment: clients of every protocol, and no service at all. */
export const probeImage = ofCompany(
  () =>
    new Image({
      name: "probe",
      from: baseImage(),
      folder: join(import.meta.dirname, "image"),
      files: {
        "/etc/krb5.conf": krb5Conf(),
        "/etc/samba/smb.conf": `[global]\n    workgroup = ${plan().company.workgroup}\n    realm = ${plan().company.realm}\n`,
      },
    }),
);
