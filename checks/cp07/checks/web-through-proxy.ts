import { NotObserved } from "../../../scripts/channel/channel.js";
import { plan } from "../../../stacks/plan/plan.js";
import { proxyUrl } from "../../../stacks/plan/proxy-url.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import type { Probe } from "../../lib/nodes/probe.js";
import { forbiddenSite, permittedSite } from "../lib/sites.js";

const proxy = proxyUrl("lan");

/** How long a page may take, in seconds: where it must come, a server that is busy with others is waited for. */
const limit = { served: 5, refused: 1.5 };

/** The web is reached through the proxy, and the proxy keeps to its list. */
export const webThroughProxy = check({
  title: {
    fr: "Le mandataire ouvre le web sauf les sites interdits, et rien ne le contourne",
    en: "The proxy opens the web but for forbidden sites, and nothing gets around it",
  },
  remedy: {
    fr: "Sur fw1, /etc/squid/squid.conf et /etc/squid/sites-interdits décident (`squid -k parse`, puis `systemctl reload squid`) ; /var/log/squid/access.log dit ce qui a été refusé. L'accès direct se refuse dans /etc/nftables.conf.",
    en: "On fw1, /etc/squid/squid.conf and /etc/squid/sites-interdits decide (`squid -k parse`, then `systemctl reload squid`); /var/log/squid/access.log says what was refused. Direct access is refused in /etc/nftables.conf.",
  },
  needs: ["probe-lan", "probe-wan", "fw1", "ext1"],

  async run({ nodes }) {
    const lan = nodes["probe-lan"];
    const [outside, through, direct] = await Promise.all([
      browse(
        nodes["probe-wan"],
        [`http://${permittedSite}`, `http://${forbiddenSite}`],
        "",
        limit.served,
      ),
      browse(
        lan,
        ["http", "https"].flatMap((scheme) =>
          [permittedSite, forbiddenSite].map((site) => `${scheme}://${site}`),
        ),
        proxy,
        limit.served,
      ),
      browse(lan, [`http://${permittedSite}`, `https://${permittedSite}`], "", limit.refused),
    ]);
    if (!outside.every(({ served }) => served)) {
      const told = outside.map(shown).join(", ");
      throw new NotObserved({ fr: `depuis wan même : ${told}`, en: `from wan itself: ${told}` });
    }
    const listed = through.every(({ url, served }) => served === url.endsWith(permittedSite));
    if (!listed) await mustAnswer(nodes.fw1, nodes.ext1);
    claim(
      listed,
      {
        fr: `par le mandataire, ${permittedSite} s'affiche et ${forbiddenSite} non`,
        en: `through the proxy, ${permittedSite} shows and ${forbiddenSite} does not`,
      },
      through.map(shown).join(", "),
    );
    claim(
      !direct.some(({ served }) => served),
      { fr: "sans le mandataire, rien", en: "without the proxy, nothing" },
      `direct: ${direct.map(shown).join(", ")}`,
    );
    return `${through.map(shown).join(", ")}, direct: ${direct[0]?.code}`;
  },
});

interface Visit {
  readonly url: string;
  /** HTTP status, of the proxy where it lets nothing through; `000` for no answer. */
  readonly code: string;
  /** Whether the site's own page came. */
  readonly served: boolean;
}

/** Look at the home page of sites from a probe, through a proxy unless its name is empty. */
async function browse(
  probe: Probe,
  urls: readonly string[],
  through: string,
  seconds: number,
): Promise<Visit[]> {
  const known = Object.entries(plan.outside).flatMap(([name, address]) =>
    [80, 443].flatMap((port) => ["--resolve", `${name}:${port}:${address}`]),
  );
  const { stdout } = await probe.must`for url in ${urls}; do {
      page=$(curl -s -k -m ${seconds} -x ${through} ${known} -w '\n%{http_code} %{http_connect}' $url/)
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

function shown({ url, code }: Visit): string {
  return `${url} ${code}`;
}
