import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { application } from "../application.js";
import { errorPages } from "./error-pages.js";

const servers = ofCompany(() =>
  [plan().machines.app1, plan().machines.app2].map(({ interfaces }) => interfaces.srv),
);

/** nginx's part of the front server: TLS, the two application servers, what the client sees of a failure. */
export function nginxConf(): string {
  const { host, port, serverHost } = application();
  return `# Serveur frontal de ${host}. Vérifier : nginx -t        Charger : systemctl reload nginx
# Lire les requêtes et leurs numéros : journalctl -t nginx

log_format requete '$remote_addr $request_id "$request" $status $request_time s '
                   'par $upstream_addr : $upstream_status en $upstream_response_time s';
access_log syslog:server=unix:/dev/log,nohostname,tag=nginx requete;
error_log syslog:server=unix:/dev/log,nohostname,tag=nginx warn;
server_tokens off;

ssl_certificate /run/plateau/web1.crt;
ssl_certificate_key /run/plateau/web1.key;
ssl_protocols TLSv1.2 TLSv1.3;
ssl_session_cache shared:tls:1m;

upstream application {
    # Aucun n'est mis de côté après un échec : la panne garde le même visage à chaque requête
${servers()
  .map((address) => `    server ${address}:${port} max_fails=0;`)
  .join("\n")}
    keepalive 4;
    keepalive_timeout 3s;
}

server {
    listen 80 default_server;
    listen 443 ssl default_server;
    server_name _;
    location = /health {
        access_log off;
        default_type text/plain;
        return 200 "ok\\n";
    }
    location / {
        return 301 https://${host}$request_uri;
    }
}

server {
    listen 443 ssl;
    server_name ${host};
    add_header Strict-Transport-Security "max-age=31536000" always;
    add_header X-Request-Id $request_id always;

    location = /health {
        access_log off;
        default_type text/plain;
        return 200 "ok\\n";
    }

    location / {
        proxy_pass https://application;
        proxy_http_version 1.1;
        proxy_set_header Connection "";
        proxy_set_header Host $host;
        proxy_set_header X-Forwarded-For $remote_addr;
        proxy_set_header X-Forwarded-Proto $scheme;
        proxy_set_header X-Request-Id $request_id;

        proxy_ssl_verify on;
        proxy_ssl_trusted_certificate /run/plateau/ca.crt;
        proxy_ssl_name ${serverHost};
        proxy_ssl_server_name on;

        # Serveur arrêté : 502. Serveur qui prend la requête et se tait : 504
        proxy_connect_timeout 1s;
        proxy_read_timeout 5s;
        proxy_next_upstream error timeout;

        # Le détail d'une panne reste dans les journaux
        proxy_intercept_errors on;
${Object.keys(errorPages)
  .map((status) => `        error_page ${status} /erreur/${status}.html;`)
  .join("\n")}
    }

    location /erreur/ {
        internal;
        ssi on;
        root /srv/www;
    }
}
`;
}
