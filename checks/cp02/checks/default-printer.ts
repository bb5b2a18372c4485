import { standard } from "../../../modules/workstation/standard.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { connected } from "../lib/connected.js";

const { name, address, port } = standard.printer;

export const defaultPrinter = check({
  title: {
    fr: `Ce qu'on imprime sans rien choisir sort sur l'imprimante ${name}`,
    en: `What is printed without choosing comes out of the printer ${name}`,
  },
  remedy: {
    fr: `Sur ws2 : \`lpstat -t\` (imprimante par défaut, activée, acceptant des travaux, socket://${address}:${port}) ; \`lpadmin -p ${name} -E -v socket://${address}:${port} -m raw\`, \`lpadmin -d ${name}\`, \`cupsenable ${name}\`, \`systemctl status cups.socket\`.`,
    en: `On ws2: \`lpstat -t\` (default printer, enabled, accepting jobs, socket://${address}:${port}); \`lpadmin -p ${name} -E -v socket://${address}:${port} -m raw\`, \`lpadmin -d ${name}\`, \`cupsenable ${name}\`, \`systemctl status cups.socket\`.`,
  },
  needs: ["ws2", "probe-lan"],
  // The printer has one address, one port and one queue.
  alone: true,
  deadlineMs: 8000,

  async run({ nodes: { ws2, "probe-lan": probe }, token, tidy }) {
    const folder = `/run/${token}-paper`;
    tidy(
      probe,
      { fr: `papier du banc, ${folder}`, en: `paper of the bench, ${folder}` },
      (fresh) => fresh.must`kill $(cat ${folder}/pid) 2> /dev/null; rm -rf ${folder}`,
    );
    // The bench is the printer: what it is sent is on its paper, and what it was not sent is not.
    await probe.must`
      mkdir ${folder} || exit 1
      (timeout 6 nc -d -l ${address} ${port} > ${folder}/paper 2> ${folder}/said < /dev/null & echo $! > ${folder}/pid)
      for try in {1..9}; do ss -Hltn ${`sport = :${port}`} | grep -q . && exit 0; sleep .05; done
      cat ${folder}/said >&2; exit 1`;
    // A job that was not taken must not come out later.
    tidy(
      ws2,
      { fr: "travaux d'impression en attente", en: "print jobs that wait" },
      (fresh) => fresh.must`
        timeout 2 /usr/bin/cancel -a -x && exit
        jobs=$(timeout 1 /usr/bin/lpstat -o 2>&1)
        [ -z "$jobs" ] || { echo "$jobs" >&2; exit 1; }`,
    );
    const [printed, { stdout: paper }] = await Promise.all([
      ws2.within(5500)`
        export LC_ALL=C
        echo page-${token} | timeout 5 /usr/bin/lp -t ${token} 2>&1
        timeout 3 /usr/bin/lpstat -d 2>&1`,
      probe.expecting([0], 5500)`
        end=$(( $(date +%s) + 3 ))
        until grep -q ${token} ${folder}/paper || [ $(date +%s) -gt $end ]; do sleep .1; done
        cat ${folder}/paper`,
    ]);
    const said = printed.stdout.trim().split("\n").join(" / ");
    if (!paper.includes(token)) await connected(ws2);
    claim(
      paper.includes(`page-${token}`) && !paper.includes(`${token}x`),
      {
        fr: `la page sort sur ${address}:${port}`,
        en: `the page comes out of ${address}:${port}`,
      },
      said,
    );
    claim(
      printed.stdout.includes(`system default destination: ${name}`),
      { fr: `l'imprimante par défaut est ${name}`, en: `the default printer is ${name}` },
      said,
    );
    return `${said}; ${address}:${port}: page-${token}`;
  },
});
