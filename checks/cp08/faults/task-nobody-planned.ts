import { fault } from "../../lib/fault.js";

const unit = "entretien";

export const taskNobodyPlanned = fault({
  title: {
    fr: "Sur web1, un minuteur que personne n'a prévu ouvre tous les quarts d'heure le journal à tout le monde",
    en: "On web1 a timer that nobody planned opens the log to everybody each quarter of an hour",
  },
  symptom: {
    fr: "« Je remets les droits du journal, et un moment après ils sont de nouveau ouverts. »",
    en: "“I put the log's permissions right, and a moment later they are open again.”",
  },
  level: 2,
  needs: ["web1"],
  reddens: ["cp08/nothing-else-scheduled"],

  async apply({ nodes: { web1 } }) {
    const service = [
      "[Service]",
      "Type=oneshot",
      "ExecStart=/bin/chmod a+r /var/log/nginx/access.log",
      "",
    ];
    const timer = ["[Timer]", "OnCalendar=*:0/15", "[Install]", "WantedBy=timers.target", ""];
    await web1.succeed`
      printf %s ${service.join("\n")} > /etc/systemd/system/${unit}.service
      printf %s ${timer.join("\n")} > /etc/systemd/system/${unit}.timer
      systemctl daemon-reload && systemctl enable --quiet --now ${unit}.timer`;
  },
});
