import { timeZone } from "../../scripts/ground/clock.js";
import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { deployment } from "./deployment.js";

/**
 * Answers to every question of Debian's own installer. `@EMPREINTE@` is the digest of root's password,
 * which each candidate's server writes.
 */
export const preseed = ofCompany(
  () => `# Réponses à l'installateur Debian : aucune question, aucun mot de passe lisible.
# Vérifier : debconf-set-selections -c preseed.cfg
d-i debian-installer/locale string fr_FR.UTF-8
d-i keyboard-configuration/xkb-keymap select fr
d-i netcfg/choose_interface select auto
d-i netcfg/get_hostname string ${deployment().namePrefix}neuf
d-i netcfg/get_domain string ${plan().company.domain}

# Le miroir Debian que l'entreprise tiendrait ici : le lab n'en a pas.
d-i mirror/country string manual
d-i mirror/http/hostname string ${deployment().host}
d-i mirror/http/directory string /debian
d-i mirror/http/proxy string

d-i passwd/root-login boolean true
d-i passwd/root-password-crypted password @EMPREINTE@
d-i passwd/make-user boolean false

d-i clock-setup/utc boolean true
d-i time/zone string ${timeZone}
d-i clock-setup/ntp boolean true
d-i clock-setup/ntp-server string ntp.${plan().company.domain}

# Tout le disque, le premier s'il y en a plusieurs.
d-i partman/early_command string debconf-set partman-auto/disk "$(list-devices disk | head -n 1)"
d-i partman-auto/method string regular
d-i partman-auto/choose_recipe select atomic
d-i partman-partitioning/confirm_write_new_label boolean true
d-i partman-efi/non_efi_system boolean true
d-i partman/choose_partition select finish
d-i partman/confirm boolean true
d-i partman/confirm_nooverwrite boolean true

d-i apt-setup/cdrom/set-first boolean false
d-i apt-setup/local0/repository string ${deployment().site}/debian ${deployment().repository.suites[0]} main
d-i apt-setup/local0/key string ${deployment().site}/depot.asc
tasksel tasksel/first multiselect standard, ssh-server
d-i pkgsel/include string adcli krb5-user libnss-sss libpam-sss sssd-ad ${deployment().repository.witness.name}
d-i pkgsel/upgrade select full-upgrade
d-i pkgsel/update-policy select none
popularity-contest popularity-contest/participate boolean false
krb5-config krb5-config/default_realm string ${plan().company.realm}

d-i grub-installer/only_debian boolean true
d-i grub-installer/with_other_os boolean true
d-i grub-installer/bootdev string default
d-i grub-installer/force-efi-extra-removable boolean true

# Il rend son billet : au prochain démarrage il est laissé à son disque. Ce qu'il reçoit ouvre son compte
# d'ordinateur une fois : adcli join ${plan().company.domain} --one-time-password=…
d-i preseed/late_command string \\
    carte=$(cat /sys/class/net/e*/address | head -n 1 | tr : -); \\
    jeton=$(wget -q -O - ${deployment().site}/billets/$carte.reponses | sed -n s/^jeton=//p); \\
    in-target sh -c "umask 077; wget -q -O /etc/deploiement --post-data= ${deployment().site}/billets/$carte/$jeton"
d-i finish-install/reboot_in_progress note
`,
);
