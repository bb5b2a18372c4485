import { fault } from "../../lib/fault.js";

const unit = "entretien";

export const taskNobodyPlanned = fault({
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
