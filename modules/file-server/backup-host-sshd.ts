import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { backup } from "./backup.js";

const { account, jail, folder } = backup;

/** `sshd_config.d` of the machine that keeps backups: one account, from one address, to one folder. */
export const backupHostSshd = ofCompany(
  () => `# Dépôt des sauvegardes de file1 : SFTP seulement, dans ${jail}.
HostKey /etc/ssh/ssh_host_ecdsa_key
AllowUsers ${account}@${plan().machines.file1.interfaces.srv}
AuthorizedKeysFile /etc/ssh/authorized_keys/%u
PasswordAuthentication no
KbdInteractiveAuthentication no
UseDNS no
ChrootDirectory ${jail}
ForceCommand internal-sftp -u 0077 -d /${folder}
AllowTcpForwarding no
X11Forwarding no
`,
);
