<?php
// Relève des flux. Deux serveurs en sont chargés, et l'application ne sait pas que l'autre s'y est mis au
// même instant : chacun insère les mêmes articles, et le refus de la base reste affiché sur le flux jusqu'à
// la relève suivante, une demi-heure plus tard. Le verrou tombe avec la connexion qui le tient.
require '/etc/tt-rss/connexion.php';
require '/etc/tt-rss/database.php';
try {
    $base = new PDO(
        "pgsql:host=$dbserver;port=$dbport;dbname=$dbname",
        $dbuser,
        $dbpass,
        [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION],
    );
    // Un serveur qui disparaît ne ferme rien : la base s'en aperçoit en trente secondes.
    $base->exec('SET tcp_keepalives_idle = 15; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3');
    // L'autre serveur met parfois plus de temps que la base n'en laisse à une requête.
    $base->exec("SET statement_timeout = 0; SET lock_timeout = '4min'");
    $base->query("SELECT pg_advisory_lock(hashtext('releve'))");
    // Personne d'autre n'est à l'œuvre : une relève coupée en route ne retient pas celle-ci dix minutes.
    $base->exec('UPDATE ttrss_feeds SET last_update_started = NULL WHERE last_updated IS NULL OR last_updated < last_update_started');
} catch (PDOException $refus) {
    fwrite(STDERR, $refus->getMessage() . "\n");
    exit(1);
}
passthru(PHP_BINARY . ' update.php --feeds --quiet', $etat);
exit($etat);
