import { companyNames } from "../../stacks/plan/company-names.js";

/** Where a machine that trusts the lab's authority keeps its certificate, readable by everybody. */
export const authorityFile = () => `/usr/local/share/ca-certificates/${companyNames().file}.crt`;
