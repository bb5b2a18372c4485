/** Where a machine's firewall keeps its rules, and what puts them in force. */
export const rulesFile = "/etc/nftables.conf";
export const reloadRules = "systemctl reload nftables";
