import { mailNames } from "./mail-names.js";

/** nginx's part: the webmail, over HTTPS alone. */
export function webmailSite(): string {
  return `server {
    listen 443 ssl;
    server_name ${mailNames().web};
    ssl_certificate /etc/ssl/certs/mail.crt;
    ssl_certificate_key /etc/ssl/private/mail.key;
    ssl_protocols TLSv1.2 TLSv1.3;
    server_tokens off;
    client_max_body_size 12m;
    root /var/lib/roundcube/public_html;
    index index.php;

    location ~ ^(.+\\.php)(/.*)?$ {
        try_files $1 =404;
        include fastcgi_params;
        fastcgi_param SCRIPT_FILENAME $document_root$1;
        fastcgi_param PATH_INFO $2;
        fastcgi_pass unix:/run/php/php8.2-fpm.sock;
    }
}
`;
}
