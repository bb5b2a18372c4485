import { recurring, undone } from "../../../checks/cp01/lib/recurring.js";
import { installRemoteControl } from "../../../checks/cp02/lib/repair-shop.js";
import { setInterfaces, staticInterfaces } from "../../../checks/cp03/set-interfaces.js";
import { abuseReport } from "../../../checks/cp05/lib/abuse-report.js";
import { answerFromTicket } from "../../../checks/cp05/lib/answer-from-ticket.js";
import { vendorNotice } from "../../../checks/cp05/lib/vendor-notice.js";
import { routeToLan, tunnelConf } from "../../../checks/cp06/second-site.js";
import {
  remoteAccessFile,
  restartRemoteAccess,
} from "../../../checks/cp07/lib/remote-access-server.js";
import { giveRight } from "../../../checks/cp09/lib/give-right.js";
import { takeRights } from "../../../checks/cp09/lib/take-rights.js";
import { inGuest } from "../../../checks/cp12/lib/in-guest.js";
import { intranetData } from "../../../checks/cp12/lib/intranet-data.js";
import { helpdeskGrant } from "../../../checks/cp16/lib/helpdesk-grant.js";
import { reportCommand } from "../../../checks/cp16/lib/places.js";
import { throwAwayPassword } from "../../../checks/lib/accounts/throw-away-accounts.js";
import { edit } from "../../../checks/lib/edit.js";
import { addressOf, mailPlaces } from "../../../checks/lib/mail/mail-places.js";
import { reloadPostfix } from "../../../checks/lib/mail/reload-postfix.js";
import { mustSucceed } from "../../../checks/lib/must-succeed.js";
import { reloadRules, rulesFile } from "../../../checks/lib/network/firewall-rules.js";
import { mustChange, replaced } from "../../../checks/lib/probes/directory/must-change.js";
import { movements } from "../../../modules/domain-controller/movements.js";
import { groupDn, serviceDn, unitDn } from "../../../modules/domain-controller/names.js";
import { backup } from "../../../modules/file-server/backup.js";
import { store } from "../../../modules/file-server/store.js";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { people } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { shortcut } from "./shortcut.js";

/** Where fw1's rules for what it forwards end. */
const last = (rule: string) => `s/^\\( *\\)log prefix "refus-transit.*/\\1${rule}\\n&/`;

/** In the workstations' segment, out of its scope, reserved for nobody. */
const { cidr, gateway } = plan().segments.lan;
const typedIn = { address: toAddress(toNetwork(cidr).first + 70), gateway };

export const shortcuts = [
  shortcut({
    exercise: "cp01/contract-not-kept",
    what: "the mail gateway, which asks for no password, answers the whole network",
    needs: ["desk1"],
    reddens: ["cp07/nothing-else-listens"],
    async take({ nodes: { desk1 } }) {
      await edit(
        desk1,
        "/etc/nginx/sites-enabled/helpdesk",
        `s/listen 127.0.0.1:${helpdesk().gatewayPort};/listen ${helpdesk().gatewayPort};/`,
        "systemctl restart nginx",
      );
    },
  }),
  shortcut({
    exercise: "cp01/it-comes-back",
    what: "the task is stopped, and starts again with its machine",
    needs: ["dc1"],
    reddens: ["cp01/cause-removed"],
    async take(scene) {
      const { unit } = recurring(scene);
      const file = `/etc/systemd/system/${unit}`;
      const service = `[Service]\nType=oneshot\nExecStart=-/usr/bin/samba-tool group removemembers ${undone().role} ${undone().login}\n`;
      const timer = "[Timer]\nOnActiveSec=1s\n[Install]\nWantedBy=timers.target\n";
      mustSucceed(
        await scene.nodes.dc1.within(20_000)`
        printf %s ${service} > ${`${file}.service`} && printf %s ${timer} > ${`${file}.timer`} &&
          systemctl daemon-reload && systemctl enable --quiet ${`${unit}.timer`}`,
      );
    },
  }),
  shortcut({
    exercise: "cp02/one-workstation-refuses-her",
    what: "she is made a local account",
    needs: ["ws2"],
    reddens: ["cp08/no-right-too-much"],
    async take({ nodes: { ws2 }, token }) {
      mustSucceed(
        await ws2.within(15_000)`
        /usr/sbin/useradd -m -s /bin/bash remplacante &&
          echo ${`remplacante:${throwAwayPassword(token)}`} | /usr/sbin/chpasswd`,
      );
    },
  }),
  shortcut({
    exercise: "cp02/second-hand-workstation",
    what: "the workstation can be taken over from afar",
    needs: ["ws2"],
    reddens: ["cp02/forbidden-absent"],
    take: ({ nodes: { ws2 } }) => installRemoteControl(ws2),
  }),
  shortcut({
    exercise: "cp03/cut-off-from-servers",
    what: "an address is typed in",
    needs: ["ws2"],
    reddens: ["cp03/address-is-leased"],
    take: ({ nodes: { ws2 } }) => setInterfaces(ws2, staticInterfaces(typedIn)),
  }),
  shortcut({
    exercise: "cp03/floor-reopens",
    what: "the guests' way is shut live, and still in the file",
    needs: ["fw1"],
    reddens: ["cp03/guest-is-apart", "cp07/nothing-else-passes"],
    async take({ nodes: { fw1 } }) {
      await edit(fw1, rulesFile, last('iifname "guest" oifname "srv" accept'));
    },
  }),
  shortcut({
    exercise: "cp03/three-calls-in-a-morning",
    what: "ws3 has an address typed in, out of the scope",
    needs: ["ws3"],
    reddens: ["cp03/address-is-leased"],
    take: ({ nodes: { ws3 } }) => setInterfaces(ws3, staticInterfaces(typedIn)),
  }),
  shortcut({
    exercise: "cp04/seen-by-a-colleague",
    what: "nobody can help her any more",
    needs: ["ws1"],
    reddens: ["cp04/assistance-shut"],
    async take({ nodes: { ws1 } }) {
      const rule = `/tcp dport ${plan().assistancePort} accept/d`;
      await edit(ws1, rulesFile, rule, "/usr/sbin/nft -f /etc/nftables.conf");
    },
  }),
  shortcut({
    exercise: "cp04/two-users-at-once",
    what: "nobody is locked out any more, whoever tries",
    needs: ["dc1"],
    reddens: ["cp09/lockout-in-force"],
    async take({ nodes: { dc1 } }) {
      mustSucceed(
        await dc1.within(
          20_000,
        )`/usr/bin/samba-tool domain passwordsettings set --account-lockout-threshold=0`,
      );
    },
  }),
  shortcut({
    exercise: "cp05/abuse-report",
    what: "the answer tells the server's own address as well",
    needs: ["desk1", "ext1", "mail1", "probe-lan"],
    reddens: ["cp05/abuse-report-answered"],
    async take(scene) {
      const { reference } = abuseReport(scene);
      await answerFromTicket(
        scene,
        "client",
        reference,
        `Dear Ms Solberg, this is about ${reference} again: the server that you mean is the one that we have at ${mailPlaces().inside}, and that you see as ${mailPlaces().published}. Kind regards`,
      );
    },
  }),
  shortcut({
    exercise: "cp05/day-in-english",
    what: "every port has the new limit",
    needs: ["mail1"],
    reddens: ["cp05/exception-respected"],
    async take({ nodes: { mail1 }, password }) {
      const { bytes } = vendorNotice({ password });
      await mail1.succeed`/usr/sbin/postconf -e message_size_limit=${bytes} && systemctl reload postfix`;
    },
  }),
  shortcut({
    exercise: "cp06/back-to-the-plan",
    what: "the mask is right until fw1 restarts",
    needs: ["fw1"],
    reddens: ["cp06/address-plan"],
    async take({ nodes: { fw1 } }) {
      const wide = "/^iface guest/,/^$/ s/netmask .*/netmask 255.255.0.0/";
      await edit(fw1, "/etc/network/interfaces", wide);
    },
  }),
  shortcut({
    exercise: "cp06/hardened-routers",
    what: "fw2 forwards because it was typed, and no file says so",
    needs: ["fw2"],
    reddens: ["cp06/routers-forward"],
    async take({ nodes: { fw2 } }) {
      await edit(fw2, "/etc/sysctl.d/routeur.conf", "/^net.ipv4.ip_forward/d");
    },
  }),
  shortcut({
    exercise: "cp06/nobody-gets-an-address",
    what: "the workstations may go anywhere among the servers",
    needs: ["fw1"],
    reddens: ["cp07/nothing-else-passes"],
    async take({ nodes: { fw1 } }) {
      await edit(fw1, rulesFile, last('iifname "lan" oifname "srv" accept'), reloadRules);
    },
  }),
  shortcut({
    exercise: "cp06/restore-the-second-site",
    what: "route and relay are there until fw2 restarts",
    needs: ["fw2"],
    reddens: ["cp06/dora-in-siteb", "cp06/paths-there-and-back"],
    async take({ nodes: { fw2 } }) {
      await fw2.succeed`sed -i ${`/^${routeToLan()}/d`} ${tunnelConf} && systemctl disable --quiet dhcp-helper`;
    },
  }),
  shortcut({
    exercise: "cp06/sites-every-other-time",
    what: "the servers may go anywhere outside",
    needs: ["fw1"],
    reddens: ["cp07/nothing-else-passes"],
    async take({ nodes: { fw1 } }) {
      await edit(fw1, rulesFile, last('iifname "srv" oifname "wan" accept'), reloadRules);
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
      const rule = `iifname "wan" udp dport ${plan().vpn.siteToSite.port} accept`;
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
    reddens: ["cp07/flows-from-guest", "cp07/nothing-else-passes"],
    async take({ nodes: { fw1 } }) {
      const rule = `iifname "guest" tcp dport ${plan().proxyPort} accept`;
      await edit(fw1, rulesFile, `/log prefix "refus-entree/i\\        ${rule}`, reloadRules);
    },
  }),
  shortcut({
    exercise: "cp08/take-over-the-servers",
    what: "the key of the backups is taken away as well",
    needs: ["net1"],
    reddens: ["cp08/backup-restores", "cp08/no-right-too-much", "cp08/root-has-no-ssh"],
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
      const { unit, group } = people().passwordDelegation;
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
        /usr/bin/samba-tool user setpassword ${staff().intern.login} --newpassword=${throwAwayPassword(token)}`,
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
      const { service, unit } = people().joinDelegation;
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
    exercise: "cp13/nobody-connects",
    what: "everybody may reach the remote desktop, from anywhere",
    needs: ["fw1"],
    reddens: ["cp13/reached-from-offices-only", "cp07/nothing-else-passes"],
    async take({ nodes: { fw1 } }) {
      await edit(fw1, rulesFile, last(`tcp dport ${remoteDesktop.port} accept`), reloadRules);
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
        `s/^if id -nG .*${remoteDesktop.desktopGroup}; then/if false; then/`,
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
    exercise: "cp14/on-every-blacklist",
    what: "nothing is taken from the Internet any more",
    needs: ["mail1"],
    reddens: ["cp14/no-open-relay", "cp14/letter-from-outside"],
    async take({ nodes: { mail1 } }) {
      await edit(
        mail1,
        "/etc/postfix/main.cf",
        "s/^smtpd_relay_restrictions = .*/smtpd_relay_restrictions = permit_mynetworks, reject/",
        reloadPostfix,
      );
    },
  }),
  shortcut({
    exercise: "cp14/three-requests",
    what: "the list is an alias of one person",
    needs: ["dc1", "mail1"],
    reddens: ["cp14/list-of-the-service"],
    async take({ nodes: { dc1, mail1 } }) {
      await mustChange(dc1, [replaced(groupDn(mailboxes().lists.gestion), "mail")]);
      const alias = `${addressOf("gestion")} ${addressOf(staff().managementController.login)}`;
      await mail1.succeed`echo ${alias} >> /etc/postfix/virtual && /usr/sbin/postmap /etc/postfix/virtual`;
    },
  }),
  shortcut({
    exercise: "cp14/webmail-refuses",
    what: "PHP is started by hand, and does not come back",
    needs: ["mail1"],
    reddens: ["cp14/webmail-reads"],
    async take({ nodes: { mail1 } }) {
      await mail1.succeed`systemctl disable --quiet php8.2-fpm`;
    },
  }),
  shortcut({
    exercise: "cp15/page-never-comes",
    what: "nginx is started by hand, and does not come back",
    needs: ["web1"],
    reddens: [
      "cp15/front-answers",
      "cp15/site-answers",
      "cp15/https-only",
      "cp15/inside-hidden",
      "cp15/certificate-trusted",
    ],
    async take({ nodes: { web1 } }) {
      await web1.succeed`systemctl disable --quiet nginx`;
    },
  }),
  shortcut({
    exercise: "cp16/contested-report",
    what: "the figures are written by hand, and the command counts as before",
    needs: ["desk1"],
    reddens: ["cp16/contested-report-right"],
    async take({ nodes: { desk1 } }) {
      await edit(desk1, reportCommand, "s/NOT fini/status = 'nouveau'/");
    },
  }),
  shortcut({
    exercise: "cp16/who-may-change-figures",
    what: "technicians lose their rights as well",
    needs: ["desk1"],
    reddens: ["cp16/rights-answered-for"],
    async take({ nodes: { desk1 } }) {
      await helpdeskGrant({
        right: "ModifyTicket",
        who: { domain: "UserDefined", group: helpdesk().technicians },
      }).takeAway(desk1);
    },
  }),
] as const;
