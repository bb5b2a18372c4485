/** `conf.d/plateau.conf` of the local cluster: one application of two processes, and little memory. */
export const postgresqlConf = `# Réglages de cette machine. Appliquer : systemctl restart postgresql
# Seule l'assistance s'en sert, par la prise locale ; le banc y lit jusqu'à huit fois à la fois
listen_addresses = ''
max_connections = 24
shared_buffers = 12MB
work_mem = 2MB
maintenance_work_mem = 16MB
max_wal_size = 96MB
min_wal_size = 32MB
max_worker_processes = 1
max_parallel_workers = 0
max_logical_replication_workers = 0
autovacuum_max_workers = 1
jit = off
log_destination = 'syslog'
syslog_ident = 'postgres'
log_line_prefix = '%q%u@%d '
`;
