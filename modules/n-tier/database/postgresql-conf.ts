import { application } from "../application.js";

/** `conf.d/plateau.conf` of PostgreSQL's cluster: what differs from Debian's own settings. */
export function postgresqlConf(): string {
  return `# Réglages de cette machine. Appliquer : systemctl reload postgresql
# Le pare-feu et pg_hba.conf disent qui entre ; l'adresse de la machine n'a pas à être déjà là.
listen_addresses = '*'
port = ${application().database.port}
ssl_cert_file = '/etc/ssl/certs/db1.pem'
ssl_key_file = '/etc/ssl/private/db1.key'
ssl_min_protocol_version = 'TLSv1.2'

# Deux serveurs d'application de huit processus, la sauvegarde, l'administrateur
max_connections = 24
shared_buffers = 16MB
work_mem = 2MB
maintenance_work_mem = 16MB
max_wal_size = 128MB
min_wal_size = 32MB
max_worker_processes = 2
max_parallel_workers = 0
autovacuum_max_workers = 1
jit = off

# Journal : journalctl -t postgres. Chaque connexion y porte le numéro de la requête (application_name)
log_destination = 'syslog'
syslog_ident = 'postgres'
syslog_sequence_numbers = off
syslog_split_messages = off
log_line_prefix = '%q%u@%d %h %a '
log_connections = on
`;
}
