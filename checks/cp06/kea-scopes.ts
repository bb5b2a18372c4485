import { z } from "zod";

const options = z.array(
  z.looseObject({
    name: z.string().optional(),
    code: z.number().optional(),
    data: z.string().optional(),
  }),
);
const boot = {
  "option-data": options.default([]),
  "next-server": z.string().default(""),
  "boot-file-name": z.string().default(""),
  "server-hostname": z.string().default(""),
};
const reservation = z.looseObject({
  ...boot,
  "hw-address": z.string().optional(),
  "ip-address": z.string().optional(),
  hostname: z.string().default(""),
  "client-classes": z.array(z.string()).default([]),
});
const subnet = z.looseObject({
  ...boot,
  subnet: z.string(),
  pools: z
    .array(z.looseObject({ pool: z.string(), "option-data": options.default([]) }))
    .default([]),
  reservations: z.array(reservation).default([]),
});
const network = z.looseObject({
  ...boot,
  name: z.string(),
  subnet4: z.array(subnet).default([]),
});

/** What a DHCP server of Kea's gives to whom, in the words of its configuration. */
export const keaScopes = z.looseObject({
  ...boot,
  subnet4: z.array(subnet),
  "shared-networks": z.array(network).default([]),
  reservations: z.array(reservation).default([]),
  "client-classes": z.array(z.looseObject({ ...boot, name: z.string() })).default([]),
  "hooks-libraries": z.array(z.looseObject({ library: z.string() })).default([]),
  "hosts-database": z.looseObject({ type: z.string().default("") }).optional(),
  "hosts-databases": z.array(z.looseObject({ type: z.string().default("") })).default([]),
  "control-socket": z.looseObject({ "socket-name": z.string().default("") }).optional(),
  "dhcp-ddns": z.looseObject({ "enable-updates": z.boolean().default(false) }).optional(),
});

export type KeaScopes = z.infer<typeof keaScopes>;

/** A configuration as Kea writes one, which begins with `Dhcp4`. */
export const keaDocument = z.looseObject({ Dhcp4: keaScopes });

/**
 * Read a configuration file: JSON with comments of three kinds, and commas after the last of a list.
 *
 * @returns nothing where Kea would not take it either
 */
export function keaFile(text: string): KeaScopes | undefined {
  const bare = text.replace(/"(?:\\.|[^"\\])*"|\/\/[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\//g, (found) =>
    found.startsWith('"') ? found : " ",
  );
  const strict = bare.replace(/"(?:\\.|[^"\\])*"|,(?=\s*[\]}])/g, (found) =>
    found === "," ? "" : found,
  );
  try {
    return keaDocument.parse(JSON.parse(strict)).Dhcp4;
  } catch {
    return undefined;
  }
}
