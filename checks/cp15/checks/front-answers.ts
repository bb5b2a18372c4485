import { page } from "../../lib/application/site.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";

export const frontAnswers = check({
  title: {
    fr: "L'étage web est sain : le serveur frontal répond de lui-même (/health)",
    en: "The web tier is sound: the front server answers by itself (/health)",
  },
  remedy: {
    fr: "Sur web1 : `systemctl status nginx`, `nginx -t`, `ss -ltn`, `journalctl -u nginx -t nginx -n 30` ; /etc/nginx/conf.d/application.conf. Un délai sans réponse n'est pas un refus : processus figé, ou pare-feu (`nft list ruleset`, sur web1 et fw1).",
    en: "On web1: `systemctl status nginx`, `nginx -t`, `ss -ltn`, `journalctl -u nginx -t nginx -n 30`; /etc/nginx/conf.d/application.conf. A time-out is no refusal: a frozen process, or a firewall (`nft list ruleset`, on web1 and fw1).",
  },
  needs: ["web1", "probe-lan"],
  deadlineMs: 14_000,

  async run({ nodes: { web1, "probe-lan": probe } }) {
    const { status, body } = await page(probe, web1, { path: "/health" });
    claim(
      status === "200" && body.includes("ok"),
      { fr: "/health : 200, ok", en: "/health: 200, ok" },
      `/health: ${status} ${body.slice(0, 80)}`,
    );
    return `/health: ${status} ${body.trim()}`;
  },
});
