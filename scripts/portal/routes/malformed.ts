import { Misuse } from "../../ground/misuse.js";

/** Of a request that no page of ours makes. */
export function malformed(what: string): Misuse {
  return new Misuse({
    fr: `demande mal formée : '${what.slice(0, 100)}' ; rechargez la page, puis recommencez`,
    en: `malformed request: '${what.slice(0, 100)}'; load the page again, then try again`,
  });
}
