import { monitoringNames } from "../../../modules/monitoring/monitoring-names.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { machineNames, plan } from "../../../stacks/plan/plan.js";
import { borrowOrdinaryAccount } from "../../lib/accounts/ordinary-account.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { disks } from "../../lib/estate/disks.js";
import { listed } from "../../lib/estate/listed.js";
import { everyMachine } from "../../lib/estate/word.js";
import { seconds } from "../../lib/nodes/limit.js";
import { Secret } from "../../lib/nodes/secret.js";
import { curlAnswers } from "../../lib/probes/curl-answers.js";
import { watchersTooMuch } from "../lib/watchers-too-much.js";

const host = () => monitoringNames().web;
const page = () => `https://${host()}/nagios4/cgi-bin/cmd.cgi`;
const curl = ofCompany(() => [
  ...["curl", "--silent", "--insecure", "--max-time", seconds(3), "--output", "/dev/null"],
  ...["--resolve", `${host()}:443:${plan().machines.mon1.interfaces.srv}`],
  ...["--write-out", "%{http_code}"],
]);

export const nobodyElseWatches = check({
  needs: [...machineNames, "probe-lan"],
  observedWith: everyMachine,
  deadlineMs: 15_000,

  async run(scene) {
    const { dc1, mon1, "probe-lan": probe } = scene.nodes;
    const [found, { login, password }] = await Promise.all([
      disks(scene),
      borrowOrdinaryAccount(dc1, scene),
    ]);
    const [nobody, somebody] = await Promise.all([
      probe.expecting(curlAnswers)`${curl()} ${page()}`,
      probe.expecting(
        curlAnswers,
      )`${curl()} --user ${new Secret(`${login}:${password}`)} ${page()}`,
    ]);
    const heard = [nobody.stdout, somebody.stdout];
    if (heard.includes("000")) {
      throw mon1.notObserved({
        fr: "ses pages ne répondent pas",
        en: "its pages do not answer",
      });
    }
    claim(
      heard.every((status) => status === "401" || status === "403"),
      claimText("cp08/visitor-without-name-and-one"),
      `cmd.cgi: ${heard[0]}, ${heard[1]}`,
    );
    const disk = found.get("mon1");
    const extras = (disk ? watchersTooMuch(disk) : []).map((what) => ({
      machine: "mon1" as const,
      what,
    }));
    claim(extras.length === 0, claimText("cp08/no-other-door-leads-there"), listed(extras));
    return `cmd.cgi: ${heard.join(", ")}; apache2, cgi.cfg = image`;
  },
});
