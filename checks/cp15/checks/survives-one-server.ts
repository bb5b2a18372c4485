import { application } from "../../../modules/n-tier/application.js";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { seconds } from "../../lib/nodes/limit.js";

/** Ports of the throw-away front server, where nothing else listens. */
const port = { https: 8444, http: 8081 };

/** What the application answers whoever is not logged in: it was asked, and is there. */
const served = "401";
/** Which application servers are made unreachable, and what is left to answer. */
const cases = ofCompany(
  () =>
    [
      { cut: [], expected: served },
      { cut: [plan().machines.app1.interfaces.srv], expected: served },
      { cut: [plan().machines.app2.interfaces.srv], expected: served },
      {
        cut: [plan().machines.app1.interfaces.srv, plan().machines.app2.interfaces.srv],
        expected: "502",
      },
    ] as const,
);

export const survivesOneServer = check({
  needs: ["web1", "app1", "app2"],
  // The second front server has fixed ports, and what is cut off is cut off from every one.
  alone: true,
  deadlineMs: 16_000,

  // A second front server, with the first one's configuration and another group, so that what is cut
  // off is cut off from it alone: nobody is disturbed.
  async run({ nodes: { web1 }, token }) {
    const rules = cases().map(({ cut }) =>
      cut.map((address) => `meta skgid nogroup ip daddr ${address} reject with tcp reset`),
    );
    const { stdout, stderr } = await web1.within(14_000)`
      d=/run/${token}
      trap 'kill $(cat $d/pid) 2> /dev/null; /usr/sbin/nft delete table inet ${token} 2> /dev/null; rm -rf $d' EXIT
      trap exit TERM
      mkdir $d && cp -rL /etc/nginx $d/nginx || exit
      sed -i -e "s,/etc/nginx/,$d/nginx/,g" -e "s,^pid .*,pid $d/pid;," -e 's/^user .*/user www-data nogroup;/' \
        -e 's/^\\( *listen  *\\)\\([^;]*:\\)\\{0,1\\}443\\>/\\1127.0.0.1:${port.https}/' -e 's/^\\( *listen  *\\)\\([^;]*:\\)\\{0,1\\}80\\>/\\1127.0.0.1:${port.http}/' \
        $(find $d/nginx -type f)
      /usr/sbin/nginx -q -c $d/nginx/nginx.conf || exit
      /usr/sbin/nft "add table inet ${token}; add chain inet ${token} out { type filter hook output priority 0; }" || exit
      for rules in ${rules.map((lines) => lines.map((line) => `add rule inet ${token} out ${line};`).join(" "))}; do
        /usr/sbin/nft "flush chain inet ${token} out; $rules" || exit
        /usr/bin/curl --silent --insecure --max-time ${seconds(4)} --output /dev/null --write-out '%{http_code}\n' \
          --resolve ${`${application().host}:${port.https}:127.0.0.1`} ${`https://${application().host}:${port.https}/`}
      done`;
    const statuses = stdout.trim().split("\n");
    const heard = cases()
      .map(({ cut }, at) => `${cut.map(nameOf).join("+") || "∅"} → ${statuses[at] || "∅"}`)
      .join(", ");
    // A configuration that nginx refuses is judged; whatever else stopped it is not.
    const [refusal] = stderr.match(/\[emerg\].*/) ?? [];
    if (statuses.length < cases().length && !refusal) {
      throw new NotObserved(
        stderr.trim() || {
          fr: "le second serveur frontal n'a pas démarré",
          en: "the second front server did not start",
        },
      );
    }
    claim(
      cases().every(({ expected }, at) => statuses[at] === expected),
      claimText("cp15/servers-cut-off-answer-app1", { served }),
      refusal ?? heard,
    );
    return heard;
  },
});

function nameOf(address: string): string {
  return address === plan().machines.app1.interfaces.srv ? "app1" : "app2";
}
