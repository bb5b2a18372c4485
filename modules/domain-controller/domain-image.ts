import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { people } from "../../stacks/plan/people.js";
import { plan } from "../../stacks/plan/plan.js";
import { Image } from "../lib/image.js";
import { companyJson } from "./company-json.js";
import { directoryLdif } from "./directory-ldif.js";
import { domainControllerImage } from "./domain-controller-image.js";
import { baseDn } from "./names.js";

const folder = "/usr/lib/plateau/domain";

/** Where the domain is provisioned, once and for all labs; no machine boots from it. */
export const domainImage = ofCompany(
  () =>
    new Image({
      name: "domain",
      from: domainControllerImage(),
      folder: join(import.meta.dirname, "domain"),
      files: {
        [`${folder}/settings`]: [
          `domain=${plan().company.domain}`,
          `realm=${plan().company.realm}`,
          `workgroup=${plan().company.workgroup}`,
          `base=${baseDn()}`,
          `sid=${people().domainSid}`,
          `address_dc1=${plan().machines.dc1.interfaces.srv}`,
          `address_dc2=${plan().machines.dc2.interfaces.srv}`,
          "",
        ].join("\n"),
        [`${folder}/company.json`]: companyJson(),
        [`${folder}/directory.ldif`]: directoryLdif(),
      },
    }),
);
