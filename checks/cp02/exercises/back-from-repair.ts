import { z } from "zod";
import { aptSource } from "../../../modules/deployment/apt-source.js";
import { deployment } from "../../../modules/deployment/deployment.js";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { workstationFirewall } from "../../../modules/workstation/firewall.js";
import { standard } from "../../../modules/workstation/standard.js";
import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { askInventory } from "../lib/inventory.js";
import { label, owner } from "../lib/label.js";
import { nameItself } from "../lib/name-itself.js";
import { aptGet, source, takeVersion } from "../lib/packages.js";
import { installRemoteControl, openSsh, repairAccount } from "../lib/repair-shop.js";

const mac = ofCompany(() => helpdesk().inventory.fields[0]);
const serial = ofCompany(() => helpdesk().inventory.fields[1]);
const since = ofCompany(() => helpdesk().inventory.fields[2]);
const technician = () => staff().technician.login;

export const backFromRepair = exercise({
  needs: ["dep1", "desk1", "ws2"],
  resets: ["ws2"],

  causes: {
    "firewall-off": {
      async setUp({ nodes: { ws2 } }) {
        mustSucceed(
          await ws2.within(10_000)`
          systemctl disable --quiet --now nftables
          printf '%s\\n' '#!/usr/sbin/nft -f' 'flush ruleset' > ${rulesFile}
          /usr/sbin/nft flush ruleset`,
        );
      },
      solve: async () => undefined,
    },
    "firewall-lets-all-in": {
      setUp: ({ nodes: { ws2 } }) =>
        edit(ws2, rulesFile, "s/policy drop/policy accept/", reloadRules),
      solve: async () => undefined,
    },
    "firewall-open-to-the-shop": {
      setUp: ({ nodes: { ws2 } }) =>
        edit(
          ws2,
          rulesFile,
          '/iifname "lo" accept/a\\        tcp dport 1-65535 accept',
          reloadRules,
        ),
      solve: async () => undefined,
    },
  },

  async setUp({ nodes: { ws2 }, token }) {
    await takeVersion(
      ws2,
      deployment().repository.witness.name,
      deployment().repository.witness.stock,
    );
    await aptGet(ws2, "purge", deployment().repository.accounting.name);
    await openSsh(ws2);
    await installRemoteControl(ws2);
    mustSucceed(await nameItself(ws2, "poste-neuf.atelier.test ws2"));
    mustSucceed(
      await ws2.within(20_000)`
      set -e
      rm ${source}
      rm -rf /var/lib/apt/lists/*_*
      echo LANG=en_US.UTF-8 > /etc/default/locale
      printf '%s\\n' 'XKBMODEL="pc105"' 'XKBLAYOUT="us"' > /etc/default/keyboard
      ln -sf /usr/share/zoneinfo/Etc/UTC /etc/localtime && echo Etc/UTC > /etc/timezone
      rm /etc/sudoers.d/postes
      echo ${`${repairAccount} ALL=(ALL:ALL) NOPASSWD: ALL`} > /etc/sudoers.d/${repairAccount}
      /usr/sbin/lpadmin -x ${standard().printer.name}
      echo ${`SN-${token.toUpperCase()}`} > ${label}`,
    );
  },

  async solve({ nodes: { ws2 }, password }) {
    mustSucceed(await nameItself(ws2, `ws2.${plan().company.domain} ws2`));
    mustSucceed(
      await ws2.within(20_000)`
      set -e
      echo ${aptSource()} > ${source}
      echo ${`LANG=${standard().locale}`} > /etc/default/locale
      sed ${`s/^XKBLAYOUT=.*/XKBLAYOUT="${standard().keyboard}"/`} /etc/default/keyboard > /run/keyboard
      cat /run/keyboard > /etc/default/keyboard && rm /run/keyboard
      ln -sf /usr/share/zoneinfo/${standard().timeZone} /etc/localtime && echo ${standard().timeZone} > /etc/timezone
      rm /etc/sudoers.d/${repairAccount}
      echo ${`%${standard().administrators.toLowerCase()} ALL=(ALL:ALL) ALL`} > /etc/sudoers.d/postes
      chmod 440 /etc/sudoers.d/postes
      printf '%s\\n' 'PermitRootLogin no' 'AllowGroups "domain users" "domain users@*"' > /etc/ssh/sshd_config.d/00-entreprise.conf
      systemctl reload ssh
      /usr/sbin/userdel -r ${repairAccount} 2> /dev/null
      echo ${workstationFirewall("lan")} > ${rulesFile}
      systemctl enable --quiet nftables && systemctl restart nftables
      /usr/sbin/lpadmin -p ${standard().printer.name} -E -v ${`socket://${standard().printer.address}:${standard().printer.port}`} -m raw
      /usr/sbin/lpadmin -d ${standard().printer.name}`,
    );
    await aptGet(ws2, "purge", "teledepannage");
    await aptGet(ws2, "update");
    await aptGet(ws2, "upgrade");
    await aptGet(ws2, "install", ...standard().profile);
    const { stdout } = await ws2.succeed`cat /sys/class/net/lan/address ${label}; date +%F`;
    const [card = "", number = "", today = ""] = stdout.trim().split("\n");
    const inventory = {
      from: ws2,
      login: technician(),
      password: password(`account/${technician()}`),
    };
    const record = {
      Catalog: helpdesk().inventory.catalog,
      Name: "ws2",
      Status: "in-use",
      HeldBy: `${owner()}@${plan().company.domain}`,
      CustomFields: { [mac()]: card, [serial()]: number, [since()]: today },
    };
    const requests = [{ path: "/asset", body: record }];
    const [made] = await askInventory(
      inventory,
      requests,
      z.looseObject({ id: z.unknown().optional() }),
    );
    if (!made?.id) {
      throw new LocalizedError({
        fr: `l'inventaire n'a pas pris la fiche : ${JSON.stringify(made)}`,
        en: `the inventory did not take the record: ${JSON.stringify(made)}`,
      });
    }
  },
});
