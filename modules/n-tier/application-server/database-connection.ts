import { authorityFile } from "../../pki/authority-file.js";

/** `/etc/tt-rss/connexion.php`: how the application presents itself to its database. */
export const databaseConnection = `<?php
// Le certificat de la base est vérifié, nom compris ; une base muette est abandonnée au bout de 3 s.
putenv('PGSSLMODE=verify-full');
putenv('PGSSLROOTCERT=${authorityFile}');
putenv('PGCONNECT_TIMEOUT=3');
// La base journalise le numéro de la requête : un même numéro se suit d'un étage à l'autre.
$numero = preg_replace('/[^0-9a-f]/', '', $_SERVER['HTTP_X_REQUEST_ID'] ?? '');
if ($numero === '') $numero = PHP_SAPI;
putenv("PGAPPNAME=$numero");

// Une panne de la base : journalctl -t veille
openlog('veille', 0, LOG_LOCAL7);
function consigner(string $panne): void {
    syslog(LOG_ERR, '[' . getenv('PGAPPNAME') . '] ' . trim($panne));
}
`;
