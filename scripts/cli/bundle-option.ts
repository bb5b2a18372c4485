import { say } from "../ground/say.js";

/** The option of the verbs that set up: the bundle that what is missing is taken from. */
export function bundleOption() {
  return [
    "--bundle <file>",
    say({
      fr: "prendre ce qui manque dans ce paquet (lab bundle make), sans réseau",
      en: "take what is missing from this bundle (lab bundle make), without network",
    }),
  ] as const;
}
