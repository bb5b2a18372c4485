import { ownLocalAccount } from "../../lib/accounts/own-local-account.js";
import { throwAwayLogin } from "../../lib/accounts/throw-away-login.js";
import { borrowWorkstationUser } from "../../lib/accounts/workstation-user.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { ownCard } from "../../lib/probes/network/own-card.js";
import { sshLogin } from "../../lib/probes/ssh-login.js";
import { tries } from "../../lib/probes/tries.js";
import { connected } from "../lib/connected.js";

const { uid, gid, homes } = ownLocalAccount;

export const localAccountsKeptOut = check({
  title: {
    fr: "Par SSH, ni root ni un compte local n'entrent, même avec la bonne clé, et le poste n'a pas de compte local à mot de passe",
    en: "By SSH neither root nor a local account gets in, even with the right key, and the workstation has no local account with a password",
  },
  remedy: {
    fr: "Sur ws2 : `sshd -T | grep -iE 'permitroot|allowgroups'`, /etc/ssh/sshd_config.d ; `awk -F: '$2 ~ /^\\$/' /etc/shadow` : les comptes locaux qui ont un mot de passe (`userdel -r`, `passwd -l`).",
    en: "On ws2: `sshd -T | grep -iE 'permitroot|allowgroups'`, /etc/ssh/sshd_config.d; `awk -F: '$2 ~ /^\\$/' /etc/shadow`: the local accounts that have a password (`userdel -r`, `passwd -l`).",
  },
  needs: ["dc1", "dc2", "ws2", "probe-lan"],
  usedWith: "workstation user",
  // The files of accounts and of root's keys are written anew.
  alone: true,
  deadlineMs: 14_000,

  async run(scene) {
    const { token } = scene;
    const { ws2, "probe-lan": probe } = scene.nodes;
    const local = throwAwayLogin(token, "local");
    const folder = `/run/${token}-key`;
    scene.tidy(
      probe,
      { fr: `clé du banc, ${folder}`, en: `key of the bench, ${folder}` },
      (fresh) => fresh.must`rm -rf ${folder}`,
    );
    scene.tidy(
      ws2,
      {
        fr: `compte local ${local}, et la clé ${token} de root`,
        en: `local account ${local}, and root's key ${token}`,
      },
      (fresh) => fresh.must`
        if grep -q ${token} /root/.ssh/authorized_keys 2> /dev/null; then
          sed ${`/${token}/d`} /root/.ssh/authorized_keys > /run/${token}-keys && cat /run/${token}-keys > /root/.ssh/authorized_keys || exit 1
          rm -f /run/${token}-keys
          [ -s /root/.ssh/authorized_keys ] || { rm -f /root/.ssh/authorized_keys && rmdir /root/.ssh; } 2> /dev/null
        fi
        for file in /etc/passwd /etc/shadow; do
          cp -p $file $file.${token} && sed ${`/^${local}:/d`} $file > $file.${token} && mv $file.${token} $file || exit 1
        done
        rm -rf /run/${local}`,
    );
    const { stdout: key } = await probe.must`
      mkdir ${folder} && ssh-keygen -q -t ed25519 -N '' -C ${token} -f ${folder}/key && cat ${folder}/key.pub`;
    // The way in is there: what keeps them out is that they are local. Written as useradd would, which
    // also has sssd forget everybody, and others that log on meanwhile wait.
    await ws2.must`
      echo ${`${local}:x:${uid}:${gid}::${homes}/${local}:/bin/sh`} >> /etc/passwd && echo ${`${local}:!:20000::::::`} >> /etc/shadow || exit 1
      mkdir -p /run/${local}/.ssh && echo ${key.trim()} > /run/${local}/.ssh/authorized_keys || exit 1
      chown -R ${uid} /run/${local} && chmod -R go-rwx /run/${local}
      /usr/bin/install -d -m 700 /root/.ssh && echo ${key.trim()} >> /root/.ssh/authorized_keys`;
    const { address, user } = await borrowWorkstationUser(ws2, scene);
    const [session, passwords] = await Promise.all([
      probe.within(10_500)`
        eval ${sshLogin}; eval ${ownCard("ws2", "lan", address)}
        byKey() {
          local said
          said=$(timeout 8 ssh -n -F none -i ${folder}/key -o BatchMode=yes -o KexAlgorithms=curve25519-sha256 -o StrictHostKeyChecking=no \
            -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -o ConnectTimeout=4 "$2@"${address} 'echo in' 2>&1)
          echo "$1 $?" $said
        }
        byKey root root &
        byKey local ${local} &
        login domain 9 ${address} ${user.login} ${user.password} 'echo in' &
        wait`,
      ws2.succeed`cut -d: -f1,2 /etc/shadow | sed -n 's/^\\([^:]*\\):\\$.*/\\1/p'`,
    ]);
    const answer = tries(probe, session);
    const domain = answer("domain");
    // That he has no home there is another check's matter: ssh says so as well.
    const getsIn = domain.code === 0 && domain.said.split(" ").includes("in");
    if (!getsIn) await connected(ws2);
    claim(
      getsIn,
      { fr: "un compte du domaine entre par SSH", en: "a domain account gets in by SSH" },
      `ssh: exit ${domain.code} ${domain.said}`,
    );
    const keys = (["root", "local"] as const).map((who) => ({ who, ...answer(who) }));
    claim(
      keys.every(({ code, said }) => said !== "in" && code !== 0 && code !== 124),
      {
        fr: "ni root ni un compte local n'entrent par SSH avec leur clé",
        en: "neither root nor a local account gets in by SSH with its key",
      },
      keys.map(({ who, code, said }) => `ssh ${who}: ${said || `exit ${code}`}`).join("; "),
    );
    const withPassword = passwords.stdout
      .trim()
      .split("\n")
      .filter((name) => name !== "");
    claim(
      withPassword.length === 0,
      { fr: "aucun compte local n'a de mot de passe", en: "no local account has a password" },
      withPassword.join(", "),
    );
    return `ssh domain: in; root, local: Permission denied; /etc/shadow: 0`;
  },
});
