import { application } from "../../../modules/n-tier/application.js";
import { page } from "../../lib/application/site.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";

export const httpsOnly = check({
  title: {
    fr: "HTTP ne montre rien et mène à HTTPS, à la même page",
    en: "HTTP shows nothing and leads to HTTPS, to the same page",
  },
  remedy: {
    fr: "Sur web1, le serveur du port 80 de /etc/nginx/conf.d/application.conf ne fait que `return 301 https://…$request_uri` ; `nginx -t && systemctl reload nginx`.",
    en: "On web1, the server of port 80 in /etc/nginx/conf.d/application.conf only does `return 301 https://…$request_uri`; `nginx -t && systemctl reload nginx`.",
  },
  needs: ["web1", "probe-lan"],
  deadlineMs: 14_000,

  async run({ nodes: { web1, "probe-lan": probe }, token }) {
    const path = `/${token}`;
    const { status, headers } = await page(probe, web1, { path, scheme: "http" });
    const location = headers.match(/^location: (\S+)$/im)?.[1] ?? "∅";
    claim(
      /^30[1278]$/.test(status) && location === `https://${application.host}${path}`,
      {
        fr: `http://…${path} : 301 vers https://${application.host}${path}`,
        en: `http://…${path}: 301 to https://${application.host}${path}`,
      },
      `http://…${path}: ${status}, Location: ${location}`,
    );
    return `${status} ${location}`;
  },
});
