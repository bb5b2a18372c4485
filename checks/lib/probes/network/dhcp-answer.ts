import { z } from "zod";

/** An option that is one or several addresses; one of another length comes as it is, in hexadecimal. */
const address = z.string();
const addresses = z.union([z.array(address), z.string().transform((hex) => [hex])]);

/** What a DHCP server said, wrong as it may be, as the tool `dhcp-probe` prints it. */
export const dhcpAnswer = z.object({
  /** Option 54: who answers; empty where it does not say. */
  server: z
    .string()
    .nullable()
    .transform((server) => server ?? ""),
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
    "subnet-mask": address.optional(),
    routers: addresses.optional(),
    "domain-name-servers": addresses.optional(),
    "domain-name": z.string().optional(),
    "domain-search": z.array(z.string()).optional(),
    /** In seconds. */
    "lease-time": z.number().optional(),
  }),
});
export type DhcpAnswer = Readonly<z.infer<typeof dhcpAnswer>>;
