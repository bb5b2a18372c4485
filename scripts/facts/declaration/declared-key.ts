import { z } from "zod";
import { allowedWord } from "../../ground/allowed-word.js";
import { because } from "./because.js";

/** One more key of a technician's, where the company has technicians come by SSH: the routers. */
export const declaredKey = z.strictObject({
  machine: z.enum(["fw1", "fw2"]),
  account: z.enum(["technicien"]),
  key: allowedWord(
    /^(?:ssh-ed25519|ecdsa-sha2-nistp(?:256|384|521)|sk-ssh-ed25519@openssh\.com) [A-Za-z0-9+/]{60,400}={0,2} [\w@.-]{1,60}$/,
    {
      fr: "une clé publique ed25519 ou ecdsa sur une ligne, sans options, avec son commentaire",
      en: "a public key, ed25519 or ecdsa, on a line, without options, with its comment",
    },
  ),
  ...because,
});
export type DeclaredKey = z.infer<typeof declaredKey>;
