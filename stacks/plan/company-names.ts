import { people } from "./people.js";
import { plan } from "./plan.js";

const { name, domain } = plan.company;

/** What the company is called where its whole name does not fit. */
export const companyNames = {
  /** As people say it, e.g. `"Duval"`. */
  short: people.root,
  /** In the name of a file, e.g. `"duval-conseil"`. */
  file: name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-"),
  /** The first label of its domain, e.g. `"duval"`. */
  label: domain.slice(0, domain.indexOf(".")),
} as const;
