/** nginx's part of the front server. */
export const frontFile = "/etc/nginx/conf.d/application.conf";
