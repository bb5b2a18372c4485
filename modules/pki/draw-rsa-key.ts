import { checkPrime, createPrivateKey, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import type { Seed } from "../../scripts/ground/seed.js";

const isPrime = promisify(checkPrime);
const exponent = 65537n;
const primeBits = 1024;

/** Divide by these first: it spares nine candidates in ten the real test. */
const smallPrimes = Array.from({ length: 2000 }, (_, n) => n).filter(
  (n) => n > 2 && !Array.from({ length: n }, (_, d) => d).some((d) => d > 1 && n % d === 0),
);

/**
 * An RSA key of 2048 bits that belongs to a purpose, the same each time it is drawn from a seed. For
 * what must be RSA: who receives mail does not always verify anything else.
 */
export async function drawRsaKey(seed: Seed, purpose: string): Promise<KeyObject> {
  const [p, q] = await Promise.all([
    primeFrom(seed, `${purpose}/p`),
    primeFrom(seed, `${purpose}/q`),
  ]);
  const d = inverse(exponent, (p - 1n) * (q - 1n));
  const numbers = {
    n: p * q,
    e: exponent,
    d,
    p,
    q,
    dp: d % (p - 1n),
    dq: d % (q - 1n),
    qi: inverse(q, p),
  };
  const jwk = Object.fromEntries(
    Object.entries(numbers).map(([name, number]) => [name, base64url(number)]),
  );
  return createPrivateKey({ key: { kty: "RSA", ...jwk }, format: "jwk" });
}

/** The first prime from a drawn number on. */
async function primeFrom(seed: Seed, purpose: string): Promise<bigint> {
  const drawn = Buffer.concat(
    Array.from({ length: primeBits / 256 }, (_, part) => seed.bytes(`${purpose}/${part}`)),
  );
  // Odd, and with both highest bits set, so that the product of two has all its bits.
  const first = BigInt(`0x${drawn.toString("hex")}`) | (3n << BigInt(primeBits - 2)) | 1n;
  // Remainders are followed by hand: dividing big numbers each time would take most of the time.
  const remainders = smallPrimes.map((prime) => Number(first % BigInt(prime)));
  for (let step = 0; ; step += 2) {
    const composite = smallPrimes.some((prime, at) => ((remainders[at] ?? 0) + step) % prime === 0);
    if (composite) continue;
    const number = first + BigInt(step);
    if ((number - 1n) % exponent !== 0n && (await isPrime(number))) return number;
  }
}

function inverse(of: bigint, modulus: bigint): bigint {
  let [remainder, next] = [modulus, of];
  let [factor, nextFactor] = [0n, 1n];
  while (next !== 0n) {
    const quotient = remainder / next;
    [remainder, next] = [next, remainder - quotient * next];
    [factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
  }
  return ((factor % modulus) + modulus) % modulus;
}

function base64url(number: bigint): string {
  const hex = number.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex").toString("base64url");
}
