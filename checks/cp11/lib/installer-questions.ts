/**
 * What Debian's installer asks whoever has not answered, with the priorities that matter: language, keyboard,
 * network, mirror, accounts, clock, partitions, packages, boot loader, the end.
 */
export const installerQuestions = [
  "debian-installer/locale",
  "keyboard-configuration/xkb-keymap",
  "netcfg/get_hostname",
  "netcfg/get_domain",
  "mirror/http/hostname",
  "mirror/http/directory",
  "mirror/http/proxy",
  "passwd/root-login",
  "passwd/make-user",
  "time/zone",
  "partman-auto/method",
  "partman-auto/choose_recipe",
  "partman-partitioning/confirm_write_new_label",
  "partman/choose_partition",
  "partman/confirm",
  "partman/confirm_nooverwrite",
  "tasksel/first",
  "popularity-contest/participate",
  "grub-installer/only_debian",
  "grub-installer/bootdev",
  "finish-install/reboot_in_progress",
] as const;
