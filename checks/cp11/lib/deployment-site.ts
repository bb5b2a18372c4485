/** nginx's site on the deployment server, and what makes nginx read it again. */
export const deploymentSite = {
  file: "/etc/nginx/conf.d/deploiement.conf",
  reload: "/usr/sbin/nginx -q -t && systemctl reload nginx",
} as const;
