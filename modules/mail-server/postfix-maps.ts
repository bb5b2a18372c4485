import { ofCompany } from "../../stacks/plan/company.js";
import { mailboxes } from "../../stacks/plan/mailboxes.js";
import { plan } from "../../stacks/plan/plan.js";
import { directorySearch } from "./directory-search.js";

const tickets = ofCompany(() => Object.keys(mailboxes().tickets));

function ldapMap(comment: string, lines: readonly string[]): string {
  return `# ${comment}
# Essayer : postmap -q ADRESSE proxy:ldap:/etc/postfix/ldap/…
server_host = ${directorySearch().servers.join(" ")}
version = 3
timeout = 3
search_base = ${directorySearch().base}
bind = yes
bind_dn = ${directorySearch().account}
tls_require_cert = yes
tls_ca_cert_file = /etc/ssl/certs/ca-certificates.crt
${lines.join("\n")}
`;
}

/** Members of a group, and of the groups in it, by one of their attributes. */
function members(filter: string, attribute: string): string[] {
  return [
    `query_filter = ${filter}`,
    "special_result_attribute = member",
    `leaf_result_attribute = ${attribute}`,
  ];
}

/** Postfix's tables, by path. The account's password is written in at first boot. */
export const postfixMaps = ofCompany(
  (): Readonly<Record<string, string>> => ({
    "/etc/postfix/ldap/personnes.cf": ldapMap("Boîtes des personnes : compte actif de l'annuaire", [
      `query_filter = ${directorySearch().person("mail", "%s")}`,
      "result_attribute = sAMAccountName",
    ]),
    "/etc/postfix/ldap/partages.cf": ldapMap(
      "Boîtes partagées : groupe de ressource avec adresse",
      [`query_filter = ${directorySearch().shared("%s")}`, "result_attribute = sAMAccountName"],
    ),
    "/etc/postfix/ldap/listes.cf": ldapMap(
      "Listes : le courrier d'un groupe de rôle va à ses membres",
      members(directorySearch().list("%s"), "mail"),
    ),
    "/etc/postfix/ldap/expediteurs.cf": ldapMap(
      "Qui peut écrire au nom d'un groupe : ses membres",
      members("(&(objectClass=group)(mail=%s))", "sAMAccountName"),
    ),
    "/etc/postfix/virtual": [
      "# Adresses de fonction. Après un changement : postmap /etc/postfix/virtual",
      ...Object.entries(mailboxes().aliases).map(
        ([name, login]) => `${name}@${plan().company.domain} ${login}@${plan().company.domain}`,
      ),
      "# L'assistance : ce courrier devient un ticket sur desk1",
      ...tickets().map(
        (name) => `${name}@${plan().company.domain} ${name}@desk1.${plan().company.domain}`,
      ),
      "",
    ].join("\n"),
    "/etc/postfix/domaine": [
      "# Nos adresses ne viennent pas d'Internet. Après un changement : postmap /etc/postfix/domaine",
      `${plan().company.domain} 550 5.7.1 ${plan().company.domain} n'ecrit pas d'ici : s'identifier sur le port 587`,
      "",
    ].join("\n"),
    "/etc/postfix/internes": [
      "# Serveurs dont les applications écrivent sans s'identifier, à nos boîtes seulement",
      `${plan().segments.srv.cidr} OK`,
      "",
    ].join("\n"),
    "/etc/postfix/relais": [
      "# Applications qui écrivent aussi au dehors, et sous quelles adresses (main.cf)",
      `${plan().machines.desk1.interfaces.srv} assistance`,
      "",
    ].join("\n"),
  }),
);
