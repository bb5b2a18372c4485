import { store } from "../../../modules/file-server/store.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { anotherWeekday } from "../../lib/another-weekday.js";
import type { CauseCode } from "../../lib/cause.js";
import { mustSucceed } from "../../lib/must-succeed.js";

const timer = "/etc/systemd/system/sauvegarde.timer";
const dropIns = "/etc/systemd/system/smbd.service.d";
const smbConf = "/etc/samba/smb.conf";
const rsyslogConf = "/etc/rsyslog.conf";
const mon1 = () => plan().machines.mon1.interfaces.srv;
const nobody = ofCompany(() => mon1().replace(/\d+$/, "81"));

/** What somebody's work may leave broken on the file server, each in some ways, and how each is repaired. */
export const outages = ofCompany(
  () =>
    ({
      smbMasked: onFile1(
        "systemctl disable --quiet --now smbd && systemctl mask --quiet smbd",
        "systemctl unmask --quiet smbd && systemctl enable --quiet --now smbd",
      ),

      smbElsewhere: onFile1(
        `systemctl disable --quiet --now smbd && sed -i 's/smb ports = 445/smb ports = 4450/' ${smbConf}`,
        `sed -i 's/smb ports = 4450/smb ports = 445/' ${smbConf} && systemctl enable --quiet --now smbd`,
      ),

      smbHeldBack: onFile1(
        `mkdir -p ${dropIns} && printf '[Service]\\nExecStartPre=/bin/false\\nRestart=no\\n' > ${dropIns}/attente.conf && systemctl daemon-reload && systemctl stop smbd`,
        `rm -r ${dropIns} && systemctl daemon-reload && systemctl reset-failed smbd; systemctl start smbd`,
      ),

      /** A share's rights were replaced by a mode. */
      rightsLost(share: "Compta" | "Finance" | "Gestion", mode: string): CauseCode<"file1"> {
        const folder = `${store.shares}/${share}`;
        const rights = `group::-,group:DL_${share}_RW:rwx,group:DL_${share}_R:r-x,other::-`;
        return onFile1(
          `/usr/bin/setfacl -b ${folder} && chown root:root ${folder} && chmod ${mode} ${folder}`,
          `/usr/bin/setfacl -m user::rwx,${rights} ${folder} && /usr/bin/setfacl -d -m user::rwx,${rights} ${folder}`,
        );
      },

      backupOff: onFile1(
        "systemctl disable --quiet --now sauvegarde.timer",
        "systemctl enable --quiet --now sauvegarde.timer",
      ),

      backupOnceAWeek: onFile1(
        () =>
          `sed -i 's/^OnCalendar=.*/OnCalendar=${anotherWeekday()} 01:30/' ${timer} && systemctl daemon-reload && systemctl restart sauvegarde.timer`,
        `sed -i 's/^OnCalendar=.*/OnCalendar=*-*-* 01:30/' ${timer} && systemctl daemon-reload && systemctl restart sauvegarde.timer`,
      ),

      backupOfAnotherJob: onFile1(
        `sed -i 's/^\\[Timer\\]/&\\nUnit=systemd-tmpfiles-clean.service/' ${timer} && systemctl daemon-reload && systemctl restart sauvegarde.timer`,
        `sed -i '/^Unit=systemd-tmpfiles-clean/d' ${timer} && systemctl daemon-reload && systemctl restart sauvegarde.timer`,
      ),

      logsStopped: onFile1(
        "systemctl stop rsyslog.service syslog.socket",
        "systemctl start rsyslog",
      ),

      logsToNobody: onFile1(
        `sed -i 's/target="${mon1()}"/target="${nobody()}"/' ${rsyslogConf} && systemctl restart rsyslog`,
        `sed -i 's/target="${nobody()}"/target="${mon1()}"/' ${rsyslogConf} && systemctl restart rsyslog`,
      ),

      logsDisabled: onFile1(
        "systemctl disable --quiet --now rsyslog.service && systemctl stop syslog.socket",
        "systemctl enable --quiet --now rsyslog.service",
      ),
    }) as const,
);

/** @param breaks a command, or what makes one when its time has come */
function onFile1(breaks: string | (() => string), repairs: string): CauseCode<"file1"> {
  return {
    async setUp({ nodes: { file1 } }) {
      const command = typeof breaks === "string" ? breaks : breaks();
      mustSucceed(await file1.within(20_000)`sh -c ${command}`);
    },
    async solve({ nodes: { file1 } }) {
      mustSucceed(await file1.within(20_000)`sh -c ${repairs}`);
    },
  };
}
