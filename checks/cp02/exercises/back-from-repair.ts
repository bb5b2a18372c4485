import { z } from "zod";
import { aptSource } from "../../../modules/deployment/apt-source.js";
import { deployment } from "../../../modules/deployment/deployment.js";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { workstationFirewall } from "../../../modules/workstation/firewall.js";
import { standard } from "../../../modules/workstation/standard.js";
import { LocalizedError } from "../../../scripts/ground/localized-error.js";
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

const { domain } = plan.company;
const { witness, accounting, suites, keyring } = deployment.repository;
const { locale, keyboard, timeZone, administrators, printer, profile, forbidden } = standard;
const { catalog, fields } = helpdesk.inventory;
const [mac, serial, since] = fields;
const technician = staff.technician.login;

export const backFromRepair = exercise({
  title: {
    fr: "Un poste revient de réparation avec un système générique : le remettre au standard",
    en: "A workstation is back from repair with a generic system: bring it to the standard",
  },
  brief: {
    fr: `ws2, le poste d'${staff.accountant.name} (${owner}), comptable, revient de l'atelier avec un système générique. Remettez-le au standard de l'entreprise avant de le lui rendre :
1. Nom ws2.${domain}, langue ${locale}, clavier ${keyboard}, fuseau ${timeZone}.
2. Dépôt ${deployment.site}/debian (suites ${suites.join(" et ")}, clé ${keyring}) ; profil « comptabilité » : ${profile.join(", ")}, dans la dernière version publiée.
3. Aucun logiciel interdit (${forbidden.join(", ")}), aucun compte local à mot de passe.
4. SSH : les comptes du domaine seuls (AllowGroups "domain users"), jamais root. sudo : le groupe ${administrators} seul.
5. Pare-feu local actif au démarrage : entrées fermées, sauf ping, et SSH depuis les postes et les serveurs.
6. Imprimante par défaut ${printer.name}, socket://${printer.address}:${printer.port}, sans pilote (raw).
7. Fiche « ws2 » à l'inventaire (https://${helpdesk.host}, Assets, catalogue ${catalog}) : ${fields.join(", ")} (AAAA-MM-JJ), détenue par ${owner}. L'étiquette du poste : ${label}.
${staff.accountant.name}, malvoyante, a demandé de grands caractères : dites au formateur ce que vous proposez. Rendez la liste de ce que vous avez trouvé et corrigé.
Le poste : \`lab shell CANDIDAT ws2\`. Mots de passe : \`lab accounts CANDIDAT\`.`,
    en: `ws2, the workstation of ${staff.accountant.name} (${owner}), accountant, is back from the repair shop with a generic system. Bring it to the company's standard before you hand it over:
1. Name ws2.${domain}, language ${locale}, keyboard ${keyboard}, time zone ${timeZone}.
2. Repository ${deployment.site}/debian (suites ${suites.join(" and ")}, key ${keyring}); accounting profile: ${profile.join(", ")}, in the version published last.
3. No forbidden software (${forbidden.join(", ")}), no local account with a password.
4. SSH: domain accounts alone (AllowGroups "domain users"), never root. sudo: the group ${administrators} alone.
5. Local firewall, on from the start: what comes in is refused, but for ping, and SSH from workstations and servers.
6. Default printer ${printer.name}, socket://${printer.address}:${printer.port}, without a driver (raw).
7. Record “ws2” in the inventory (https://${helpdesk.host}, Assets, catalogue ${catalog}): ${fields.join(", ")} (YYYY-MM-DD), held by ${owner}. The workstation's label: ${label}.
${staff.accountant.name}, whose sight is poor, asked for big letters: tell the trainer what you suggest. Hand in the list of what you found and corrected.
The workstation: \`lab shell CANDIDATE ws2\`. Passwords: \`lab accounts CANDIDATE\`.`,
  },
  minutes: 45,
  needs: ["dep1", "desk1", "ws2"],
  resets: ["ws2"],
  proves: [
    "cp02/name-is-known",
    "cp02/language-and-time",
    "cp02/updates-taken",
    "cp02/profile-in-place",
    "cp02/forbidden-absent",
    "cp02/local-accounts-kept-out",
    "cp02/sudo-for-administrators",
    "cp02/firewall-closes",
    "cp02/default-printer",
    "cp02/asset-recorded",
  ],
  keeps: ["cp02/clock-follows-domain", "cp03/address-is-leased"],

  causes: {
    "firewall-off": {
      title: {
        fr: "L'atelier a arrêté le pare-feu du poste",
        en: "The repair shop has switched the workstation's firewall off",
      },
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
      title: {
        fr: "Le pare-feu du poste tourne, et laisse tout entrer",
        en: "The workstation's firewall is on, and lets everything in",
      },
      setUp: ({ nodes: { ws2 } }) =>
        edit(ws2, rulesFile, "s/policy drop/policy accept/", reloadRules),
      solve: async () => undefined,
    },
    "firewall-open-to-the-shop": {
      title: {
        fr: "Le pare-feu du poste a une règle de l'atelier, qui ouvre tous les ports",
        en: "The workstation's firewall has a rule of the repair shop's that opens every port",
      },
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
    await takeVersion(ws2, witness.name, witness.stock);
    await aptGet(ws2, "purge", accounting.name);
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
      /usr/sbin/lpadmin -x ${printer.name}
      echo ${`SN-${token.toUpperCase()}`} > ${label}`,
    );
  },

  async solve({ nodes: { ws2 }, password }) {
    mustSucceed(await nameItself(ws2, `ws2.${domain} ws2`));
    mustSucceed(
      await ws2.within(20_000)`
      set -e
      echo ${aptSource} > ${source}
      echo ${`LANG=${locale}`} > /etc/default/locale
      sed ${`s/^XKBLAYOUT=.*/XKBLAYOUT="${keyboard}"/`} /etc/default/keyboard > /run/keyboard
      cat /run/keyboard > /etc/default/keyboard && rm /run/keyboard
      ln -sf /usr/share/zoneinfo/${timeZone} /etc/localtime && echo ${timeZone} > /etc/timezone
      rm /etc/sudoers.d/${repairAccount}
      echo ${`%${administrators.toLowerCase()} ALL=(ALL:ALL) ALL`} > /etc/sudoers.d/postes
      chmod 440 /etc/sudoers.d/postes
      printf '%s\\n' 'PermitRootLogin no' 'AllowGroups "domain users" "domain users@*"' > /etc/ssh/sshd_config.d/00-entreprise.conf
      systemctl reload ssh
      /usr/sbin/userdel -r ${repairAccount} 2> /dev/null
      echo ${workstationFirewall("lan")} > ${rulesFile}
      systemctl enable --quiet nftables && systemctl restart nftables
      /usr/sbin/lpadmin -p ${printer.name} -E -v ${`socket://${printer.address}:${printer.port}`} -m raw
      /usr/sbin/lpadmin -d ${printer.name}`,
    );
    await aptGet(ws2, "purge", "teledepannage");
    await aptGet(ws2, "update");
    await aptGet(ws2, "upgrade");
    await aptGet(ws2, "install", ...profile);
    const { stdout } = await ws2.succeed`cat /sys/class/net/lan/address ${label}; date +%F`;
    const [card = "", number = "", today = ""] = stdout.trim().split("\n");
    const inventory = { from: ws2, login: technician, password: password(`account/${technician}`) };
    const record = {
      Catalog: catalog,
      Name: "ws2",
      Status: "in-use",
      HeldBy: `${owner}@${domain}`,
      CustomFields: { [mac]: card, [serial]: number, [since]: today },
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
