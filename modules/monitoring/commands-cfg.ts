import { ofCompany } from "../../stacks/plan/company.js";
import type { mailboxes } from "../../stacks/plan/mailboxes.js";
import { plan } from "../../stacks/plan/plan.js";
import { application } from "../n-tier/application.js";
import { authorityFile } from "../pki/authority-file.js";

const list: keyof ReturnType<typeof mailboxes>["lists"] = "techniciens";

/** Days left to a certificate: warning, critical. */
const days = "30,14";
const proxy = () => `${plan().machines.fw1.interfaces.srv}:${plan().proxyPort}`;
const own = "/usr/local/lib/nagios";
const https = "$USER1$/check_http -S --sni -t 4";
/** It alone verifies who a server is; it loads thirty libraries, and takes twice the processor. */
const verified = () => `$USER1$/check_curl -S --sni -D --ca-cert=${authorityFile()} -t 4`;
const health = (address: string) =>
  `${https} -H ${application().serverHost} -I ${address} -p ${application().port} -u /health -e 200`;

/**
 * Each command's line. A semicolon would begin a comment. A refusal is an answer: silence (`-T`) is not
 * taken for one.
 */
const commands = ofCompany(
  (): Readonly<Record<string, string>> => ({
    presence: "$USER1$/check_icmp -H $HOSTADDRESS$ -n 2 -i 50ms -w 500,60% -c 1000,100% -t 2",
    joindre: "$USER1$/check_icmp -H $ARG1$ -n 2 -i 50ms -w 500,60% -c 1000,100% -t 2",
    refus: "$USER1$/negate -t 2 -T UNKNOWN $USER1$/check_tcp -H $ARG1$ -p $ARG2$ -t 8",
    tcp: "$USER1$/check_tcp -H $HOSTADDRESS$ -p $ARG1$ -t 3",
    tls: `$USER1$/check_tcp -H $HOSTADDRESS$ -p $ARG1$ -S -D ${days} -t 3`,
    dns: `${own}/check_nom $HOSTADDRESS$ $ARG1$ $ARG2$`,
    ntp: "$USER1$/check_ntp_time -H $HOSTADDRESS$ -w 1 -c 60 -t 3",
    ldaps: `$USER1$/check_ldaps -H $HOSTNAME$.${plan().company.domain} -b "" -3 -w 1 -c 3 -t 4`,
    kerberos: `${own}/check_kerberos $HOSTADDRESS$`,
    dhcp: "$USER1$/check_dhcp -i srv -s $HOSTADDRESS$ -t 3",
    smtp: `$USER1$/check_smtp -H $HOSTADDRESS$ -p $ARG1$ -S -D ${days} -t 4`,
    imaps: "$USER1$/check_imap -H $HOSTADDRESS$ -p 993 -S -t 4",
    sieve: `$USER1$/check_tcp -H $HOSTADDRESS$ -p 4190 -e '"IMPLEMENTATION"' -t 3`,
    ssh: "$USER1$/check_ssh -t 3 $HOSTADDRESS$",
    https: `${https} -H $ARG1$ -I $HOSTADDRESS$ -p $ARG2$ -u $ARG3$ -e $ARG4$`,
    http: "$USER1$/check_http -H $ARG1$ -I $HOSTADDRESS$ -u $ARG2$ -e 200 -t 4",
    tftp: `${own}/check_tftp $HOSTADDRESS$ $ARG1$`,
    certificat: `${verified()} -H $ARG1$ -I $HOSTADDRESS$ -p $ARG2$ -C ${days}`,
    "https-mandataire": `env https_proxy=http://${proxy()} ${verified()} -H $ARG1$ -I $HOSTADDRESS$ -e 200`,
    mandataire: `$USER1$/check_http -I ${plan().machines.fw1.interfaces.srv} -p ${plan().proxyPort} -H $ARG1$ -u http://$ARG1$/ -t 4`,
    "base-par-application": `${health(plan().machines.app1.interfaces.srv)} || ${health(plan().machines.app2.interfaces.srv)}`,

    "alerte-journal-machine": `/usr/bin/logger -t alerte -p daemon.warning "$NOTIFICATIONTYPE$ $HOSTNAME$ $HOSTSTATE$ : $HOSTOUTPUT$"`,
    "alerte-journal-service": `/usr/bin/logger -t alerte -p daemon.warning "$NOTIFICATIONTYPE$ $HOSTNAME$/$SERVICEDESC$ $SERVICESTATE$ : $SERVICEOUTPUT$"`,
    "alerte-courrier-machine": mail("$HOSTNAME$ $HOSTSTATE$", "$HOSTALIAS$", "$HOSTOUTPUT$"),
    "alerte-courrier-service": mail(
      "$HOSTNAME$/$SERVICEDESC$ $SERVICESTATE$",
      "$HOSTALIAS$",
      "$SERVICEOUTPUT$",
    ),
  }),
);

function mail(subject: string, machine: string, said: string): string {
  return `/usr/bin/printf "%b" "To: ${list}@${plan().company.domain}\\nSubject: [supervision] $NOTIFICATIONTYPE$ ${subject}\\nMIME-Version: 1.0\\nContent-Type: text/plain\\x3b charset=utf-8\\nContent-Transfer-Encoding: 8bit\\n\\n${machine} ($HOSTADDRESS$)\\n${said}\\n$LONGDATETIME$\\n" | /usr/lib/plateau/mail-alert`;
}

/** `commands.cfg` of Nagios: how each protocol is asked, and how alerts are told. */
export function commandsCfg(): string {
  return `# Commandes de la supervision. Les options d'une sonde : /usr/lib/nagios/plugins/check_… --help
# L'essayer à la main : runuser -u nagios -- /usr/lib/nagios/plugins/check_…
${Object.entries(commands())
  .map(
    ([name, line]) => `
define command {
    command_name  ${name}
    command_line  ${line}
}
`,
  )
  .join("")}`;
}
