import { ofCompany } from "../../stacks/plan/company.js";
import { mailboxes } from "../../stacks/plan/mailboxes.js";
import { plan } from "../../stacks/plan/plan.js";

const folder = "/etc/rspamd/local.d";

const everyUser = "/etc/rspamd/utilisateurs";
const publicDomains = "/etc/rspamd/domaines-publics";

/** Modules that ask services of the Internet which a lab has not, or keep their memory in Redis. */
const off = [
  "antivirus",
  "arc",
  "asn",
  "aws_s3",
  "bimi",
  "classifier-bayes",
  "clickhouse",
  "dcc",
  "elastic",
  "external_services",
  "fuzzy_check",
  "greylist",
  "history_redis",
  "http_headers",
  "metadata_exporter",
  "metric_exporter",
  "mx_check",
  "neural",
  "p0f",
  "phishing",
  "ratelimit",
  "rbl",
  "replies",
  "reputation",
  "spamassassin",
  "spamtrap",
  "surbl",
  "url_redirector",
];

/** What differs from Debian's own configuration, by path: see `rspamadm configdump`. */
export const rspamdFiles = ofCompany(
  (): Readonly<Record<string, string>> => ({
    ...Object.fromEntries(off.map((name) => [`${folder}/${name}.conf`, "enabled = false;\n"])),
    [`${folder}/options.inc`]: `# Ni apprentissage, ni empreintes
filters = "chartable,dkim,regexp";
# La liste des domaines publics du vrai Internet coûte 150 Mo une fois compilée
url_tld = "${publicDomains}";
# Les serveurs écrivent au nom du domaine sans être son MX ; ailleurs, c'est s'être identifié qui compte
local_addrs = ["127.0.0.0/8", "${plan().segments.srv.cidr}"];
`,
    [publicDomains]: "test\ncom\nnet\norg\nfr\neu\n",
    // One process filters; what others would do is not asked for here.
    [`${folder}/worker-normal.inc`]: "enabled = false;\n",
    [`${folder}/worker-controller.inc`]: "enabled = false;\n",
    [`${folder}/worker-proxy.inc`]: `bind_socket = "127.0.0.1:11332";
milter = yes;
count = 1;
reject_message = "Message refuse : indesirable";
upstream "local" {
  default = yes;
  self_scan = yes;
}
`,
    [`${folder}/actions.conf`]: "reject = 15;\nadd_header = 6;\ngreylist = null;\n",
    [`${folder}/dmarc.conf`]: `# Ce que le domaine de l'expéditeur demande est appliqué
actions = {
  quarantine = "add_header";
  reject = "reject";
}
`,
    [`${folder}/dkim_signing.conf`]: `# Signé : ce qu'envoie quelqu'un qui s'est identifié, ou la machine elle-même
enabled = true;
sign_authenticated = true;
sign_local = true;
allow_username_mismatch = true;
use_domain = "header";
domain {
  ${plan().company.domain} {
    selector = "${mailboxes().dkimSelector}";
    path = "/var/lib/rspamd/dkim/${plan().company.domain}.key";
  }
}
`,
    [`${folder}/multimap.conf`]: `IDENTIFIE {
  type = "user";
  map = "${everyUser}";
  regexp = true;
  score = 0;
  description = "L'expéditeur s'est identifié";
}
`,
    [everyUser]: "/./\n",
    [`${folder}/force_actions.conf`]: `# Postfix vérifie l'expéditeur de l'enveloppe ; celui que le destinataire lira doit être le même
rules {
  SON_PROPRE_NOM {
    action = "reject";
    expression = "IDENTIFIE & FROM_NEQ_ENVFROM";
    message = "L'adresse montree (From) n'est pas celle de l'expediteur";
  }
}
`,
    [`${folder}/milter_headers.conf`]: `use = ["authentication-results", "x-spam-status"];
`,
  }),
);
