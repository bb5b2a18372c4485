import { store } from "../../../modules/file-server/store.js";
import type { ResourceName } from "../../../stacks/plan/people.js";
import { type MachineName, plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { CauseCode } from "../../lib/cause.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { keyLeftBehind } from "../faults/key-left-behind.js";
import { rootSshAccepted } from "../faults/root-ssh-accepted.js";
import {
  accountInSudo,
  colleagueLetIn,
  guestsLetIn,
  personalFoldersShared,
  shellRunsAsRoot,
} from "../faults/table.js";
import { taskNobodyPlanned } from "../faults/task-nobody-planned.js";

const smbConf = "/etc/samba/smb.conf";
const restartSmb = "systemctl restart smbd";
const reloadSmb = "smbcontrol all reload-config";
const pages = "/etc/apache2/sites-available/supervision.conf";
const reloadPages = "systemctl reload apache2";
const cron = "/etc/cron.d/entretien";

/** What somebody who looked after the servers may leave behind, and how each is taken away. */
export const leftBehind = {
  guestsLetIn: causeOfFault(guestsLetIn, ({ nodes: { file1 } }) =>
    edit(
      file1,
      smbConf,
      "s/map to guest = .*/map to guest = never/; s/restrict anonymous = .*/restrict anonymous = 2/",
      reloadSmb,
    ),
  ),

  /** A share opens to guests. */
  shareForGuests(share: string): CauseCode<"file1"> {
    const section = `/^\\[${share}\\]/,/^$/`;
    const guests = "    guest ok = yes";
    return {
      setUp: ({ nodes: { file1 } }) =>
        edit(
          file1,
          smbConf,
          `s/map to guest = never/map to guest = bad user/; s/restrict anonymous = 2/restrict anonymous = 0/; ${section}s/^    comment = .*/&\\n${guests}/`,
          restartSmb,
        ),
      solve: ({ nodes: { file1 } }) =>
        edit(
          file1,
          smbConf,
          `s/map to guest = .*/map to guest = never/; s/restrict anonymous = .*/restrict anonymous = 2/; /^${guests}$/d`,
          reloadSmb,
        ),
    };
  },

  /** The file server speaks an older dialect. */
  dialect(oldest: "NT1" | "SMB2" | "SMB2_10"): CauseCode<"file1"> {
    const setting = "server min protocol =";
    return {
      setUp: ({ nodes: { file1 } }) =>
        edit(file1, smbConf, `s/${setting} SMB3/${setting} ${oldest}/`, restartSmb),
      solve: ({ nodes: { file1 } }) =>
        edit(file1, smbConf, `s/${setting} ${oldest}/${setting} SMB3/`, reloadSmb),
    };
  },

  personalFoldersShared: causeOfFault(personalFoldersShared, ({ nodes: { file1 } }) =>
    edit(
      file1,
      smbConf,
      "/^\\[homes\\]/,$ { s/^    read only = no/&\\n    valid users = %S\\n    create mask = 0600/; s/directory mask = 0755/directory mask = 0700/; s/-d -m 755 -o %S/-d -m 700 -o %S/ }",
      reloadSmb,
    ),
  ),

  colleagueLetIn: causeOfFault(colleagueLetIn, async ({ nodes: { file1 } }) => {
    const { login } = staff().managementAssistant;
    await edit(file1, smbConf, `s/, ${login}$//`, reloadSmb);
    await file1.succeed`/usr/bin/setfacl --remove ${`user:${login}`} ${`${store.shares}/Compta`}`;
  }),

  /** A group reads a folder that is none of its business. */
  folderOpenTo(group: ResourceName, share: string): CauseCode<"file1"> {
    const folder = `${store.shares}/${share}`;
    return {
      async setUp({ nodes: { file1 } }) {
        await file1.succeed`/usr/bin/setfacl --modify ${`group:${group}:r-x`} ${folder}`;
      },
      async solve({ nodes: { file1 } }) {
        await file1.succeed`/usr/bin/setfacl --remove ${`group:${group}`} ${folder}`;
      },
    };
  },

  rootSshAccepted: causeOfFault(rootSshAccepted, async ({ nodes: { net1 } }) => {
    await net1.succeed`
      rm /etc/ssh/authorized_keys/root
      file=$(grep -l ^AllowUsers /etc/ssh/sshd_config.d/*.conf)
      sed -i '/^Match User root/,$d; s/^\\(AllowUsers .*\\) root$/\\1/' $file
      /usr/sbin/sshd -t && systemctl reload ssh`;
  }),

  accountInSudo: causeOfFault(accountInSudo, async ({ nodes: { adm1 } }) => {
    mustSucceed(await adm1.within(15_000)`/usr/sbin/userdel --remove renfort`);
  }),

  keyLeftBehind: causeOfFault(keyLeftBehind, async ({ nodes: { fw2 } }) => {
    await edit(fw2, "/home/technicien/.ssh/authorized_keys", "/ ancien-prestataire$/d");
  }),

  shellRunsAsRoot: causeOfFault(shellRunsAsRoot, async ({ nodes: { db1 } }) => {
    await db1.succeed`rm /usr/local/bin/depannage`;
  }),

  taskNobodyPlanned: causeOfFault(taskNobodyPlanned, async ({ nodes: { web1 } }) => {
    await web1.succeed`
      systemctl disable --quiet --now entretien.timer
      rm /etc/systemd/system/entretien.timer /etc/systemd/system/entretien.service
      systemctl daemon-reload`;
  }),

  /** A line for cron that nobody planned. */
  cronLineOn<M extends MachineName>(machine: M): CauseCode<M> {
    return {
      async setUp({ nodes }) {
        await nodes[machine].succeed`
          mkdir -p /etc/cron.d && echo ${"*/15 * * * * root chmod -R a+r /var/log"} > ${cron}`;
      },
      async solve({ nodes }) {
        await nodes[machine].succeed`rm ${cron}`;
      },
    };
  },

  /** The monitoring's pages open to a network without a password. */
  pagesOpenTo(segment: "dmz" | "lan" | "siteb"): CauseCode<"mon1"> {
    const rule = `Require ip ${plan().segments[segment].cidr}`;
    return {
      setUp: ({ nodes: { mon1 } }) =>
        edit(mon1, pages, `s,^\\( *\\)Require valid-user,&\\n\\1${rule},`, reloadPages),
      solve: ({ nodes: { mon1 } }) => edit(mon1, pages, `\\,^ *${rule}$,d`, reloadPages),
    };
  },
} as const;
