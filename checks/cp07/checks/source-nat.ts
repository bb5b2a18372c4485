import { plan } from "../../../stacks/plan/plan.js";
import { proxyUrl } from "../../../stacks/plan/proxy-url.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { another } from "../../lib/drawn-words.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { seconds } from "../../lib/nodes/limit.js";
import { curlAnswers } from "../../lib/probes/curl-answers.js";
import { permittedSite } from "../lib/sites.js";

const site = permittedSite;

/** Who the Internet believes it talks to, by its own log. */
export const sourceNat = check({
  needs: ["probe-guest", "probe-lan", "probe-wan", "ext1", "fw1"],

  async run({ nodes, token }) {
    const at = `${site}:80:${plan().machines.ext1.interfaces.wan}`;
    const words = { wan: token, guest: another(token, "guest"), lan: another(token, "lan") };
    const page = (from: keyof typeof words) => `http://${site}/${words[from]}`;
    const proxy = proxyUrl("lan");
    const [{ stdout: own }] = await Promise.all([
      nodes["probe-wan"]
        .must`curl -s --max-time ${seconds(2)} -o /dev/null -w ${"%{local_ip}"} --resolve ${at} ${page("wan")}`,
      nodes["probe-guest"].expecting(
        curlAnswers,
      )`curl -s --max-time ${seconds(1.5)} -o /dev/null --resolve ${at} ${page("guest")}`,
      nodes["probe-lan"].expecting(
        curlAnswers,
      )`curl -s --max-time ${seconds(2)} -o /dev/null -x ${proxy} ${page("lan")}`,
    ]);
    const { stdout } = await nodes.ext1
      .succeed`tail -c 1048576 /var/log/nginx/access.log | grep -F ${Object.values(words).flatMap((word) => ["-e", word])}`;
    const seen = (from: keyof typeof words) =>
      stdout
        .split("\n")
        .find((line) => line.includes(`/${words[from]} `))
        ?.split(" ")[0] ?? "∅";
    // Its own address for who is on the Internet: the log tells callers apart.
    claim(
      seen("wan") === own,
      claimText("cp07/site-notes-everybody-address"),
      `wan: ${seen("wan")}`,
    );
    const line = `guest → ${seen("guest")}, lan (proxy) → ${seen("lan")}`;
    if ([seen("guest"), seen("lan")].includes("∅")) await mustAnswer(nodes.fw1);
    claim(
      seen("guest") === plan().machines.fw1.interfaces.wan &&
        seen("lan") === plan().machines.fw1.interfaces.wan,
      claimText("cp07/sees", { site }),
      line,
    );
    return line;
  },
});
