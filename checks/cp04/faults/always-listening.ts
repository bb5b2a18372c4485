import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const alwaysListening = fault({
  needs: ["probe-srv", "ws1"],
  reddens: ["cp04/assistance-shut", "cp08/nothing-else-scheduled"],

  async apply({ nodes: { ws1 } }) {
    mustSucceed(
      await ws1.within(20_000)`
      /usr/bin/systemctl stop 'assistance@*'
      cat > /etc/systemd/system/ecran.service <<'END'
[Unit]
Description=Écran partagé
[Service]
ExecStart=/usr/bin/Xvfb :9 -screen 0 800x600x24 -noreset
[Install]
WantedBy=multi-user.target
END
      cat > /etc/systemd/system/partage-ecran.service <<'END'
[Unit]
Description=Partage de l'écran
Requires=ecran.service
After=ecran.service
[Service]
ExecStart=/usr/bin/X0tigervnc -display :9 -rfbport ${plan().assistancePort} -SecurityTypes None
Restart=always
RestartSec=1
[Install]
WantedBy=multi-user.target
END
      /usr/bin/systemctl daemon-reload && /usr/bin/systemctl enable --quiet --now ecran.service partage-ecran.service`,
    );
    await ws1.eventually`netstat -ltn | grep -q ${`:${plan().assistancePort} `}`;
  },
});
