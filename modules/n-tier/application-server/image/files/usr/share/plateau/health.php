<?php
// Santé de l'étage applicatif : il sert, et sa base lui répond.
require '/etc/tt-rss/connexion.php';
require '/etc/tt-rss/database.php';
header('Content-Type: text/plain');
try {
    $base = new PDO(
        "pgsql:host=$dbserver;port=$dbport;dbname=$dbname",
        $dbuser,
        $dbpass,
        // Secondes : qui regarde la santé n'attend pas.
        [PDO::ATTR_TIMEOUT => 2],
    );
    $base->query('SELECT 1');
    echo "ok\n";
} catch (PDOException $refus) {
    http_response_code(503);
    consigner($refus->getMessage());
    echo "database: no\n";
}
