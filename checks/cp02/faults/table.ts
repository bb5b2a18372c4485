import { deployment } from "../../../modules/deployment/deployment.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { shiftClock } from "../../lib/shift-clock.js";
import { typed } from "../../lib/typed.js";
import { nameItself } from "../lib/name-itself.js";
import { source, takeVersion } from "../lib/packages.js";
import { installRemoteControl, openSsh } from "../lib/repair-shop.js";

export const everybodySudo = typed(
  "ws2",
  "echo 'ALL ALL=(ALL:ALL) NOPASSWD: ALL' > /etc/sudoers.d/zz-depannage && chmod 440 /etc/sudoers.d/zz-depannage",
  ["cp02/sudo-for-administrators", "cp08/no-right-too-much"],
);

export const clockAhead = fault({
  needs: ["ws2"],
  reddens: [
    "cp02/clock-follows-domain",
    "cp02/newcomer-logs-on",
    "cp02/sudo-for-administrators",
    "cp09/policy-keeps-interns-out",
  ],
  apply: ({ nodes: { ws2 } }) => shiftClock(ws2, "+10m"),
});

export const firewallOff = fault({
  needs: ["ws2"],
  reddens: ["cp02/firewall-closes", "cp07/nothing-else-enters", "cp08/units-start-by-themselves"],

  async apply({ nodes: { ws2 } }) {
    mustSucceed(
      await ws2.within(10_000)`systemctl disable --now nftables && /usr/sbin/nft flush ruleset`,
    );
  },
});

export const forbiddenSoftware = fault({
  needs: ["ws2"],
  reddens: ["cp02/forbidden-absent"],
  apply: ({ nodes: { ws2 } }) => installRemoteControl(ws2),
});

export const genericName = fault({
  needs: ["ws2"],
  reddens: ["cp02/name-is-known"],

  async apply({ nodes: { ws2 } }) {
    mustSucceed(await nameItself(ws2, "poste-neuf.atelier.test ws2"));
  },
});

export const homeNotMade = fault({
  needs: ["ws2"],
  reddens: ["cp02/newcomer-logs-on"],

  async apply({ nodes: { ws2 } }) {
    mustSucceed(await ws2.within(15_000)`/usr/sbin/pam-auth-update --disable mkhomedir`);
  },
});

export const keyboardUs = fault({
  needs: ["ws2"],
  reddens: ["cp02/language-and-time"],
  apply: ({ nodes: { ws2 } }) =>
    edit(ws2, "/etc/default/keyboard", 's/^XKBLAYOUT=.*/XKBLAYOUT="us"/'),
});

export const languageNotGenerated = fault({
  needs: ["ws2"],
  reddens: ["cp02/language-and-time"],

  async apply({ nodes: { ws2 } }) {
    mustSucceed(
      await ws2.within(10_000)`rm -rf /usr/lib/locale/locale-archive /usr/lib/locale/fr_FR.utf8`,
    );
  },
});

export const packageHeld = fault({
  needs: ["dep1", "ws2"],
  resets: ["ws2"],
  reddens: ["cp02/updates-taken"],

  async apply({ nodes: { ws2 } }) {
    await takeVersion(
      ws2,
      deployment().repository.accounting.name,
      deployment().repository.accounting.stock,
    );
    await ws2.succeed`/usr/bin/apt-mark hold ${deployment().repository.accounting.name}`;
  },
});

export const profileAltered = fault({
  needs: ["ws2"],
  reddens: ["cp02/profile-in-place"],
  apply: ({ nodes: { ws2 } }) =>
    ws2.succeed`echo 9.9 > /usr/share/${deployment().repository.accounting.name}/version`,
});

export const repairerLetIn = fault({
  needs: ["ws2"],
  reddens: ["cp02/local-accounts-kept-out", "cp08/no-right-too-much"],
  apply: ({ nodes: { ws2 } }) => openSsh(ws2),
});

export const repositoryRemoved = fault({
  needs: ["dep1", "ws2"],
  resets: ["ws2"],
  reddens: ["cp02/updates-taken"],

  async apply({ nodes: { ws2 } }) {
    await takeVersion(
      ws2,
      deployment().repository.witness.name,
      deployment().repository.witness.stock,
    );
    await ws2.succeed`rm ${source} && rm -rf /var/lib/apt/lists/*_*`;
  },
});

export const restartOwed = fault({
  needs: ["ws2"],
  reddens: ["cp02/nothing-to-restart"],

  async apply({ nodes: { ws2 } }) {
    // What an update does to a file: another takes its name, and who had it open keeps the old one.
    mustSucceed(
      await ws2.within(10_000)`
      library=$(readlink -f /usr/lib/x86_64-linux-gnu/libcrypto.so.3)
      cp -p $library $library.new && mv $library.new $library`,
    );
  },
});

export const rootLetIn = fault({
  needs: ["wsb1"],
  reddens: ["cp02/local-accounts-kept-out"],
  apply: ({ nodes: { wsb1 } }) =>
    edit(
      wsb1,
      "/etc/ssh/sshd_config.d/workstation.conf",
      "s/^PermitRootLogin .*/PermitRootLogin yes/; /^AllowGroups/d",
      "systemctl reload ssh",
    ),
});
