import { monitoringNames } from "../../../modules/monitoring/monitoring-names.js";
import { application } from "../../../modules/n-tier/application.js";
import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { expiredCertificate } from "../../lib/expired-certificate.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { remoteAccessFile, restartRemoteAccess } from "../lib/remote-access-server.js";

export const acceptAllBeforeDrop = fault({
  needs: ["fw1"],
  reddens: [
    "cp03/guest-is-apart",
    "cp06/segments-keep-apart",
    "cp07/flows-from-lan",
    "cp07/flows-from-srv",
    "cp07/flows-from-dmz",
    "cp07/flows-from-guest",
    "cp07/flows-from-wan",
    "cp07/nothing-else-passes",
    "cp07/web-through-proxy",
    "cp07/remote-access",
    "cp13/reached-from-offices-only",
    "cp11/silent-elsewhere",
  ],

  async apply({ nodes: { fw1 } }) {
    const script = 's/^\\( *\\)log prefix "refus-transit.*/\\1accept\\n&/';
    await edit(fw1, rulesFile, script, reloadRules);
  },
});

export const administrationOpenToLan = fault({
  needs: ["fw1"],
  reddens: ["cp07/administration-from-servers-only", "cp07/nothing-else-passes"],

  async apply({ nodes: { fw1 } }) {
    const script =
      's/^\\( *\\)log prefix "refus-entree.*/\\1iifname "lan" tcp dport 22 accept\\n&/';
    await edit(fw1, rulesFile, script, reloadRules);
  },
});

export const anonymousCiphersInMail = fault({
  needs: ["mail1"],
  reddens: ["cp07/tls-is-sound"],
  apply: ({ nodes: { mail1 } }) =>
    edit(
      mail1,
      "/etc/postfix/main.cf",
      "/^smtpd_tls_exclude_ciphers/d",
      "systemctl reload postfix",
    ),
});

export const forbiddenSiteLetThrough = fault({
  needs: ["fw1"],
  reddens: ["cp07/web-through-proxy"],

  async apply({ nodes: { fw1 } }) {
    const [site = ""] = plan().forbiddenSites;
    await edit(
      fw1,
      "/etc/squid/sites-interdits",
      `s/^${site}$/www.${site}/`,
      "systemctl reload squid",
    );
  },
});

export const holeForOneServer = fault({
  needs: ["app2"],
  reddens: ["cp07/nothing-else-enters"],

  async apply({ nodes: { app2 } }) {
    const rule = `ip saddr ${plan().machines.file1.interfaces.srv} tcp dport ${application().port} accept`;
    await edit(app2, rulesFile, `/icmp type echo-request/a\\        ${rule}`, reloadRules);
  },
});

export const mobileRefusalsSilent = fault({
  needs: ["fw1"],
  reddens: ["cp07/refusals-logged"],

  async apply({ nodes: { fw1 } }) {
    const script = 's/^\\( *\\)log prefix "refus-.*/\\1iifname "vpn" counter drop\\n&/';
    await edit(fw1, rulesFile, script, reloadRules);
  },
});

export const natRemoved = fault({
  needs: ["fw1"],
  reddens: [
    "cp03/names-resolve",
    "cp06/outside-names",
    "cp06/paths-there-and-back",
    "cp06/segments-keep-apart",
    "cp07/source-nat",
    // Mail waits for names of the Internet before it greets, and has none.
    "cp14/letter-from-outside",
    "cp14/letter-to-outside",
    "cp14/signature-verified",
    "cp14/spam-refused",
    "cp14/no-open-relay",
    "cp14/forged-sender-refused",
    "cp14/certificates-trusted",
  ],

  async apply({ nodes: { fw1 } }) {
    await edit(fw1, rulesFile, "/snat ip to/d", reloadRules);
    // Connections that are known keep their translation.
    await fw1.succeed`conntrack -F`;
  },
});

export const oldTlsAccepted = fault({
  needs: ["fw1"],
  reddens: ["cp07/vpn-certificate"],
  apply: ({ nodes: { fw1 } }) =>
    edit(
      fw1,
      remoteAccessFile,
      "s/^tls-version-min .*/tls-version-min 1.0\\ntls-cert-profile insecure/",
      restartRemoteAccess,
    ),
});

export const oldTlsInDirectory = fault({
  needs: ["dc2"],
  reddens: ["cp07/tls-is-sound"],

  async apply({ nodes: { dc2 } }) {
    await edit(dc2, "/etc/samba/smb.conf", "/^ *tls priority/d", "systemctl restart samba-ad-dc");
    await dc2.eventually`nc -w 1 127.0.0.1 636 < /dev/null`;
  },
});

export const oldTlsOnFront = fault({
  needs: ["web1"],
  reddens: ["cp07/tls-is-sound"],
  apply: ({ nodes: { web1 } }) =>
    edit(
      web1,
      "/etc/nginx/conf.d/application.conf",
      "s/^ssl_protocols .*/ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3;\\nssl_ciphers DEFAULT:@SECLEVEL=0;/",
      "nginx -t 2> /dev/null && systemctl reload nginx",
    ),
});

export const onlyTcpLogged = fault({
  needs: ["fw2"],
  reddens: ["cp07/refusals-logged"],
  apply: ({ nodes: { fw2 } }) =>
    edit(fw2, rulesFile, 's/log prefix "refus-/meta l4proto tcp &/', reloadRules),
});

export const refusalsNotLogged = fault({
  needs: ["fw1"],
  reddens: ["cp07/refusals-logged"],
  apply: ({ nodes: { fw1 } }) => edit(fw1, rulesFile, '/log prefix "refus-/d', reloadRules),
});

export const revokedWorkerLetIn = fault({
  needs: ["fw1"],
  reddens: ["cp07/revoked-worker-refused"],
  apply: ({ nodes: { fw1 } }) => edit(fw1, remoteAccessFile, "/^crl-verify/d", restartRemoteAccess),
});

export const rootLetIn = fault({
  needs: ["fw2"],
  reddens: ["cp07/ssh-keys-only"],

  async apply({ nodes: { fw2 } }) {
    // Read before what the package's own file says.
    await fw2.succeed`
      echo 'PermitRootLogin prohibit-password' > /etc/ssh/sshd_config.d/00-depannage.conf && systemctl reload ssh`;
  },
});

export const ruleTypedLive = fault({
  needs: ["fw2"],
  reddens: ["cp07/rules-persist"],

  async apply({ nodes: { fw2 } }) {
    const noisy = plan().segments.siteb.probe.replace(/\d+$/, "199");
    await fw2.succeed`/usr/sbin/nft insert rule inet filter forward ip saddr ${noisy} drop`;
  },
});

export const rulesNeverSaved = fault({
  needs: ["fw1"],
  reddens: ["cp07/rules-persist"],

  async apply({ nodes: { fw1 } }) {
    // What the package installs: three chains that refuse nothing.
    const asInstalled = `#!/usr/sbin/nft -f

flush ruleset

table inet filter {
	chain input {
		type filter hook input priority filter;
	}
	chain forward {
		type filter hook forward priority filter;
	}
	chain output {
		type filter hook output priority filter;
	}
}
`;
    await fw1.succeed`printf %s ${asInstalled} > ${rulesFile}`;
  },
});

export const sshPasswordsAccepted = fault({
  needs: ["fw1"],
  reddens: ["cp07/ssh-keys-only"],
  apply: ({ nodes: { fw1 } }) =>
    edit(
      fw1,
      "/etc/ssh/sshd_config.d/routeur.conf",
      "s/^PasswordAuthentication no/PasswordAuthentication yes\\nPermitRootLogin yes/",
      "systemctl reload ssh",
    ),
});

export const supervisionCertificateExpired = fault({
  needs: ["mon1"],
  reddens: ["cp07/tls-is-sound"],

  async apply({ nodes: { mon1 } }) {
    await expiredCertificate(mon1, Object.values(monitoringNames()), {
      key: "/etc/ssl/private/mon1.key",
      certificate: "/etc/ssl/certs/mon1.pem",
    });
    await mon1.succeed`systemctl reload apache2`;
  },
});

export const timeOpenToGuests = fault({
  needs: ["fw1"],
  reddens: ["cp07/flows-from-guest", "cp07/nothing-else-passes"],

  async apply({ nodes: { fw1 } }) {
    const rule = 'iifname "guest" oifname "srv" udp dport 123 accept';
    await edit(fw1, rulesFile, `/log prefix "refus-transit/i\\        ${rule}`, reloadRules);
  },
});

export const tunnelCallsWrongPeer = fault({
  needs: ["fw2"],
  reddens: [
    "cp06/dora-in-siteb",
    "cp06/paths-there-and-back",
    "cp07/flows-from-siteb",
    "cp07/site-to-site-tunnel",
    "cp13/reached-from-offices-only",
  ],

  async apply({ nodes: { fw2 } }) {
    const [right, wrong] = [plan().machines.fw1, plan().machines.ext1].map(
      ({ interfaces }) => interfaces.wan,
    );
    await edit(
      fw2,
      "/etc/openvpn/client/siege.conf",
      `s/^remote ${right} /remote ${wrong} /`,
      "systemctl restart openvpn-client@siege",
    );
  },
});
