import { mailNames } from "../../../modules/mail-server/mail-names.js";
import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { authority } from "../../lib/authority.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { sqlText } from "../../lib/helpdesk/helpdesk-rows.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { writeInTicket } from "../../lib/helpdesk/write-in-ticket.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { Secret } from "../../lib/nodes/secret.js";
import { Desk } from "../lib/desk.js";
import { expireAccount } from "../lib/expire-account.js";
import { filterWish } from "../lib/filter-wish.js";
import { lockedOut } from "../lib/locked-out.js";
import { manageSieve } from "../lib/manage-sieve.js";
import { vncSession } from "../lib/vnc-session.js";

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

export const expiryForgotten = fault({
  needs: ["dc1"],
  resets: ["dc1", "desk1"],
  reddens: ["cp04/account-freed", "cp04/password-her-own", "cp09/accounts-open"],
  apply: (scene) => expireAccount(scene, lockedOut(scene).login),
});

export const filterNotActivated = fault({
  needs: ["mail1", "probe-lan"],
  resets: ["desk1", "mail1", "ws1"],
  reddens: ["cp04/filter-in-force"],

  async apply(scene) {
    const [said] = await manageSieve(scene, filterWish(scene).login, ['SETACTIVE ""']);
    if (!/^OK/m.test(said ?? "")) throw new Error(`SETACTIVE: ${said}`);
  },
});

export const howToForTechnicians = fault({
  needs: ["desk1"],
  resets: ["desk1", "mail1", "ws1"],
  reddens: ["cp04/how-to-readable"],

  async apply(scene) {
    const { reference } = filterWish(scene);
    const sql = `UPDATE articles SET class = (SELECT id FROM classes WHERE name = 'Réponses types')
      WHERE position(${sqlText(reference)} IN name) > 0`;
    const moved = await scene.nodes.desk1
      .ask`/usr/bin/psql --no-psqlrc --username=rt --dbname=rt --command=${sql}`;
    mustSucceed(moved);
    if (!/UPDATE [1-9]/.test(moved.stdout))
      throw new LocalizedError({
        fr: "pas de mode d'emploi : l'exercice n'a pas été fait",
        en: "no how-to: the exercise was not done",
      });
  },
});

export const mailboxOpened = fault({
  needs: ["ws3"],
  resets: ["desk1", "mail1", "ws1"],
  reddens: ["cp04/mailbox-left-alone"],

  async apply({ nodes: { ws3 }, password }) {
    const { login } = filterWish({ password });
    mustSucceed(
      await ws3.within(15_000)`
      printf 'user = "%s:%s"\\n' ${login} ${new Secret(password(`account/${login}`))} |
        /usr/bin/curl --silent --show-error --max-time 12 --config - --output /dev/null ${`imaps://${mailNames().host}/INBOX`}`,
    );
  },
});

export const nobodyAsked = fault({
  needs: ["probe-lan", "probe-srv", "ws1"],
  resets: ["desk1", "mail1", "ws1"],
  reddens: ["cp04/assistance-consented"],

  async apply(scene) {
    await edit(scene.nodes.ws1, "/etc/assistance.conf", "s/^QUESTION=1/QUESTION=0/");
    const desk = new Desk(scene, filterWish(scene).login);
    await desk.close();
    await desk.open();
    const { outcome, why } = await vncSession(
      scene,
      await authority(scene),
      staff().technician.login,
    );
    if (outcome !== "shown") throw new Error(`ws1: ${outcome}: ${why}`);
    await desk.close();
  },
});

export const passwordInTicket = fault({
  needs: ["desk1", "probe-lan"],
  resets: ["desk1", "mail1", "ws1"],
  reddens: ["cp04/no-secret-in-ticket"],

  async apply(scene) {
    const { login, reference } = filterWish(scene);
    const text = `Pour la prochaine fois : ${login}, ${scene.password(`account/${login}`)}`;
    await writeInTicket(scene, reference, "comment", text);
  },
});

export const portOpenToAll = fault({
  needs: ["ws1"],
  reddens: ["cp04/assistance-shut", "cp07/nothing-else-enters"],
  apply: ({ nodes: { ws1 } }) =>
    edit(
      ws1,
      "/etc/nftables.conf",
      `s/ip saddr [0-9.\\/]* tcp dport ${plan().assistancePort} accept/tcp dport ${plan().assistancePort} accept/`,
      "/usr/sbin/nft -f /etc/nftables.conf",
    ),
});

export const shownAgainAfterwards = fault({
  needs: ["probe-lan", "probe-srv", "ws1"],
  resets: ["desk1", "mail1", "ws1"],
  reddens: ["cp04/assistance-consented"],

  async apply(scene) {
    const desk = new Desk(scene, filterWish(scene).login);
    await desk.close();
    await desk.open();
    const [{ outcome, why }] = await Promise.all([
      vncSession(scene, await authority(scene), staff().technician.login, [["pause", 0.5]]),
      desk.answers("accept"),
    ]);
    if (outcome !== "shown") throw new Error(`ws1: ${outcome}: ${why}`);
    await desk.close();
  },
});

export const temporaryPasswordKept = fault({
  needs: ["dc1"],
  resets: ["dc1", "desk1"],
  reddens: ["cp04/password-her-own"],

  async apply(scene) {
    const { login, double } = lockedOut(scene);
    mustSucceed(
      await scene.nodes.dc1.within(20_000)`
      { cat ${double} ${double}; } | /usr/bin/samba-tool user setpassword ${login} > /dev/null`,
    );
  },
});

export const validationTakenBack = fault({
  needs: ["desk1", "probe-lan"],
  resets: ["desk1", "mail1", "ws1"],
  reddens: ["cp04/user-validated"],

  async apply(scene) {
    const [ticket] = await ticketsAbout(scene.nodes.desk1, filterWish(scene).reference);
    if (ticket === undefined)
      throw new LocalizedError({
        fr: "pas de ticket : son exercice n'a pas commencé",
        en: "no ticket: its exercise was not started",
      });
    const { desk, as } = await atHelpdesk(scene, staff().technician.login);
    for (const Status of ["ouvert", "résolu"]) {
      await desk.ask(as, "PUT", `/ticket/${ticket}`, { Status });
    }
  },
});

export const wrongDupont = fault({
  needs: ["dc1"],
  resets: ["dc1", "desk1"],
  reddens: ["cp04/homonym-untouched"],

  async apply(scene) {
    const { homonym, double } = lockedOut(scene);
    mustSucceed(
      await scene.nodes.dc1.within(20_000)`
      { cat ${double} ${double}; } | /usr/bin/samba-tool user setpassword ${homonym} --must-change-at-next-login > /dev/null`,
    );
  },
});
