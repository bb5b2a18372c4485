import type { TlsAnswer } from "./tls-answers.js";
import type { TlsService } from "./tls-services.js";

/** How long a certificate must still be good for, in days. */
export const wantedDays = 30;

const dayS = 24 * 3600;

/** What is wrong with a service, in the protocol's words; what it did not answer is no weakness of it. */
export function tlsWeaknesses(
  { machine, port, names }: TlsService,
  answer: TlsAnswer,
  nowS = Date.now() / 1000,
): string[] {
  if ("silent" in answer)
    return answer.silent === "no TLS" ? [`${machine} tcp/${port} no TLS`] : [];
  const { proof, until = 0, old, weak } = answer;
  const lacking = names.filter((name) => !answer.names.includes(name));
  const doubts =
    proof !== "verified"
      ? [proof]
      : [
          ...lacking.map((name) => `subjectAltName ${name}: ∅`),
          ...(until - nowS < wantedDays * dayS
            ? [`notAfter ${new Date(until * 1000).toISOString().slice(0, 10)}`]
            : []),
        ];
  return [
    ...(typeof old === "string" ? [] : [old[0]]),
    ...(typeof weak === "string" ? [] : [`cipher ${weak[1]}`]),
    ...doubts,
  ].map((what) => `${machine} tcp/${port} ${what}`);
}

/** Why a service could not be asked. That it takes neither TLS 1.2 nor 1.3 of those who know both says nothing of it. */
export function tlsUnseen({ machine, port }: TlsService, answer: TlsAnswer): string[] {
  if ("silent" in answer)
    return answer.silent === "no TLS" ? [] : [`${machine} tcp/${port} ${answer.silent}`];
  const { strong, modern } = answer;
  const understood = typeof strong !== "string" || modern === "TLSv1.3";
  return understood ? [] : [`${machine} tcp/${port} TLSv1.2: ${strong}`];
}
