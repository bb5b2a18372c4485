import anyAscii from "any-ascii";
import { ofCompany } from "./company.js";
import { people } from "./people.js";
import { plan } from "./plan.js";

/** What the company is called where its whole name does not fit. */
export const companyNames = ofCompany(
  () =>
    ({
      /** As people say it, e.g. `"Duval"`. */
      short: people().root,
      /** In the name of a file, e.g. `"duval-conseil"`. */
      file: anyAscii(plan().company.name)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-"),
      /** The first label of its domain, e.g. `"duval"`. */
      label: plan().company.domain.slice(0, plan().company.domain.indexOf(".")),
    }) as const,
);
