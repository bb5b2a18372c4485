/** An IPv4 network: first address and prefix length, both as numbers. */
export interface Network {
  readonly first: number;
  readonly prefix: number;
}

/** `"10.10.30.1"` as an unsigned number. */
export function toNumber(address: string): number {
  return address.split(".").reduce((sum, byte) => sum * 256 + Number(byte), 0);
}

/** An unsigned number as `"10.10.30.1"`. */
export function toAddress(number: number): string {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join(".");
}

/** `"10.10.30.0/24"` as a network. */
export function toNetwork(cidr: string): Network {
  const [address = "", prefix = ""] = cidr.split("/");
  return { first: toNumber(address), prefix: Number(prefix) };
}

/** How many addresses a network holds, first and last included. */
export function sizeOf({ prefix }: Network): number {
  return 2 ** (32 - prefix);
}

export function contains(network: Network, address: string): boolean {
  const number = toNumber(address);
  return number >= network.first && number < network.first + sizeOf(network);
}

export function overlap(a: Network, b: Network): boolean {
  return a.first < b.first + sizeOf(b) && b.first < a.first + sizeOf(a);
}

/** `24` as `"255.255.255.0"`. */
export function netmaskOf({ prefix }: Network): string {
  return toAddress((0xffffffff << (32 - prefix)) >>> 0);
}
