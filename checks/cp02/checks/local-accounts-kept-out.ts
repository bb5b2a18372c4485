import { randomInt } from "node:crypto";
import {
  probeBeside,
  probesBeside,
  segmentOfWorkstation,
  workstations,
} from "../../../stacks/plan/workstations.js";
import { editAccounts } from "../../lib/accounts/edit-accounts.js";
import { throwAwayLogin } from "../../lib/accounts/throw-away-login.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { connected } from "../../lib/connected.js";
import { claimText } from "../../lib/content/claim-text.js";
import { seconds } from "../../lib/nodes/limit.js";
import { onEach } from "../../lib/on-each.js";
import { ownCard } from "../../lib/probes/network/own-card.js";
import { type Try, tries } from "../../lib/probes/tries.js";
import { noteOwn } from "../../lib/run/own-entries.js";

export const localAccountsKeptOut = check({
  needs: [...workstations, ...probesBeside],
  // The files of accounts and of root's keys are written anew.
  alone: true,
  deadlineMs: 12_000,

  async run({ lab, nodes, token, tidy }) {
    const local = throwAwayLogin(token, "local");
    const folder = `/run/${token}-key`;
    const keys = new Map(
      await Promise.all(
        probesBeside.map(async (probe) => {
          await tidy(nodes[probe], {
            fr: `clé du banc, ${folder}`,
            en: `key of the bench, ${folder}`,
          })`rm -rf ${folder}`;
          const { stdout } = await nodes[probe].must`
            mkdir ${folder} && ssh-keygen -q -t ed25519 -N '' -C ${token} -f ${folder}/key && cat ${folder}/key.pub`;
          return [probe, stdout.trim()] as const;
        }),
      ),
    );
    const uid = randomInt(1100, 1900);
    const account = `${local}:x:${uid}:100::/run/${local}:/bin/sh`;
    return onEach(workstations, async (name) => {
      const workstation = nodes[name];
      const probe = nodes[probeBeside(name)];
      const key = keys.get(probeBeside(name)) ?? "";
      await tidy(workstation, {
        fr: `compte local ${local}, et la clé ${token} de root`,
        en: `local account ${local}, and root's key ${token}`,
      })`
        eval ${editAccounts}
        if grep -q ${token} /root/.ssh/authorized_keys 2> /dev/null; then
          sed ${`/${token}/d`} /root/.ssh/authorized_keys > /run/${token} && cat /run/${token} > /root/.ssh/authorized_keys || exit 1
          rm -f /run/${token}
          [ -s /root/.ssh/authorized_keys ] || { rm -f /root/.ssh/authorized_keys && rmdir /root/.ssh; } 2> /dev/null
        fi
        for file in /etc/passwd /etc/shadow; do
          edit_accounts $file ${token} ${`/^${local}:/d`} || exit 1
        done
        rm -rf /run/${local}`;
      // The way in is there: what keeps them out is that they are local. Written as useradd would, which
      // also has sssd forget everybody, and others that log on meanwhile wait. What begins with neither ! nor * is a
      // password, be it none at all.
      await noteOwn(lab, name, account);
      await noteOwn(lab, name, key);
      const before = await workstation.must`
        ip -4 -o addr show scope global
        awk -F: '$2 !~ /^[!*]/ { print "shadow", $1 }' /etc/shadow
        echo ${account} >> /etc/passwd && echo ${`${local}:!:20000::::::`} >> /etc/shadow || exit 1
        mkdir -p /run/${local}/.ssh && echo ${key} > /run/${local}/.ssh/authorized_keys || exit 1
        chown -R ${uid} /run/${local} && chmod -R go-rwx /run/${local}
        /usr/bin/install -d -m 700 /root/.ssh && echo ${key} >> /root/.ssh/authorized_keys`;
      const address = before.stdout.match(/ inet ([\d.]+)\//)?.[1] ?? "";
      const session = await probe.within(8000)`
        eval ${ownCard(name, segmentOfWorkstation(name), address)}
        byKey() {
          local said
          said=$(timeout ${seconds(6)} ssh -n -F none -i ${folder}/key -o BatchMode=yes -o KexAlgorithms=curve25519-sha256 -o StrictHostKeyChecking=no \
            -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -o ConnectTimeout=${seconds(4)} "$2@"${address} 'echo in' 2>&1)
          echo "$1 $?" $said
        }
        byKey root root &
        byKey local ${local} &
        wait`;
      const answer = tries(probe, session);
      const ways = (["root", "local"] as const).map((who) => ({ who, ...answer(who) }));
      const seen = ways
        .map(({ who, code, said }) => `ssh ${who}: ${said || `exit ${code}`}`)
        .join("; ");
      const isAnswer = ({ code, said }: Try) => code === 0 || said.includes("Permission denied");
      if (!ways.every(isAnswer)) await connected(workstation);
      claim(ways.every(isAnswer), claimText("cp02/ssh-server-answers"), seen);
      claim(
        ways.every(({ code }) => code !== 0),
        claimText("cp02/neither-root-nor-local-account"),
        seen,
      );
      const withPassword = before.stdout
        .split("\n")
        .flatMap((line) => line.match(/^shadow (.+)$/)?.[1] ?? []);
      claim(
        withPassword.length === 0,
        claimText("cp02/no-local-account-has-password"),
        withPassword.join(", "),
      );
      return "ssh root, local: Permission denied; /etc/shadow: 0";
    });
  },
});
