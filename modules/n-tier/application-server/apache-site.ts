import { plan } from "../../../stacks/plan/plan.js";
import { serviceLogins } from "../../../stacks/plan/service-logins.js";
import { rootDn } from "../../domain-controller/names.js";
import { authorityFile } from "../../pki/authority-file.js";
import { application } from "../application.js";
import type { ApplicationServerName } from "./application-server-name.js";

const web1 = () => plan().machines.web1.interfaces.dmz;
const mon1 = () => plan().machines.mon1.interfaces.srv;

// Somebody whose account is enabled, and no application's.
const people =
  "(&(objectCategory=person)(!(userAccountControl:1.2.840.113556.1.4.803:=2))(!(sAMAccountName=svc-*)))";

/** Apache's site of an application server: TLS, accounts from the directory, the request's number in every line. */
export function apacheSite(machine: ApplicationServerName): string {
  const { host, serverHost, port } = application();
  return `# Serveur d'application de ${host}. Vérifier : apachectl configtest        Charger : systemctl reload apache2
# Lire les requêtes et leurs numéros : journalctl -t apache2-acces ; les erreurs : journalctl -t apache2 -t veille
Listen ${port}

# Les deux contrôleurs de domaine, essayés l'un après l'autre ; leur certificat est vérifié
LDAPTrustedGlobalCert CA_BASE64 ${authorityFile()}
LDAPVerifyServerCert on
LDAPConnectionTimeout 1
LDAPTimeout 2
LDAPCacheTTL 60

<VirtualHost *:${port}>
    ServerName ${serverHost}
    DocumentRoot /usr/share/tt-rss/www
    DirectoryIndex index.php

    SSLEngine on
    SSLCertificateFile /run/plateau/${machine}.crt
    SSLCertificateKeyFile /run/plateau/${machine}.key
    SSLProtocol -all +TLSv1.2 +TLSv1.3

    # L'adresse du client, sur la foi du seul serveur frontal
    RemoteIPHeader X-Forwarded-For
    RemoteIPInternalProxy ${web1()}

    LogFormat "%a %{X-Request-Id}i %u \\"%r\\" %>s %D us" requete
    CustomLog "|/usr/bin/logger --tag apache2-acces" requete
    ErrorLog syslog:local7:apache2
    # L'application est antérieure à PHP 8, dont chaque page tirerait des dizaines d'avertissements
    LogLevel warn php:error
    ErrorLogFormat "[%l] [%{X-Request-Id}i] [client\\ %a] %M"

    <Directory /usr/share/tt-rss/www>
        Options FollowSymLinks
        AllowOverride None
        AuthType Basic
        AuthName "${plan().company.name}"
        AuthBasicProvider ldap
        AuthLDAPURL "ldaps://dc1.${plan().company.domain} dc2.${plan().company.domain}/${rootDn()}?sAMAccountName?sub?${people}"
        AuthLDAPBindDN "${serviceLogins.application}@${plan().company.domain}"
        AuthLDAPBindPassword "exec:/bin/cat /etc/apache2/mot-de-passe-annuaire"
        AuthLDAPRemoteUserAttribute sAMAccountName
        LDAPReferrals off
        Require valid-user
    </Directory>

    # Ce que l'application lit, et que personne ne demande par HTTP
    <DirectoryMatch "^/usr/share/tt-rss/www/(classes|include|locale|templates|vendor)">
        Require all denied
    </DirectoryMatch>
    <FilesMatch "^(register|update|update_daemon2)\\.php$">
        Require all denied
    </FilesMatch>

    # Santé de cet étage, pour le serveur frontal, la supervision et la machine elle-même
    Alias /health /usr/share/plateau/health.php
    <Directory /usr/share/plateau>
        Require ip ${web1()} ${mon1()} 127.0.0.1
    </Directory>
</VirtualHost>
`;
}
