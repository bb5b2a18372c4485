/** Both ends of the tunnel between the sites: where each is written, and what makes it anew. */
export const siteToSiteEnds = {
  fw1: {
    file: "/etc/openvpn/server/siteb.conf",
    restart: "systemctl restart openvpn-server@siteb",
  },
  fw2: {
    file: "/etc/openvpn/client/siege.conf",
    restart: "systemctl restart openvpn-client@siege",
  },
} as const;
