import type { CheckId } from "../../lib/ids.js";

/** All that goes by the remote desktop service. */
export const byRemoteDesktop = [
  "cp13/reached-from-offices-only",
  "cp13/tls-only",
  "cp13/certificate-proves-itself",
  "cp13/desktop-for-members",
  "cp13/sessions-side-by-side",
  "cp13/one-application-published",
  "cp13/return-finds-session",
  "cp13/limits-in-force",
  "cp13/others-refused",
  "cp13/root-refused",
  "cp13/users-kept-apart",
  "cp13/clipboard-alone-crosses",
] as const satisfies readonly CheckId[];
