/**
 * `/etc/nftables.conf` of a machine that lets in answers, ping, and what it says.
 *
 * @param of whose it is, in French: the file's first line goes on with it
 * @param accepts lines of the chain `input`, and comments between them
 */
export function localFirewall(of: string, accepts: readonly string[]): string {
  return `#!/usr/sbin/nft -f
# Pare-feu local${of}. Appliquer : systemctl reload nftables
flush ruleset

table inet filter {
    chain input {
        type filter hook input priority filter; policy drop;
        iifname "lo" accept
        ct state established,related accept
        icmp type echo-request accept
${accepts.map((line) => `        ${line}\n`).join("")}    }
}
`;
}
