import { plan } from "../../../stacks/plan/plan.js";
import { proxyUrl } from "../../../stacks/plan/proxy-url.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { curlAnswers } from "../../lib/probes/curl-answers.js";
import { permittedSite } from "../lib/sites.js";

const site = permittedSite;
const { ext1, fw1 } = plan.machines;

/** Who the Internet believes it talks to, by its own log. */
export const sourceNat = check({
  title: {
    fr: "Vus d'Internet, le siège et ses invités ont l'adresse publique de fw1",
    en: "Seen from the Internet, the head office and its guests have fw1's public address",
  },
  remedy: {
    fr: "Sur fw1, `nft list chain inet filter postrouting` (/etc/nftables.conf) : ce qui sort par wan prend l'adresse publique. Sur ext1, /var/log/nginx/access.log montre l'adresse vue.",
    en: "On fw1, `nft list chain inet filter postrouting` (/etc/nftables.conf): what leaves by wan takes the public address. On ext1, /var/log/nginx/access.log shows the address seen.",
  },
  needs: ["probe-guest", "probe-lan", "probe-wan", "ext1", "fw1"],

  async run({ nodes, token }) {
    const at = `${site}:80:${ext1.interfaces.wan}`;
    const page = (from: string) => `http://${site}/${token}-${from}`;
    const proxy = proxyUrl("lan");
    const [{ stdout: own }] = await Promise.all([
      nodes["probe-wan"]
        .must`curl -s -m 2 -o /dev/null -w ${"%{local_ip}"} --resolve ${at} ${page("wan")}`,
      nodes["probe-guest"].expecting(
        curlAnswers,
      )`curl -s -m 1.5 -o /dev/null --resolve ${at} ${page("guest")}`,
      nodes["probe-lan"].expecting(
        curlAnswers,
      )`curl -s -m 2 -o /dev/null -x ${proxy} ${page("lan")}`,
    ]);
    const { stdout } = await nodes.ext1.succeed`grep -F ${token} /var/log/nginx/access.log`;
    const seen = (from: string) =>
      stdout
        .split("\n")
        .find((line) => line.includes(`${token}-${from} `))
        ?.split(" ")[0] ?? "∅";
    // Its own address for who is on the Internet: the log tells callers apart.
    claim(
      seen("wan") === own,
      { fr: "le site note l'adresse de chacun", en: "the site notes everybody's address" },
      `wan: ${seen("wan")}`,
    );
    const line = `guest → ${seen("guest")}, lan (proxy) → ${seen("lan")}`;
    if ([seen("guest"), seen("lan")].includes("∅")) await mustAnswer(nodes.fw1);
    claim(
      seen("guest") === fw1.interfaces.wan && seen("lan") === fw1.interfaces.wan,
      { fr: `${site} voit ${fw1.interfaces.wan}`, en: `${site} sees ${fw1.interfaces.wan}` },
      line,
    );
    return line;
  },
});
