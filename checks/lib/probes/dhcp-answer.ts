import { z } from "zod";

/** Addresses of an option; one that is not of their length is told in hexadecimal. */
const addresses = z.union([z.array(z.string()), z.string().transform((hex) => [hex])]).optional();

/** An OFFER or an ACK as `dhcp-probe` tells it. Whoever answers may be a stranger, and say what he likes. */
export const dhcpAnswer = z.object({
  /** Option 54: who answers; empty where he does not say. */
  server: z
    .string()
    .nullable()
    .transform((address) => address ?? ""),
  /** Hardware address that the frame came from: the server, or the relay. */
  mac: z.string(),
  /** Address of the relay that carried it (giaddr); `0.0.0.0` where there was none. */
  relay: z.string(),
  /** The address offered, or granted. */
  yiaddr: z.string(),
  /** Whom a machine that boots from the network asks for `bootFile`; `0.0.0.0` is nobody. */
  nextServer: z.string(),
  /** What such a machine starts; empty is nothing. */
  bootFile: z.string(),
  options: z.object({
    "subnet-mask": z.string().optional(),
    routers: addresses,
    "domain-name-servers": addresses,
    "domain-name": z.string().optional(),
    "domain-search": z.array(z.string()).optional(),
    "lease-time": z.number().optional(),
  }),
});
