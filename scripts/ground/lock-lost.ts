import { type Holder, holdersTold } from "./holder.js";
import { LocalizedError } from "./localized-error.js";
import type { Text } from "./text.js";

/** The connection that kept a lab locked for all servers is gone: another one may have it in hand by now. */
export class LockLost extends LocalizedError<Text> {
  override readonly name = "LockLost";

  constructor(candidate: string, holder: Holder) {
    const { fr, en } = holdersTold([holder]);
    super({
      fr: `la base où les serveurs s'accordent a perdu ${fr}, qui avait le lab '${candidate}' en main : un autre serveur peut l'avoir pris depuis, c'est donc interrompu comme par Ctrl-C ; voyez si PostgreSQL tourne et si le réseau y mène ('lab state show'), où en est le lab ('lab status ${candidate}'), puis recommencez`,
      en: `the database by which servers agree has lost ${en}, who had lab '${candidate}' in hand: another server may have it by now, so it was interrupted as by Ctrl-C; see whether PostgreSQL runs and the network leads there ('lab state show'), how the lab is ('lab status ${candidate}'), then try again`,
    });
  }
}
