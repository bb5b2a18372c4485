import { announce } from "../../ground/terminal/announce.js";
import { joined, text } from "../../ground/text.js";
import type { EngineTold } from "../../host/engine-told.js";
import { protectionsLackedBy } from "../../setup/requirements/protections-lacked-by.js";

/** Tell which protections labs would do without on an engine that Plateau did not set up. */
export function tellLacked({ protection }: EngineTold): void {
  const lacked = protection.own ? [] : protectionsLackedBy(protection);
  if (lacked.length === 0) return;
  const begin = {
    fr: "ce moteur n'a pas les protections de celui de Plateau",
    en: "this engine lacks protections that Plateau's own has",
  };
  announce(text`${begin}: ${joined(lacked, "; ")}`);
}
