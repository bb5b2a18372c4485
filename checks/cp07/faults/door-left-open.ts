import { fault } from "../../lib/fault.js";

const unit = "essai";
const port = 8081;

export const doorLeftOpen = fault({
  title: {
    fr: `Sur app2, un essai resté en place écoute le réseau sur ${port}/tcp et répond à qui l'appelle`,
    en: `On app2 a trial that was left in place listens to the network on ${port}/tcp and answers whoever calls`,
  },
  symptom: {
    fr: "« Rien pour l'instant : l'application répond. »",
    en: "“Nothing for now: the application answers.”",
  },
  level: 2,
  needs: ["app2"],
  reddens: ["cp07/nothing-else-listens"],

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
