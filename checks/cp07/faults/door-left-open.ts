import { fault } from "../../lib/fault.js";

const unit = "essai";
const port = 8081;

export const doorLeftOpen = fault({
  needs: ["app2"],
  reddens: ["cp07/nothing-else-listens", "cp08/nothing-else-scheduled"],

  async apply({ nodes: { app2 } }) {
    const socket = [
      "[Socket]",
      `ListenStream=${port}`,
      "Accept=yes",
      "[Install]",
      "WantedBy=sockets.target",
      "",
    ];
    const service = ["[Service]", "ExecStart=/bin/cat /etc/hostname", "StandardOutput=socket", ""];
    await app2.succeed`
      printf %s ${socket.join("\n")} > /etc/systemd/system/${unit}.socket
      printf %s ${service.join("\n")} > /etc/systemd/system/${unit}@.service
      systemctl daemon-reload && systemctl enable --quiet --now ${unit}.socket`;
  },
});
