import { createPublicKey } from "node:crypto";
import type { Seed } from "../../scripts/ground/seed.js";
import { drawRsaKey } from "../pki/draw-rsa-key.js";

export interface Dkim {
  /** What outgoing mail is signed with, as PEM. */
  readonly key: string;
  /** What is published for those who verify: the strings of one TXT record. */
  readonly strings: readonly string[];
}

/** How long one string of a TXT record may be. */
const stringLength = 255;

const drawn = new WeakMap<Seed, Promise<Dkim>>();

/** The key that a candidate's company signs its mail with. Several machines need it: it is drawn once. */
export function dkim(seed: Seed): Promise<Dkim> {
  const known = drawn.get(seed) ?? draw(seed);
  drawn.set(seed, known);
  return known;
}

async function draw(seed: Seed): Promise<Dkim> {
  const key = await drawRsaKey(seed, "dkim");
  const spki = createPublicKey(key).export({ type: "spki", format: "der" });
  const text = `v=DKIM1; k=rsa; p=${spki.toString("base64")}`;
  return {
    key: key.export({ type: "pkcs8", format: "pem" }).toString(),
    strings: text.match(new RegExp(`.{1,${stringLength}}`, "g")) ?? [],
  };
}
