import { plan } from "../../../stacks/plan/plan.js";
import { seconds } from "../../lib/nodes/limit.js";
import type { Probe } from "../../lib/nodes/probe.js";

/** What became of the question for a page. */
export interface Visit {
  readonly url: string;
  /** HTTP status, of the proxy where it lets nothing through; `000` for no answer. */
  readonly code: string;
  /** Whether the site's own page came. */
  readonly served: boolean;
}

export interface BrowseOptions {
  /** Address of the proxy. @default - none */
  readonly through?: string;
  /** How long a page may take, in seconds. */
  readonly limitS: number;
  /** Interface to go out by, whatever the routes say. @default - what the routes say */
  readonly interface?: string;
}

/** Look at the home page of sites from a probe, all at once. */
export async function browse(
  probe: Probe,
  urls: readonly string[],
  options: BrowseOptions,
): Promise<Visit[]> {
  const known = Object.entries(plan().outside).flatMap(([name, address]) =>
    [80, 443].flatMap((port) => ["--resolve", `${name}:${port}:${address}`]),
  );
  const by = options.interface ? ["--interface", options.interface] : [];
  const { stdout } = await probe.must`for url in ${urls}; do {
      page=$(curl -s -k --max-time ${seconds(options.limitS)} -x ${options.through ?? ""} ${by} ${known} -w '\n%{http_code} %{http_connect}' $url/)
      served=no; [[ $page = *"<h1>$(basename $url)</h1>"* ]] && served=yes
      echo "$url $served $(tail -n 1 <<< "$page")"
    } & done; wait`;
  const visits = stdout
    .trim()
    .split("\n")
    .map((line) => {
      const [url = "", served, code = "", connect = ""] = line.split(" ");
      return { url, served: served === "yes", code: code === "000" ? connect : code };
    });
  return urls.map(
    (wanted) =>
      visits.find(({ url }) => url === wanted) ?? { url: wanted, code: "000", served: false },
  );
}
