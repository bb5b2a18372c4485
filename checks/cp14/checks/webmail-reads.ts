import { type CheckScene, check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { keptText } from "../../lib/mail/letter.js";
import { borrowMailPeople, type MailPerson } from "../../lib/mail/mail-people.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { seconds } from "../../lib/nodes/limit.js";
import type { Node } from "../../lib/nodes/node.js";
import type { Probe } from "../../lib/nodes/probe.js";
import { Secret } from "../../lib/nodes/secret.js";
import { imap, imapSaid, isOk } from "../../lib/probes/mail/imap.js";

const page = () => `https://${mailPlaces().names.web}/`;

/** What browsers were answered. */
interface Visit {
  /** Of the log-in. */
  readonly status: string;
  /** The page of a letter, for whoever has logged in. */
  readonly shown: string;
  /** The same page, for whoever has not. */
  readonly stranger: string;
}

export const webmailReads = check({
  needs: ["dc1", "mail1", "probe-lan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { mail1, "probe-lan": probe } = scene.nodes;
    const { technician } = await borrowMailPeople(scene);
    const subject = scene.token;
    const text = keptText(subject);
    const server = { host: mailPlaces().inside, machine: mail1 };
    const put = await imap(probe, server, technician, [
      `APPEND "INBOX" {${text.length}}`,
      `= ${text}`,
      'SELECT "INBOX"',
      `UID SEARCH HEADER Subject ${subject}`,
    ]);
    const uid = put[4]?.match(/^\* SEARCH (\d+)/m)?.[1];
    claim(
      isOk(put[0]) && uid !== undefined,
      claimText("cp14/message-is-in-mailbox"),
      `LOGIN: ${imapSaid(put[0])}; SEARCH: ${imapSaid(put[4])}`,
    );
    await forget(scene, mail1, technician.login);
    const { stranger, ...right } = await visit(probe, technician, uid);
    if (right.status === "000") await mustAnswer(mail1);
    claim(
      right.status === "302",
      claimText("cp14/right-password-opens-webmail"),
      `POST _action=login: ${right.status}`,
    );
    claim(
      right.shown.includes(subject),
      claimText("cp14/webmail-shows-message"),
      `GET _action=show: ${titleOf(right.shown)}`,
    );
    claim(
      !stranger.includes(subject),
      claimText("cp14/without-logging-in-one-does"),
      claimText("cp14/get-action-show-without-session", { stranger: titleOf(stranger) }),
    );
    return `login ${right.status}, letter shown; without a session: ${titleOf(stranger)}`;
  },
});

/** Log in as a browser does, and open a letter; then open it as a stranger. */
async function visit(probe: Probe, { login, password }: MailPerson, uid: string): Promise<Visit> {
  const to = ["--silent", "--insecure", "--max-time", seconds(6), "--resolve"];
  const curl = [...to, `${mailPlaces().names.web}:443:${mailPlaces().inside}`];
  const letter = `${page()}?_task=mail&_mbox=INBOX&_uid=${uid}&_action=show`;
  const { stdout } = await probe.within(9000)`
    jar=$(mktemp) && trap 'rm $jar' EXIT
    token=$(curl ${curl} -c $jar ${page()} | sed -n 's/.*name="_token" value="\\([^"]*\\)".*/\\1/p' | head -n 1)
    curl ${curl} -b $jar -c $jar -o /dev/null -w '%{http_code}\n' --data-urlencode _token=$token --data _task=login --data _action=login --data-urlencode _user=${login} --data-urlencode ${new Secret(`_pass=${password}`)} ${`${page()}?_task=login`}
    [ -z "$token" ] || curl ${curl} -b $jar ${letter}
    printf '\x1e'
    [ -z "$token" ] || curl ${curl} ${letter}`;
  const [answered = "", stranger = ""] = stdout.split("\x1e");
  const [status = "", ...shown] = answered.split("\n");
  return { status, shown: shown.join("\n"), stranger };
}

function titleOf(html: string): string {
  return html.match(/<title>(.*)<\/title>/)?.[1] ?? "no page";
}

/** The webmail remembers whoever has logged in, and nobody else. */
async function forget(
  { tidy }: Pick<CheckScene, "tidy">,
  mail1: Node,
  login: string,
): Promise<void> {
  await tidy(mail1, {
    fr: `${login} dans le webmail`,
    en: `${login} in the webmail`,
  })`/usr/share/roundcube/bin/deluser.sh ${login}`;
}
