import { z } from "zod";
import { allowedWord } from "../../../scripts/ground/allowed-word.js";
import { keysOf } from "../../../scripts/ground/keys-of.js";
import { posts } from "./posts.js";

const words = {
  fr: "2 à 40 lettres, chiffres, espaces ou tirets, une lettre d'abord : Martel Ingénierie",
  en: "2 to 40 letters, digits, spaces or hyphens, a letter first: Martel Ingénierie",
};
const personName = allowedWord(/^\p{Script=Latin}[\p{Script=Latin} -]{1,29}$/u, {
  fr: "2 à 30 lettres, espaces ou tirets : Anne-Lise",
  en: "2 to 30 letters, spaces or hyphens: Anne-Lise",
});
const network = allowedWord(/^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}0\/24$/, {
  fr: "les 256 adresses d'un /24 : 10.42.30.0/24",
  en: "the 256 addresses of a /24: 10.42.30.0/24",
});

const person = z.strictObject({
  given: personName,
  surname: personName,
  /** What he is, in French. @default that of the post */
  title: allowedWord(/^\p{L}[\p{L}\p{N} ()-]{1,63}$/u, {
    fr: "2 à 64 lettres, chiffres, espaces, tirets : Directeur général",
    en: "2 to 64 letters, digits, spaces, hyphens: Directeur général",
  }).optional(),
});

/** The networks of a company: those of its segments, and those of its tunnels. */
const networkNames = ["wan", "dmz", "srv", "lan", "guest", "siteb", "vpn", "tunnel"] as const;

/** What a company is, as JSON; what crosses fields is in company-rules.ts. All else follows from it. */
export const companyShape = z.strictObject({
  name: allowedWord(/^\p{Script=Latin}[\p{Script=Latin}\d -]{1,39}$/u, words),
  /** As people say it; the organisational unit that holds all others is called so. @default the name's first word */
  short: allowedWord(/^\p{Script=Latin}[\p{Script=Latin}\d -]{1,39}$/u, words).optional(),
  domain: allowedWord(/^[a-z][a-z0-9-]{0,28}[a-z0-9]\.test$/, {
    fr: "un mot de 2 à 30 lettres sans accent, chiffres ou tirets, puis .test : martel.test",
    en: "a word of 2 to 30 letters without accents, digits or hyphens, then .test: martel.test",
  }),
  /** Its NetBIOS name. @default the domain's word, in capitals, up to 15 letters */
  workgroup: allowedWord(/^[A-Z][A-Z0-9-]{0,13}[A-Z0-9]$/, {
    fr: "2 à 15 majuscules, chiffres ou tirets, une lettre d'abord : MARTEL",
    en: "2 to 15 capitals, digits or hyphens, a letter first: MARTEL",
  }).optional(),
  /** Who holds each post. */
  people: z.strictObject(table(keysOf(posts), person)),
  /** The addresses of each network, e.g. `10.42.30.0/24`; machines have theirs in them by the plan. */
  networks: z.strictObject(table(networkNames, network)),
});

/** A company as somebody writes it. */
export type CompanyInput = z.output<typeof companyShape>;

/** The same for each of some names. */
function table<N extends string, T>(names: readonly N[], value: T): Record<N, T> {
  return Object.fromEntries(names.map((name) => [name, value])) as Record<N, T>;
}
