import { plan } from "../../stacks/plan/plan.js";
import { mailNames } from "./mail-names.js";

/** `/etc/roundcube/config.inc.php`; the key that sessions are encrypted with is drawn at first boot. */
export function roundcubeConf(): string {
  return `<?php
$config = [];
include("/etc/roundcube/debian-db-roundcube.php");
include("/etc/roundcube/session-key.php");

$config['product_name'] = '${plan().company.name}';
$config['mail_domain'] = '${plan().company.domain}';
$config['username_domain'] = '';
$config['support_url'] = '';
$config['skin'] = 'elastic';
$config['enable_spellcheck'] = false;
$config['use_https'] = true;
$config['plugins'] = ['archive', 'managesieve', 'zipdownload'];

$tls = ['ssl' => ['verify_peer' => true, 'cafile' => '/etc/ssl/certs/ca-certificates.crt']];
$config['imap_host'] = 'ssl://${mailNames().host}:993';
$config['imap_conn_options'] = $tls;
$config['smtp_host'] = 'tls://${mailNames().host}:587';
$config['smtp_user'] = '%u';
$config['smtp_pass'] = '%p';
$config['smtp_conn_options'] = $tls;
$config['managesieve_host'] = 'tls://${mailNames().host}:4190';
$config['managesieve_conn_options'] = $tls;
`;
}
