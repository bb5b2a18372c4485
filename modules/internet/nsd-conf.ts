/** `/etc/nsd/nsd.conf`: the zones served, one process where the default is one per core. */
export function nsdConf(zones: readonly string[]): string {
  const served = zones.map(
    (zone) => `zone:\n    name: "${zone}"\n    zonefile: "${zoneFileName(zone)}"\n`,
  );
  return `server:
    server-count: 1
    do-ip6: no
    hide-version: yes
    database: ""
    # Une mémoire des questions à limiter : un million de cases d'ordinaire, 30 Mo, pour quelques machines ici
    rrl-size: 1000
    zonesdir: "/etc/nsd/zones"

remote-control:
    control-enable: no

${served.join("\n")}`;
}

/** Name of the file that holds a zone. */
export function zoneFileName(zone: string): string {
  return zone === "." ? "root" : zone;
}
