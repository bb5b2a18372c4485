import { recurring, undone } from "../../../checks/cp01/lib/recurring.js";
import { routeToLan, tunnelConf } from "../../../checks/cp06/second-site.js";
import {
  remoteAccessFile,
  restartRemoteAccess,
} from "../../../checks/cp07/lib/remote-access-server.js";
import { giveRight } from "../../../checks/cp09/lib/give-right.js";
import { takeRights } from "../../../checks/cp09/lib/take-rights.js";
import { inGuest } from "../../../checks/cp12/lib/in-guest.js";
import { intranetData } from "../../../checks/cp12/lib/intranet-data.js";
import { throwAwayPassword } from "../../../checks/lib/accounts/throw-away-accounts.js";
import { edit } from "../../../checks/lib/edit.js";
import { addressOf } from "../../../checks/lib/mail/mail-places.js";
import { mustSucceed } from "../../../checks/lib/must-succeed.js";
import { reloadRules, rulesFile } from "../../../checks/lib/network/firewall-rules.js";
import { mustChange, replaced } from "../../../checks/lib/probes/directory/must-change.js";
import { movements } from "../../../modules/domain-controller/movements.js";
import { groupDn, serviceDn, unitDn } from "../../../modules/domain-controller/names.js";
import { backup } from "../../../modules/file-server/backup.js";
import { store } from "../../../modules/file-server/store.js";
import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { people } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { shortcut } from "./shortcut.js";

/** Where fw1's rules for what it forwards end. */
const last = (rule: string) => `s/^\\( *\\)log prefix "refus-transit.*/\\1${rule}\\n&/`;

export const shortcuts = [
  shortcut({
    exercise: "cp01/it-comes-back",
    what: "the task is stopped, and starts again with its machine",
    needs: ["dc1"],
    reddens: ["cp01/cause-removed"],
    async take(scene) {
      const { unit } = recurring(scene);
      const file = `/etc/systemd/system/${unit}`;
      const service = `[Service]\nType=oneshot\nExecStart=-/usr/bin/samba-tool group removemembers ${undone.role} ${undone.login}\n`;
      const timer = "[Timer]\nOnActiveSec=1s\n[Install]\nWantedBy=timers.target\n";
      mustSucceed(
        await scene.nodes.dc1.within(20_000)`
        printf %s ${service} > ${`${file}.service`} && printf %s ${timer} > ${`${file}.timer`} &&
          systemctl daemon-reload && systemctl enable --quiet ${`${unit}.timer`}`,
      );
    },
  }),
  shortcut({
    exercise: "cp06/restore-the-second-site",
    what: "route and relay are there until fw2 restarts",
    needs: ["fw2"],
    reddens: ["cp06/dora-in-siteb", "cp06/paths-there-and-back"],
    async take({ nodes: { fw2 } }) {
      await fw2.succeed`sed -i ${`/^${routeToLan}/d`} ${tunnelConf} && systemctl disable --quiet dhcp-helper`;
    },
  }),
  shortcut({
    exercise: "cp07/close-the-doors",
    what: "the rule is taken out live, and is still in the file",
    needs: ["fw1"],
    reddens: ["cp07/flows-from-guest"],
    async take({ nodes: { fw1 } }) {
      await edit(fw1, rulesFile, last('iifname "guest" oifname "srv" accept'));
    },
  }),
  shortcut({
    exercise: "cp07/close-the-doors",
    what: "what the DMZ may ask is cut as well",
    needs: ["fw1"],
    reddens: ["cp07/flows-from-dmz"],
    async take({ nodes: { fw1 } }) {
      await edit(fw1, rulesFile, '/iifname "dmz" ip saddr @dmz .*@dc1_dc2 .*dport/d', reloadRules);
    },
  }),
  shortcut({
    exercise: "cp07/second-site-cut-off",
    what: "anybody on the Internet may call the tunnel",
    needs: ["fw1"],
    reddens: ["cp07/nothing-else-passes"],
    async take({ nodes: { fw1 } }) {
      const rule = `iifname "wan" udp dport ${plan.vpn.siteToSite.port} accept`;
      await edit(fw1, rulesFile, `/log prefix "refus-entree/i\\        ${rule}`, reloadRules);
    },
  }),
  shortcut({
    exercise: "cp07/nobody-gets-in",
    what: "the revocation list is no longer read",
    needs: ["fw1"],
    reddens: ["cp07/revoked-worker-refused"],
    async take({ nodes: { fw1 } }) {
      await edit(fw1, remoteAccessFile, "/^crl-verify/d", restartRemoteAccess);
    },
  }),
  shortcut({
    exercise: "cp07/insurers-visit",
    what: "what was typed is not written in the file",
    needs: ["fw1"],
    reddens: ["cp07/administration-from-servers-only", "cp07/nothing-else-passes"],
    async take({ nodes: { fw1 } }) {
      const rule = 'iifname "lan" tcp dport 22 accept';
      await edit(fw1, rulesFile, `/log prefix "refus-entree/i\\        ${rule}`);
    },
  }),
  shortcut({
    exercise: "cp07/guests-see-nothing",
    what: "guests are let out by the proxy, to which they have no way",
    needs: ["fw1"],
    reddens: ["cp07/nothing-else-passes"],
    async take({ nodes: { fw1 } }) {
      const rule = `iifname "guest" tcp dport ${plan.proxyPort} accept`;
      await edit(fw1, rulesFile, `/log prefix "refus-entree/i\\        ${rule}`, reloadRules);
    },
  }),
  shortcut({
    exercise: "cp08/take-over-the-servers",
    what: "the key of the backups is taken away as well",
    needs: ["net1"],
    reddens: ["cp08/backup-restores", "cp08/root-has-no-ssh"],
    async take({ nodes: { net1 } }) {
      await net1.succeed`rm /etc/ssh/authorized_keys/${backup.account}`;
    },
  }),
  shortcut({
    exercise: "cp08/backup-that-restores-nothing",
    what: "one share alone is backed up",
    needs: ["file1"],
    reddens: ["cp08/backup-restores"],
    async take({ nodes: { file1 } }) {
      const folder = `${store.shares}/Commun`;
      await edit(file1, "/etc/default/sauvegarde", `s,^DOSSIERS=.*,DOSSIERS="${folder}",`);
    },
  }),
  shortcut({
    exercise: "cp09/directory-audit",
    what: "technicians may reset nobody's password any more",
    needs: ["dc1"],
    reddens: ["cp09/technician-resets-his-unit"],
    async take({ nodes: { dc1 } }) {
      const { unit, group } = people.passwordDelegation;
      await takeRights(dc1, unitDn(unit), groupDn(group));
    },
  }),
  shortcut({
    exercise: "cp09/nobody-logs-on",
    what: "a local account is made for whoever can't log on",
    needs: ["ws1"],
    reddens: ["cp08/no-right-too-much"],
    async take({ nodes: { ws1 } }) {
      mustSucceed(
        await ws1.within(15_000)`
        /usr/sbin/useradd --create-home --shell /bin/bash secours && echo secours:secours | /usr/sbin/chpasswd`,
      );
    },
  }),
  shortcut({
    exercise: "cp09/monthly-movements",
    what: "the newcomer is given a password for good",
    needs: ["dc1"],
    reddens: ["cp09/newcomer-chooses-password"],
    async take({ nodes: { dc1 }, token }) {
      mustSucceed(
        await dc1.within(20_000)`
        /usr/bin/samba-tool user setpassword ${staff.intern.login} --newpassword=${throwAwayPassword(token)}`,
      );
    },
  }),
  shortcut({
    exercise: "cp10/nothing-this-morning",
    what: "cron runs the script as well",
    needs: ["dc1"],
    reddens: ["cp08/nothing-else-scheduled"],
    async take({ nodes: { dc1 } }) {
      const line = `0 6 * * * root ${movements.script} ${movements.list} ${unitDn("Stagiaires")}`;
      await dc1.succeed`mkdir -p /etc/cron.d && echo ${line} > /etc/cron.d/mouvements`;
    },
  }),
  shortcut({
    exercise: "cp11/outside-the-domain",
    what: "the service's account is given every right on the unit",
    needs: ["dc1"],
    reddens: ["cp09/nothing-else-delegated"],
    async take({ nodes: { dc1 } }) {
      const { service, unit } = people.joinDelegation;
      await giveRight(dc1, unitDn(unit), "A;CI;GA;;;", serviceDn(service));
    },
  }),
  shortcut({
    exercise: "cp11/deployment-handed-over",
    what: "the offices are kept from the loaders, as guests are",
    needs: ["fw1"],
    reddens: ["cp11/loaders-served", "cp11/read-only", "cp11/silent-elsewhere"],
    async take({ nodes: { fw1 } }) {
      await edit(fw1, rulesFile, '/iifname "lan" .*@dep1 udp dport 69 /d', reloadRules);
    },
  }),
  shortcut({
    exercise: "cp12/room-for-the-intranet",
    what: "the disk is taken away again",
    afterSolving: false,
    needs: ["hv1"],
    reddens: ["cp12/nothing-orphaned", "cp12/room-in-the-guest"],
    async take({ nodes: { hv1 } }) {
      mustSucceed(await hv1.within(20_000)`virsh -q detach-disk vm1 vdb --live --config`);
    },
  }),
  shortcut({
    exercise: "cp12/room-for-the-intranet",
    what: "the disk is mounted by hand",
    needs: ["hv1"],
    reddens: ["cp12/disks-seen-and-used", "cp12/room-in-the-guest"],
    async take({ nodes: { hv1 } }) {
      await inGuest(hv1, "vm1", `sed -i '\\,${intranetData},d' /etc/fstab && sync`);
    },
  }),
  shortcut({
    exercise: "cp12/room-for-the-intranet",
    what: "the disk is mounted elsewhere",
    needs: ["hv1"],
    reddens: ["cp12/room-in-the-guest"],
    async take({ nodes: { hv1 } }) {
      await inGuest(
        hv1,
        "vm1",
        `umount ${intranetData} && mkdir -p /media/vite && sed -i 's,${intranetData},/media/vite,' /etc/fstab && mount /media/vite && sync`,
      );
    },
  }),
  shortcut({
    exercise: "cp13/publish-one-application",
    what: "everybody is given the application alone",
    needs: ["ts1"],
    reddens: ["cp13/desktop-for-members"],
    async take({ nodes: { ts1 } }) {
      await edit(
        ts1,
        "/etc/xrdp/startwm.sh",
        `s/^if ! id -nG .*${remoteDesktop.desktopGroup}; then/if true; then/`,
      );
    },
  }),
  shortcut({
    exercise: "cp14/nothing-leaves",
    what: "the whole DMZ may go anywhere outside",
    needs: ["fw1"],
    reddens: ["cp07/flows-from-dmz"],
    async take({ nodes: { fw1 } }) {
      await edit(fw1, rulesFile, last('iifname "dmz" oifname "wan" accept'), reloadRules);
    },
  }),
  shortcut({
    exercise: "cp14/nothing-leaves",
    what: "the rule is typed, and not written in the file",
    needs: ["fw1"],
    reddens: ["cp07/rules-persist"],
    async take({ nodes: { fw1 } }) {
      await edit(fw1, rulesFile, '/saddr @mail1 oifname "wan" .*dport 25 /d');
    },
  }),
  shortcut({
    exercise: "cp14/three-requests",
    what: "the list is an alias of one person",
    needs: ["dc1", "mail1"],
    reddens: ["cp14/list-of-the-service"],
    async take({ nodes: { dc1, mail1 } }) {
      await mustChange(dc1, [replaced(groupDn(mailboxes.lists.gestion), "mail")]);
      const alias = `${addressOf("gestion")} ${addressOf(staff.managementController.login)}`;
      await mail1.succeed`echo ${alias} >> /etc/postfix/virtual && /usr/sbin/postmap /etc/postfix/virtual`;
    },
  }),
] as const;
