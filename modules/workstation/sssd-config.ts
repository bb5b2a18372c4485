import { people, type ResourceName } from "../../stacks/plan/people.js";
import { plan } from "../../stacks/plan/plan.js";

/** The policies of the workstations' unit, and nothing else. */
const byPolicy = `access_provider = ad
# Les stratégies de groupe décident qui ouvre une session.
ad_gpo_access_control = enforcing`;

/**
 * `/etc/sssd/sssd.conf` of a machine where people log in: identities, passwords and access rights from
 * the domain.
 *
 * @param allowed groups whose members may log in, through whichever role. @default - whom the group
 * policies let in
 */
export function sssdConfig(allowed?: readonly ResourceName[]): string {
  const access = allowed
    ? `# Les membres de ces groupes, et personne d'autre, ouvrent une session.
access_provider = simple
simple_allow_groups = ${allowed.join(", ")}`
    : byPolicy;
  return `# Comptes du domaine ${plan().company.realm} sur cette machine : man 5 sssd-ad
[sssd]
services = nss, pam
domains = ${plan().company.domain}
implicit_pac_responder = False

[nss]
# Un compte tout juste créé se voit aussitôt, même demandé trop tôt.
entry_negative_timeout = 1
# Caches en mémoire, en Mio : quelques dizaines de comptes y tiennent.
memcache_size_passwd = 1
memcache_size_group = 1
memcache_size_initgroups = 1
memcache_size_sid = 1

[domain/${plan().company.domain}]
id_provider = ad
auth_provider = ad
chpass_provider = ad
ad_domain = ${plan().company.domain}
krb5_realm = ${plan().company.realm}

${access}

# L'identifiant du domaine, connu d'avance : un poste qui démarre avant les contrôleurs n'a pas à
# l'apprendre pour calculer les UID.
ldap_idmap_default_domain = ${plan().company.domain}
ldap_idmap_default_domain_sid = ${people().domainSid}

use_fully_qualified_names = False
default_shell = /bin/bash
fallback_homedir = /home/%u

# Poste fixe : sans contrôleur de domaine, pas de session.
cache_credentials = False

# Contrôleurs injoignables : réessayer chaque seconde, et ne pas attendre davantage la réponse d'un
# DNS muet avant d'interroger l'autre.
offline_timeout = 1
offline_timeout_max = 1
offline_timeout_random_offset = 0
dns_resolver_server_timeout = 400
dns_resolver_op_timeout = 1

# Le poste s'inscrit dans le DNS à chaque bail (register-name.service) : sssd attendrait une minute.
dyndns_update = False

# Le mot de passe machine reste celui que l'annuaire a posé.
ad_maximum_machine_account_password_age = 0
`;
}
