import { standard } from "../../../modules/workstation/standard.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { verdict } from "../../../stacks/plan/flows.js";
import { workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { connected } from "../../lib/connected.js";
import { claimText } from "../../lib/content/claim-text.js";
import { another, subjectOf } from "../../lib/drawn-words.js";
import { seconds, tries } from "../../lib/nodes/limit.js";
import { onEach } from "../../lib/on-each.js";

/** At the second site it is the default as well, for whoever comes to the head office; from there nothing reaches it. */
const reaches = ofCompany(() =>
  workstations.filter(
    (one) => verdict(one, "probe-lan", "tcp", standard().printer.port) !== "refused",
  ),
);

export const defaultPrinter = check({
  needs: ["probe-lan", ...workstations],
  // The printer has one address, one port and one queue.
  alone: true,
  deadlineMs: 9000,

  async run({ nodes: { "probe-lan": probe, ...nodes }, token, tidy }) {
    const folder = `/run/${token}-paper`;
    const page = (from: string) => `${subjectOf(another(token, from))} ${token}`;
    // By its number as long as it is still its own: a probe that was restarted gives it to another.
    await tidy(probe, {
      fr: `papier du banc, ${folder}`,
      en: `paper of the bench, ${folder}`,
    })`
      for pid in $(cat ${folder}/pid 2> /dev/null); do ! grep -qsx timeout /proc/$pid/comm || kill $pid; done
      rm -rf ${folder}`;
    // The bench is the printer: what it is sent is on its paper, and what it was not sent is not.
    await probe.must`
      mkdir ${folder} || exit 1
      (timeout ${seconds(7)} nc -d -k -l ${standard().printer.address} ${standard().printer.port} > ${folder}/paper 2> ${folder}/said < /dev/null & echo $! > ${folder}/pid)
      for try in $(seq ${tries(9, 50)}); do ss -Hltn ${`sport = :${standard().printer.port}`} | grep -q . && exit 0; sleep .05; done
      cat ${folder}/said >&2; exit 1`;
    const paper = probe.expecting([0], 6500)`
      end=$(( $(date +%s) + ${seconds(4)} ))
      until [ "$(grep -ac ${token} ${folder}/paper)" -ge ${reaches().length} ] || [ $(date +%s) -gt $end ]; do sleep .1; done
      cat ${folder}/paper`;
    const each = onEach(workstations, async (one) => {
      const workstation = nodes[one];
      if (!reaches().includes(one)) {
        const { stdout } =
          await workstation.ask`LC_ALL=C timeout ${seconds(3)} /usr/bin/lpstat -d 2>&1`;
        claimDefault(stdout);
        return `lpstat -d: ${standard().printer.name}`;
      }
      // A job that was not taken must not come out later.
      await tidy(workstation, {
        fr: "travaux d'impression en attente",
        en: "print jobs that wait",
      })`
        timeout ${seconds(2)} /usr/bin/cancel -a -x && exit
        jobs=$(timeout ${seconds(1)} /usr/bin/lpstat -o 2>&1)
        [ -z "$jobs" ] || { echo "$jobs" >&2; exit 1; }`;
      const [printed, { stdout: papers }] = await Promise.all([
        workstation.within(6000)`
          export LC_ALL=C
          echo ${page(one)} | timeout ${seconds(5)} /usr/bin/lp -t ${token} 2>&1
          timeout ${seconds(3)} /usr/bin/lpstat -d 2>&1`,
        paper,
      ]);
      const said = printed.stdout.trim().split("\n").join(" / ");
      if (!papers.includes(page(one))) await connected(workstation);
      claim(
        papers.includes(page(one)) && !papers.includes(another(token, "other")),
        claimText("cp02/page-comes-out-of"),
        said,
      );
      claimDefault(said);
      return `lp → ${standard().printer.name}, ${standard().printer.address}:${standard().printer.port}`;
    });
    const [seen] = await Promise.all([each, paper]);
    return seen;
  },
});

function claimDefault(said: string): void {
  claim(
    said.includes(`system default destination: ${standard().printer.name}`),
    claimText("cp02/default-printer-is"),
    said,
  );
}
