import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { Mismatch } from "../../lib/mismatch.js";
import { mustAnswer } from "../../lib/must-answer.js";

export const logsReachMon1 = check({
  title: {
    fr: "Une ligne du journal de file1 est aussitôt sur le serveur de journaux, mon1, au nom de file1",
    en: "A line of file1's log is at once on the log server, mon1, under file1's name",
  },
  remedy: {
    fr: "Sur file1 : `systemctl status rsyslog`, /etc/rsyslog.conf (omfwd) ; sur mon1 : `systemctl status rsyslog`, `ss -ltn 'sport = 514'`, /var/log/machines.",
    en: "On file1: `systemctl status rsyslog`, /etc/rsyslog.conf (omfwd); on mon1: `systemctl status rsyslog`, `ss -ltn 'sport = 514'`, /var/log/machines.",
  },
  needs: ["file1", "mon1"],

  async run({ nodes: { file1, mon1 }, token }) {
    await mustAnswer(file1, mon1);
    const file = "/var/log/machines/file1.log";
    // Before it is written it is not there: what is found later is this line.
    const earlier = await mon1.ask`grep -c ${token} ${file}`;
    await file1.succeed`/usr/bin/logger -t banc ${token}`;
    const found = await mon1.eventually`grep ${token} ${file}`.catch((problem) => {
      if (!(problem instanceof Mismatch)) throw problem;
      return undefined;
    });
    claim(
      found !== undefined && earlier.stdout.trim() === "0",
      {
        fr: `la ligne est dans ${file} de mon1`,
        en: `the line is in ${file} on mon1`,
      },
      `${file}: ${found?.stdout ?? "∅"}`,
    );
    return `${file}: ${found.stdout.trim()}`;
  },
});
