import { helpdesk } from "./helpdesk.js";

const rt = () => `include fastcgi_params;
        fastcgi_param SCRIPT_NAME "";
        fastcgi_param PATH_INFO $uri;
        fastcgi_read_timeout 60s;
        fastcgi_pass unix:${helpdesk().socket};`;

/** nginx's part: RT over HTTPS, and its mail gateway on the machine itself alone. */
export function nginxSite(): string {
  return `# Assistance. Vérifier : nginx -t        Charger : systemctl reload nginx
server_tokens off;
access_log syslog:server=unix:/dev/log,nohostname,tag=nginx;
error_log syslog:server=unix:/dev/log,nohostname,tag=nginx warn;

server {
    listen 443 ssl default_server;
    server_name ${helpdesk().host};
    ssl_certificate /run/plateau/desk1.crt;
    ssl_certificate_key /run/plateau/desk1.key;
    ssl_protocols TLSv1.2 TLSv1.3;
    client_max_body_size 12m;
    if ($host != ${helpdesk().host}) {
        return 301 https://${helpdesk().host}$request_uri;
    }

    location /static/ {
        root /usr/share/request-tracker5;
    }
    # Sans mot de passe : pour le courrier de cette machine, voir plus bas
    location /REST/1.0/NoAuth/ {
        return 403;
    }
    location / {
        ${rt()}
    }
}

# Le courrier devient un ticket : rt-mailgate, appelé par Postfix (/etc/aliases)
server {
    listen 127.0.0.1:${helpdesk().gatewayPort};
    client_max_body_size 12m;
    location = /REST/1.0/NoAuth/mail-gateway {
        ${rt()}
    }
    location / {
        return 404;
    }
}
`;
}
