import { LocalizedError } from "../ground/localized-error.js";
import type { Text } from "../ground/text.js";

/** The host that a lab is on can't be asked: nothing is known of the lab meanwhile, and nothing was changed there. */
export class HostAway extends LocalizedError<Text> {
  override readonly name = "HostAway";
  readonly why: Text;

  constructor(candidate: string, host: string, why: Text) {
    super({
      fr: `serveur injoignable : '${host}', où est le lab '${candidate}' : ${why.fr} ; 'lab host check ${host}' dit s'il est revenu`,
      en: `host unreachable: '${host}', where lab '${candidate}' is: ${why.en}; 'lab host check ${host}' tells whether it is back`,
    });
    this.why = why;
  }
}
