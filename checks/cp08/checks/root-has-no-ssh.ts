import { backup } from "../../../modules/file-server/backup.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";

const { host, account } = backup;

export const rootHasNoSsh = check({
  title: {
    fr: `Root n'ouvre pas de session SSH : la clé de sauvegarde n'ouvre sur ${host} qu'un dépôt SFTP, sans interpréteur, et file1 n'en offre pas`,
    en: `Root opens no SSH session: the backup key opens on ${host} an SFTP depot and no shell, and file1 offers none`,
  },
  remedy: {
    fr: `Sur ${host} : \`sshd -T\`, /etc/ssh/sshd_config.d (PermitRootLogin no, AllowUsers, ForceCommand internal-sftp), /root/.ssh/authorized_keys. Sur file1 : \`ss -ltn\`, /etc/nftables.conf.`,
    en: `On ${host}: \`sshd -T\`, /etc/ssh/sshd_config.d (PermitRootLogin no, AllowUsers, ForceCommand internal-sftp), /root/.ssh/authorized_keys. On file1: \`ss -ltn\`, /etc/nftables.conf.`,
  },
  needs: ["file1", "net1", "probe-srv"],
  deadlineMs: 8000,

  async run({ nodes: { file1, net1, "probe-srv": probe } }) {
    await mustAnswer(file1, net1);
    // The cheapest key exchange: it is who gets in that matters.
    const ssh = ["-o", "KexAlgorithms=curve25519-sha256", "-o", "ConnectTimeout=2"];
    const [depot, shell, root, there] = await Promise.all([
      file1.ask`echo ls | timeout 4 sftp ${ssh} -q -b - ${`${account}@${host}`}`,
      file1.ask`timeout 4 ssh ${ssh} ${`${account}@${host}`} echo shell-$((6 * 7))`,
      file1.ask`timeout 4 ssh ${ssh} ${`root@${host}`} echo shell-$((6 * 7))`,
      probe.expecting([
        0, 1, 124, 255,
      ])`timeout 2 ssh ${ssh} -n -F none -o BatchMode=yes -o StrictHostKeyChecking=no \
        -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR ${`root@${plan.machines.file1.interfaces.srv}`} id`,
    ]);
    claim(
      depot.exitCode === 0,
      {
        fr: `file1 dépose ses sauvegardes sur ${host} par SFTP`,
        en: `file1 puts its backups on ${host} by SFTP`,
      },
      `sftp ${account}@${host}: ${last(depot.stderr)}`,
    );
    for (const [who, { exitCode, stdout, stderr }] of [
      [account, shell],
      ["root", root],
    ] as const) {
      claim(
        exitCode !== 0 && !stdout.includes("shell-"),
        { fr: `${who} n'a pas d'interpréteur sur ${host}`, en: `${who} has no shell on ${host}` },
        `ssh ${who}@${host}: exit ${exitCode} ${last(stdout || stderr)}`,
      );
    }
    claim(
      there.exitCode !== 0,
      { fr: "root n'entre pas sur file1", en: "root does not get into file1" },
      `ssh root@file1: ${last(there.stdout)}`,
    );
    return `sftp ${account}@${host}: 0 · ssh ${account}: ${last(shell.stdout + shell.stderr)} · ssh root: ${last(root.stderr)} · file1: ${last(there.stderr) || "no answer"}`;
  },
});

function last(said: string): string {
  return said.trim().split("\n").at(-1)?.trim() ?? "";
}
