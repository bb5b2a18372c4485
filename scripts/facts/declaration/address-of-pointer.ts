const suffix = ".in-addr.arpa";

/** The address whose name a PTR record tells, e.g. `192.0.2.7` of `7.2.0.192.in-addr.arpa`; empty for another name. */
export function addressOfPointer(name: string): string {
  return name.endsWith(suffix)
    ? name.slice(0, -suffix.length).split(".").toReversed().join(".")
    : "";
}
