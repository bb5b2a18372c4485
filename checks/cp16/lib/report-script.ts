import { timeZone } from "../../../scripts/ground/clock.js";
/** A command that makes the report of a month in SQL alone, as a candidate may write it. */
export const reportScript = `#!/bin/sh
# rapport-mensuel AAAA-MM : les indicateurs du mois, calculés sur l'historique des tickets
exec psql --no-psqlrc --quiet --no-align --tuples-only --username=rt --dbname=rt --set=mois="$1" << 'FIN'
WITH mois AS (
  SELECT t.* FROM tickets t JOIN queues q ON q.id = t.queue
  WHERE q.name IN ('Incidents', 'Demandes')
    AND to_char(t.created AT TIME ZONE 'UTC' AT TIME ZONE '${timeZone}', 'YYYY-MM') = :'mois'
), dedans AS (
  SELECT * FROM mois WHERE status <> 'rejeté' AND effectiveid = id
), faits AS (
  SELECT x.*, x.creator = d.creator AS demandeur FROM transactions x
  JOIN dedans d ON x.objecttype = 'RT::Ticket' AND x.objectid = d.id
), vus AS (
  SELECT d.*, d.status IN ('résolu', 'clos') AS fini,
    (SELECT count(*) FROM faits f WHERE f.objectid = d.id AND f.type = 'Correspond' AND NOT f.demandeur) AS messages,
    (SELECT min(f.created) FROM faits f WHERE f.objectid = d.id AND f.type = 'Correspond' AND NOT f.demandeur) AS premier,
    (SELECT max(f.created) FROM faits f WHERE f.objectid = d.id AND f.type = 'Status' AND f.newvalue = 'résolu') AS solution,
    (SELECT count(*) FROM faits f WHERE f.objectid = d.id AND f.type = 'Status'
       AND f.oldvalue IN ('résolu', 'clos') AND f.newvalue = 'ouvert') AS retours
  FROM dedans d
), niveaux AS (
  SELECT n.sla, coalesce(100.0 * count(v.id) FILTER (WHERE v.fini AND v.solution <= v.due) / nullif(count(v.id), 0), 0) AS part
  FROM (VALUES ('Basse'), ('Moyenne'), ('Haute'), ('Critique')) n (sla) LEFT JOIN vus v ON v.sla = n.sla
  GROUP BY n.sla
), notes AS (
  SELECT substring(a.content FROM 'Note *: *([1-5]) */ *5')::int AS note
  FROM faits f JOIN attachments a ON a.transactionid = f.id AND a.contenttype = 'text/plain' WHERE f.demandeur
)
SELECT json_build_object(
  'mois', :'mois',
  'tickets', (SELECT count(*) FROM vus),
  'exclus', (SELECT coalesce(json_agg(m.id ORDER BY m.id), '[]') FROM mois m WHERE m.id NOT IN (SELECT id FROM dedans)),
  'premiere_reponse_moyenne_min', (SELECT coalesce(avg(extract(epoch FROM premier - created) / 60), 0) FROM vus),
  'premiere_reponse_mediane_min', (SELECT coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM premier - created) / 60), 0) FROM vus),
  'resolus_premier_contact_pct', (SELECT coalesce(100.0 * count(*) FILTER (WHERE fini AND messages = 1 AND retours = 0) / nullif(count(*), 0), 0) FROM vus),
  'dans_les_delais_pct', (SELECT json_object_agg(sla, part) FROM niveaux),
  'stock', (SELECT count(*) FROM vus WHERE NOT fini),
  'reouvertures', (SELECT coalesce(sum(retours), 0) FROM vus),
  'satisfaction_moyenne', (SELECT coalesce(avg(note), 0) FROM notes));
FIN
`;
