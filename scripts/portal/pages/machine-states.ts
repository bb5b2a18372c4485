import type { Text } from "../../ground/text.js";
import type { MachineView } from "./view.js";

/** How a machine's state is shown: a sign and words, so that a colour is never alone. */
export const machineStates: Readonly<
  Record<MachineView["state"], { readonly sign: string; readonly text: Text }>
> = {
  ready: { sign: "●", text: { fr: "prête", en: "ready" } },
  starting: { sign: "◐", text: { fr: "démarre", en: "starting" } },
  silent: { sign: "?", text: { fr: "ne répond pas", en: "does not answer" } },
  off: { sign: "○", text: { fr: "éteinte", en: "off" } },
  unknown: { sign: "…", text: { fr: "état inconnu", en: "state unknown" } },
  absent: { sign: "–", text: { fr: "pas dans ce lab", en: "not in this lab" } },
};

/** Where nothing is known of it yet. */
export const unknown: MachineView = { state: "unknown", why: "" };
