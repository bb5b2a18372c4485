import { outsideSites } from "../../stacks/plan/outside-sites.js";
import type { Notice } from "./notice.js";
import { notices } from "./notices.js";

/** A feed that the outside site of notices publishes. */
export interface Feed {
  readonly file: string;
  readonly url: string;
  readonly format: "atom" | "rss";
  readonly language: "fr" | "en";
  readonly title: string;
  /** What it is about: readers file it there. */
  readonly subject: string;
  readonly notices: readonly Notice[];
}

/** Name of the site that publishes them. */
export const noticesSite = outsideSites.notices;

const feed = (file: string, properties: Omit<Feed, "file" | "url">): Feed => ({
  file,
  url: `https://${noticesSite}/${file}`,
  ...properties,
});

/** What there is to read outside: advisories, vendors' notices, updates of packages. */
export const feeds: readonly Feed[] = [
  feed("securite.atom", {
    format: "atom",
    language: "fr",
    title: "Centre d'alerte d'Exemple : avis de sécurité",
    subject: "Sécurité",
    notices: notices.security,
  }),
  feed("paquets.rss", {
    format: "rss",
    language: "en",
    title: "Exemple package updates",
    subject: "Sécurité",
    notices: notices.packages,
  }),
  feed("vendors.rss", {
    format: "rss",
    language: "en",
    title: "Vendors of Exemple: product notices",
    subject: "Technologie",
    notices: notices.vendors,
  }),
  feed("reglementation.atom", {
    format: "atom",
    language: "fr",
    title: "Bulletin d'Exemple : droit du numérique",
    subject: "Réglementation",
    notices: notices.law,
  }),
];
