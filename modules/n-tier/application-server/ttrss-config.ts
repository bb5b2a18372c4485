import { plan } from "../../../stacks/plan/plan.js";
import { proxyUrl } from "../../../stacks/plan/proxy-url.js";
import { application } from "../application.js";

/** `/etc/tt-rss/config.php`: the package's options that differ from one company to another, and no other. */
export function ttrssConfig(): string {
  return `<?php
// Configuration de l'application. Le mot de passe de la base est dans database.php, à part.
require '/etc/tt-rss/connexion.php';
require '/etc/tt-rss/database.php';
define('DB_TYPE', 'pgsql');
define('DB_HOST', $dbserver);
define('DB_PORT', $dbport);
define('DB_USER', $dbuser);
define('DB_NAME', $dbname);
define('DB_PASS', $dbpass);
define('MYSQL_CHARSET', 'UTF8');

if (PHP_SAPI === 'cli') {
    // L'application est antérieure à PHP 8, qui avertit à chaque ligne : seules les erreurs comptent.
    error_reporting(E_ALL & ~E_WARNING & ~E_NOTICE & ~E_DEPRECATED);
} else {
    // L'application montre au client le refus de sa base, avec un code 200.
    ob_start(function (string $page): string {
        if (!str_contains($page, 'Exception while creating PDO object')) return $page;
        http_response_code(500);
        consigner(strip_tags($page));
        return '';
    });
}

define('SELF_URL_PATH', 'https://${application().host}/');
define('SINGLE_USER_MODE', false);
define('SIMPLE_UPDATE_MODE', false);

define('PHP_EXECUTABLE', '/usr/bin/php');
define('LOCK_DIRECTORY', '/var/lib/tt-rss');
define('CACHE_DIR', '/var/cache/tt-rss');
define('ICONS_DIR', 'feed-icons');
define('ICONS_URL', 'feed-icons');

// Apache a vérifié le compte dans l'annuaire ; l'application le croit sur parole.
define('PLUGINS', 'auth_remote, note');
define('AUTH_AUTO_CREATE', true);
define('AUTH_AUTO_LOGIN', true);
define('ENABLE_REGISTRATION', false);
define('REG_NOTIFY_ADDRESS', 'postmaster@${plan().company.domain}');
define('REG_MAX_USERS', 10);
define('SESSION_COOKIE_LIFETIME', 86400);

// Les flux se relèvent par le mandataire, pour tout le monde, connecté récemment ou non.
define('_HTTP_PROXY', '${proxyUrl("srv")}');
define('DAEMON_UPDATE_LOGIN_LIMIT', 0);
define('FORCE_ARTICLE_PURGE', 0);
define('CHECK_FOR_UPDATES', false);
define('ENABLE_GZIP_OUTPUT', false);

define('SMTP_FROM_NAME', '${plan().company.name}');
define('SMTP_FROM_ADDRESS', 'veille@${plan().company.domain}');
define('DIGEST_SUBJECT', '[veille] Nouveautés des dernières 24 heures');

// Les erreurs vont dans le journal d'Apache.
define('LOG_DESTINATION', '');
define('CONFIG_VERSION', 26);
`;
}
