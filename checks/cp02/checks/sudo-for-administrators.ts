import { standard } from "../../../modules/workstation/standard.js";
import { forgetLogins } from "../../lib/accounts/forget-login.js";
import {
  createAccounts,
  type ThrowAwayAccount,
  throwAwayPassword,
} from "../../lib/accounts/throw-away-accounts.js";
import { throwAwayLogin } from "../../lib/accounts/throw-away-login.js";
import { borrowWorkstationUser } from "../../lib/accounts/workstation-user.js";
import { type CheckScene, check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { connected } from "../lib/connected.js";

export const sudoForAdministrators = check({
  title: {
    fr: "Un technicien devient root sur le poste avec son mot de passe (sudo) ; un utilisateur standard, non",
    en: "A technician becomes root on the workstation with his password (sudo); a standard user does not",
  },
  remedy: {
    fr: `Sur ws2 : \`sudo -l -U UTILISATEUR\`, /etc/sudoers et /etc/sudoers.d (le groupe ${standard.administrators} seul, jamais ALL ni NOPASSWD), \`id UTILISATEUR\` ; \`visudo -c\`.`,
    en: `On ws2: \`sudo -l -U USER\`, /etc/sudoers and /etc/sudoers.d (the group ${standard.administrators} alone, never ALL nor NOPASSWD), \`id USER\`; \`visudo -c\`.`,
  },
  needs: ["dc1", "dc2", "ws2"],
  usedWith: "workstation user",
  deadlineMs: 12_000,

  async run(scene) {
    const { nodes, token } = scene;
    const { ws2 } = nodes;
    const technician = {
      login: throwAwayLogin(token, "technician"),
      password: throwAwayPassword(token),
      roles: ["GG_Techniciens"],
    } as const;
    const { controller, directory, user } = await borrowWorkstationUser(ws2, scene);
    await createAccounts(scene, directory, [technician]);
    forgetLogins(scene, ws2, [technician.login]);
    const [allowed, refused] = await Promise.all([
      becomesRoot(scene, technician),
      becomesRoot(scene, user),
    ]);
    if (allowed.uid !== "0") await connected(ws2);
    claim(
      allowed.uid === "0",
      {
        fr: "un technicien devient root avec son mot de passe",
        en: "a technician becomes root with his password",
      },
      `sudo, technician: ${allowed.said}`,
    );
    claim(
      refused.known && refused.uid !== "0",
      {
        fr: "un utilisateur standard ne devient pas root",
        en: "a standard user does not become root",
      },
      `sudo, standard user: ${refused.said}`,
    );
    return `sudo (${controller}): technician uid 0; standard user: ${refused.said}`;
  },
});

interface Attempt {
  /** Whether the workstation knows who asks at all. */
  readonly known: boolean;
  /** What he has become, where he has. */
  readonly uid: string;
  readonly said: string;
}

async function becomesRoot(
  { nodes: { ws2 }, tidy }: Pick<CheckScene<"ws2">, "nodes" | "tidy">,
  { login, password }: ThrowAwayAccount,
): Promise<Attempt> {
  // While his account is there: what sudo keeps of him goes by his number as well.
  tidy(
    ws2,
    { fr: `traces de ${login} chez sudo`, en: `what sudo keeps of ${login}` },
    (fresh) => fresh.must`
      uid=$(/usr/bin/id -u ${login} 2> /dev/null)
      rm -f /var/lib/sudo/lectured/${login} /var/lib/sudo/lectured/$uid /run/sudo/ts/${login} /run/sudo/ts/$uid`,
  );
  const { stdout, stderr } = await ws2.within(7000)`
    export LC_ALL=C
    end=$(( $(date +%s) + 3 ))
    until /usr/bin/id -u ${login} > /dev/null 2>&1 || [ $(date +%s) -ge $end ]; do sleep .2; done
    /usr/bin/id -u ${login} > /dev/null && echo known
    [ -x /usr/bin/sudo ] || exit 127
    echo ${password} | timeout 5 /usr/sbin/runuser -u ${login} -- /usr/bin/sudo -k -S -p '' sh -c 'echo uid $(id -u)'`;
  const uid = stdout.match(/^uid (\d+)$/m)?.[1] ?? "";
  return {
    known: /^known$/m.test(stdout),
    uid,
    said: uid ? `uid ${uid}` : stderr.trim().replaceAll(login, "user").split("\n").at(-1) || "∅",
  };
}
