import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { serviceLogins } from "../../stacks/plan/service-logins.js";
import { groupDn, rootDn } from "../domain-controller/names.js";
import { authorityFile } from "../pki/authority-file.js";
import { monitoringNames } from "./monitoring-names.js";

const mon1 = () => plan().machines.mon1.interfaces.srv;

// A technician, through whichever group, whose account is enabled.
const technicians = ofCompany(
  () =>
    `(&(objectCategory=person)(!(userAccountControl:1.2.840.113556.1.4.803:=2))(memberOf:1.2.840.113556.1.4.1941:=${groupDn("GG_Techniciens")}))`,
);

/** Apache's site of the monitoring: Nagios's pages, for technicians of the directory. */
export function supervisionSite(): string {
  return `# Interface de la supervision. Vérifier : apachectl configtest        Charger : systemctl reload apache2
Listen 443

# Les deux contrôleurs de domaine, essayés l'un après l'autre ; leur certificat est vérifié
LDAPTrustedGlobalCert CA_BASE64 ${authorityFile()}
LDAPVerifyServerCert on
LDAPConnectionTimeout 1
LDAPTimeout 2
LDAPCacheTTL 60

<VirtualHost *:443>
    ServerName ${monitoringNames().web}
    DocumentRoot /usr/share/nagios4/htdocs
    RedirectMatch 302 "^/$" "/nagios4/"

    SSLEngine on
    SSLCertificateFile /etc/ssl/certs/mon1.pem
    SSLCertificateKeyFile /etc/ssl/private/mon1.key
    SSLProtocol -all +TLSv1.2 +TLSv1.3
    # Ses propres sondes n'y sont pas
    CustomLog "|/usr/bin/logger --tag apache2-acces" "%a %u \\"%r\\" %>s" "expr=!(%{REMOTE_ADDR} -in {'127.0.0.1', '${mon1()}'})"
    ErrorLog syslog:local7:apache2

    ScriptAlias /cgi-bin/nagios4 /usr/lib/cgi-bin/nagios4
    ScriptAlias /nagios4/cgi-bin /usr/lib/cgi-bin/nagios4
    ScriptAlias /php /usr/lib/cgi-bin
    Action application/x-httpd-php /php/php8.2
    Alias /nagios4/stylesheets /etc/nagios4/stylesheets
    Alias /nagios4 /usr/share/nagios4/htdocs

    <Location "/">
        AuthType Basic
        AuthName "Supervision - ${plan().company.name}"
        AuthBasicProvider ldap
        AuthLDAPURL "ldaps://dc1.${plan().company.domain} dc2.${plan().company.domain}/${rootDn()}?sAMAccountName?sub?${technicians()}"
        AuthLDAPBindDN "${serviceLogins.monitoring}@${plan().company.domain}"
        AuthLDAPBindPassword "exec:/bin/cat /etc/apache2/mot-de-passe-annuaire"
        AuthLDAPRemoteUserAttribute sAMAccountName
        LDAPReferrals off
        Require valid-user
    </Location>
    <Directory /usr/share/nagios4/htdocs>
        DirectoryIndex index.php
    </Directory>
    <Directory /usr/lib/cgi-bin>
        Options +ExecCGI
    </Directory>
</VirtualHost>
`;
}
