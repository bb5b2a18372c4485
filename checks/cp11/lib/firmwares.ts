/** What machines that boot from the network say of themselves: option 93 by their firmware, 77 when iPXE. */
const ipxe = Buffer.from("iPXE").toString("hex");

export const firmwares = {
  BIOS: { 93: "0000" },
  UEFI: { 93: "0007" },
  "UEFI (9)": { 93: "0009" },
  "iPXE, BIOS": { 93: "0000", 77: ipxe },
  "iPXE, UEFI": { 93: "0007", 77: ipxe },
} as const;

/** A key of `firmwares`. */
export type Firmware = keyof typeof firmwares;
