import { plan } from "../../stacks/plan/plan.js";

/** `/etc/samba/smb.conf` of a controller. */
export function sambaConf(machine: "dc1" | "dc2"): string {
  const { domain, realm, workgroup } = plan().company;
  const { ext1 } = plan().machines;
  return `# Contrôleur de domaine Active Directory. Vérifier avec : testparm
[global]
    netbios name = ${machine.toUpperCase()}
    realm = ${realm}
    workgroup = ${workgroup}
    server role = active directory domain controller

    # DNS : ce qui n'est pas à nous est demandé à l'extérieur.
    dns forwarder = ${ext1.interfaces.wan}
    allow dns updates = secure only

    # LDAP : une liaison simple en clair est refusée (strongerAuthRequired).
    ldap server require strong auth = yes
    tls certfile = tls/cert.pem
    tls keyfile = tls/key.pem
    tls cafile =
    # Samba accepterait encore TLS 1.0 et 1.1.
    tls priority = NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2

    # Sans nom, pas de session SMB : la liste des comptes ne se lit pas par là non plus.
    restrict anonymous = 2

    # Ni impression, ni NetBIOS, ni WINS. Les enregistrements DNS des contrôleurs sont déjà là.
    server services = s3fs, rpc, ldap, cldap, kdc, drepl, winbindd, ntp_signd, kcc, dns
    disable netbios = yes
    smb ports = 445
    load printers = no
    printing = bsd
    printcap name = /dev/null
    disable spoolss = yes

    # Un processus par service suffit à cette entreprise.
    prefork children = 1

    # Réplication : prévenir l'autre contrôleur tout de suite, et encore tant qu'il n'a pas répondu.
    # Il n'a donc pas à demander souvent de lui-même : toutes les cinq minutes, comme Samba le fait d'ordinaire.
    dreplsrv:notify_interval = 1
    dreplsrv:periodic_startup_interval = 1
    # Qui réplique de qui ne change guère ici : recalculé tous les quarts d'heure, comme le fait Windows
    kccsrv:periodic_startup_interval = 60
    kccsrv:periodic_interval = 900

    # L'attribut habituel (security.NTACL) demande un privilège qu'une machine d'ici n'a pas.
    acl_xattr:security_acl_name = user.NTACL

[sysvol]
    path = /var/lib/samba/sysvol
    read only = no

[netlogon]
    path = /var/lib/samba/sysvol/${domain}/scripts
    read only = no
`;
}
