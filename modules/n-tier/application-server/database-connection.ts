import { ofCompany } from "../../../stacks/plan/company.js";
import { authorityFile } from "../../pki/authority-file.js";

/** `/etc/tt-rss/connexion.php`: how the application presents itself to its database. */
export const databaseConnection = ofCompany(
  () => `<?php
// Le certificat de la base est vérifié, nom compris.
putenv('PGSSLMODE=verify-full');
putenv('PGSSLROOTCERT=${authorityFile()}');
// La base journalise le numéro de la requête : un même numéro se suit d'un étage à l'autre.
$numero = preg_replace('/[^0-9a-f]/', '', $_SERVER['HTTP_X_REQUEST_ID'] ?? '');
if ($numero === '') $numero = PHP_SAPI;
putenv("PGAPPNAME=$numero");

// Une panne de la base : journalctl -t veille
openlog('veille', 0, LOG_LOCAL7);
function consigner(string $panne): void {
    syslog(LOG_ERR, '[' . getenv('PGAPPNAME') . '] ' . trim($panne));
}
`,
);
