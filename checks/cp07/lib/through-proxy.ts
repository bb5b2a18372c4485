import type { Text } from "../../../scripts/ground/text.js";
import type { Probe } from "../../lib/nodes/probe.js";
import { type BrowseOptions, browse, type Visit } from "./browse.js";
import { forbiddenSites, permittedSite } from "./sites.js";

/** What the proxy does for whoever it is there for. */
export const proxiedRightly: Text = {
  fr: `par le proxy, ${permittedSite} s'affiche et ${forbiddenSites.join(", ")} non`,
  en: `through the proxy, ${permittedSite} shows and ${forbiddenSites.join(", ")} does not`,
};

/** Pages that the proxy served or refused to somebody. */
export interface Proxied {
  readonly visits: readonly Visit[];
  /** Whether the proxy said anything: that it is reached at all is the flow matrix's. */
  readonly isHeard: boolean;
  /** Whether what is permitted was served, and nothing else. */
  readonly isRight: boolean;
  /** Addresses and statuses, in a line. */
  readonly told: string;
}

/** Ask the proxy for a permitted site and for each forbidden one, in clear and over TLS. */
export async function throughProxy(
  probe: Probe,
  proxy: string,
  options: Pick<BrowseOptions, "interface"> = {},
): Promise<Proxied> {
  const urls = ["http", "https"].flatMap((scheme) =>
    [permittedSite, ...forbiddenSites].map((site) => `${scheme}://${site}`),
  );
  // Where it must come, a server that is busy with others is waited for.
  const visits = await browse(probe, urls, { ...options, through: proxy, limitS: 5 });
  return {
    visits,
    isHeard: visits.some(({ code }) => code !== "000"),
    isRight: visits.every(({ url, served }) => served === url.endsWith(`/${permittedSite}`)),
    told: visits.map(({ url, code }) => `${url} ${code}`).join(", "),
  };
}
