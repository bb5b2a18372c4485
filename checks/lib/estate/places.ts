/**
 * Regular expressions, for Python and JavaScript, of whole paths without their first slash: the same for whoever reads
 * disks and whoever judges what was read.
 */
const places = {
  /** Who is let in and as whom, and what every program loads. */
  believed: [
    "(etc|usr/lib)/pam\\.(conf|d(/.*)?)",
    "etc/security(/.*)?",
    "etc/(nsswitch\\.conf|login\\.defs|securetty|environment|doas\\.conf)",
    "etc/ld\\.so\\.(preload|conf(\\.d(/.*)?)?)",
    "etc/((s?hosts|ssh/shosts)\\.equiv)",
    "(.*/)?\\.(k5login|k5users|rhosts|shosts)",
    "(etc|usr/share|usr/local/share|var/lib)/polkit-1(/.*)?",
    "(etc|usr/share|usr/local/share)/dbus-1(/.*)?",
  ],
  /** Units of systemd's, their drop-ins and links. */
  units: [
    "(etc|usr/lib|usr/local/lib)/systemd/(system|user)([.-][a-z]+)*(/.*)?",
    "(etc|usr/lib|usr/local/lib)/systemd/(system|user)\\.conf(\\.d/.*)?",
    "(.*/)?systemd/(system|user)/.*\\.timer",
  ],
  /** Jobs of cron's and at's. */
  crontabs: ["etc/(ana)?crontab", "etc/cron\\.[^/]*(/.*)?", "var/spool/(ana)?cron(/.*)?"],
  /** Whose units run without him. */
  lingering: ["var/lib/systemd/linger/.*"],
  /** What runs at start-up, with the network, at a log-on, with a package, a device or a log's turn. */
  hooks: [
    "etc/(rc\\.local|inittab|init\\.d(/.*)?)",
    "etc/logrotate\\.(conf|d(/.*)?)",
    "etc/network/(interfaces(\\.d(/.*)?)?|if-[^/]*\\.d(/.*)?)",
    "(etc|usr/lib)/(NetworkManager/dispatcher\\.d|networkd-dispatcher)(/.*)?",
    "etc/(dhcp|ppp|ifplugd|wpa_supplicant|resolvconf)(/.*)?",
    "etc/(profile|bash\\.bashrc|profile\\.d(/.*)?|bash_completion\\.d(/.*)?|zsh(/.*)?|skel(/.*)?|ssh/sshrc)",
    "etc/(X11/(Xsession|Xreset)(\\.d)?|X11/xinit|xdg/autostart|update-motd\\.d)(/.*)?",
    "etc/(apt/apt\\.conf|dpkg/dpkg\\.cfg)(\\.d(/.*)?)?",
    "etc/(needrestart|kernel|initramfs-tools|grub\\.d|ca-certificates/update\\.d)(/.*)?",
    "(etc|usr/lib)/(udev/rules|binfmt|modprobe|modules-load|tmpfiles|sysusers|environment)\\.d(/.*)?",
    "etc/(modules|default(/.*)?)",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Place = keyof typeof places;

/** All of some kinds of places, as one expression. */
export function placesOf(...kinds: readonly Place[]): string {
  return kinds.flatMap((kind) => places[kind]).join("|");
}

/** Whether a path, with its first slash, is one of a kind. */
export function isAt(path: string, kind: Place): boolean {
  return expressions[kind].test(path);
}

const expressions = Object.fromEntries(
  Object.entries(places).map(([kind, all]) => [kind, new RegExp(`^/(?:${all.join("|")})$`, "s")]),
) as Readonly<Record<Place, RegExp>>;
