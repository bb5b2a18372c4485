/**
 * What files of sysctl.d, one after another in the order of their turns, come to for IPv4 forwarding, as systemd-sysctl
 * applies them: the last different word counts, and takes its turn where it stands; one that names every interface by `*`
 * leaves those alone that have a word of their own. The kernel sets all interfaces anew when the machine's own setting
 * changes, and not when it is said again.
 *
 * @param interfaces whose own settings matter
 * @returns values as they are written, of `all` and of each interface that gets one
 */
export function forwardingOf(
  lines: readonly string[],
  interfaces: readonly string[],
): ReadonlyMap<string, string> {
  const settings = new Map<string, string | undefined>();
  for (const line of lines) {
    const [, key = "", value] =
      line.match(/^\s*-?\s*([\w./*-]+)\s*=\s*(\S+)/) ?? line.match(/^\s*-\s*([\w./*-]+)\s*$/) ?? [];
    const name = key.replaceAll("/", ".");
    if (settings.has(name) && settings.get(name) === value) continue;
    settings.delete(name);
    settings.set(name, value);
  }
  const own = ["all", ...interfaces].map((name) => [`net.ipv4.conf.${name}.forwarding`, name]);
  const switches = [["net.ipv4.ip_forward", "all"], ...own] as [path: string, name: string][];
  const state = new Map<string, string>();
  for (const [key, value] of settings) {
    if (value === undefined) continue;
    for (const [path, name] of switches) {
      if (key !== path && (settings.has(path) || !isAlike(key, path))) continue;
      // What a machine starts with is its host's: whether its first word changes anything is not known.
      const along = interfaces.filter((one) => state.has("all") || !state.has(one));
      if (name !== "all") state.set(name, value);
      else if (state.get("all") !== value)
        for (const one of ["all", ...along]) state.set(one, value);
    }
  }
  return state;
}

/** Whether a key with `*` in the place of whole words names a setting. */
function isAlike(key: string, path: string): boolean {
  const words = key.split(".");
  const named = path.split(".");
  return (
    words.length === named.length && words.every((word, at) => word === "*" || word === named[at])
  );
}
