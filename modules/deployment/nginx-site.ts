import { ofCompany } from "../../stacks/plan/company.js";
import { deployment } from "./deployment.js";

/** nginx's site: files to read, and one thing to do, giving a ticket back. */
export const nginxSite = ofCompany(
  () => `# Déploiement et dépôt de paquets. Vérifier : nginx -t        Charger : systemctl reload nginx
# Lire les demandes : journalctl -t nginx
log_format demande '$remote_addr "$request" $status $body_bytes_sent $request_time s';
access_log syslog:server=unix:/dev/log,nohostname,tag=nginx demande;
error_log syslog:server=unix:/dev/log,nohostname,tag=nginx warn;
server_tokens off;

server {
    listen 80 default_server;
    server_name ${deployment().host};
    root /srv/http;
    charset utf-8;
    default_type application/octet-stream;
    types { text/plain ipxe cfg asc crt; }

    # On ne fait que lire.
    location / {
        if ($request_method !~ ^(GET|HEAD)$) { return 405; }
    }

    location /debian/ {
        if ($request_method !~ ^(GET|HEAD)$) { return 405; }
        alias /srv/depot/;
        location ~ ^/debian/(conf|db)/ { return 404; }
        autoindex on;
    }

    # Le billet d'un poste : sans lui, 404, et le poste démarre sur son disque.
    location ~ ^/billets/(?<carte>[0-9a-f-]+)\\.ipxe$ {
        if ($request_method !~ ^(GET|HEAD)$) { return 405; }
        if (!-f /var/lib/deploiement/billets/$carte.reponses) { return 404; }
        rewrite ^ /billet.ipxe last;
    }
    location ~ ^/billets/[0-9a-f-]+\\.reponses$ {
        if ($request_method !~ ^(GET|HEAD)$) { return 405; }
        root /var/lib/deploiement;
        add_header Cache-Control no-store;
    }
    location ~ ^/billets/[0-9a-f-]+/[0-9a-f]+$ {
        if ($request_method != POST) { return 405; }
        client_max_body_size 1k;
        include fastcgi_params;
        fastcgi_param SCRIPT_FILENAME /usr/lib/deploiement/billet;
        fastcgi_pass unix:/run/fcgiwrap.socket;
    }
}
`,
);
