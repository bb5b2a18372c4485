import { randomBytes, scrypt } from "node:crypto";
import { promisify } from "node:util";
import { isSameDigest } from "./same-digest.js";

/** What is kept of a password, in hexadecimal. */
export interface KeptPassword {
  readonly salt: string;
  readonly password: string;
}

/** 32 MiB and some 100 ms each. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };
const bytes = 32;
const derive = promisify<string, Buffer, number, typeof cost, Buffer>(scrypt);

/** One at a time, so that a flood of tries has neither the memory nor all threads of the server. */
let last: Promise<unknown> = Promise.resolve();

async function digest(password: string, salt: Buffer): Promise<string> {
  const own = last.then(() => derive(password.normalize("NFC"), salt, bytes, cost));
  last = own.catch(() => undefined);
  return (await own).toString("hex");
}

export async function keepPassword(password: string): Promise<KeptPassword> {
  const salt = randomBytes(16);
  return { salt: salt.toString("hex"), password: await digest(password, salt) };
}

/** Of nobody's account as long a time is taken, so that it does not tell who has one. */
const nobodys: KeptPassword = { salt: "00".repeat(16), password: "00".repeat(bytes) };

/** @param kept undefined where there is no such account: then it is wrong, as late as a wrong password is */
export async function isPassword(
  kept: KeptPassword | undefined,
  password: string,
): Promise<boolean> {
  const { salt, password: wanted } = kept ?? nobodys;
  const isSame = isSameDigest(await digest(password, Buffer.from(salt, "hex")), wanted);
  return isSame && kept !== undefined;
}
