import { plan } from "../../stacks/plan/plan.js";

/**
 * nginx's part of the Internet: each outside name over HTTP and HTTPS. `/adresse` answers the
 * address that the site sees, which the access log keeps too.
 */
export function nginxSites(): string {
  return `log_format vu '$remote_addr [$time_iso8601] $scheme://$host "$request" $status';
${Object.keys(plan().outside).map(site).join("\n")}`;
}

function site(name: string): string {
  return `server {
    listen 80;
    listen 443 ssl;
    server_name ${name};
    ssl_certificate /run/plateau/${name}.crt;
    ssl_certificate_key /run/plateau/${name}.key;
    ssl_protocols TLSv1.2 TLSv1.3;
    access_log /var/log/nginx/access.log vu;
    root /srv/www/${name};
    location = /adresse {
        default_type text/plain;
        return 200 "$remote_addr\\n";
    }
}
`;
}
