import { join } from "node:path";
import { execa } from "execa";
import { z } from "zod";
import { Misuse } from "../misuse.js";
import { oneOf } from "../one-of.js";
import type { Reach } from "./client-of.js";

const contextsSchema = z.tuple([
  z.object({
    Endpoints: z.object({
      docker: z.object({ Host: z.string(), SkipTLSVerify: z.boolean().optional() }),
    }),
    TLSMaterial: z.record(z.string(), z.array(z.string())).nullish(),
    Storage: z.object({ TLSPath: z.string() }),
  }),
]);

/** Docker's own program reads a few small files for this. */
const limitMs = 10_000;

/**
 * How the engine of one of Docker's contexts is reached, by the user who asks.
 *
 * @throws Misuse where there is no such context, or it talks to an engine that does not show who it is
 */
export async function contextReach(name: string): Promise<Reach> {
  const all = (await contexts(["ls", "--format", "{{.Name}}"])).split("\n").filter(Boolean);
  oneOf({ fr: "de contexte de Docker", en: "context of Docker" }, name, all);
  const [{ Endpoints, TLSMaterial, Storage }] = contextsSchema.parse(
    JSON.parse(await contexts(["inspect", name])),
  );
  const { Host, SkipTLSVerify } = Endpoints.docker;
  if (SkipTLSVerify) {
    throw new Misuse({
      fr: `le contexte '${name}' ne vérifie pas à qui il parle (skip-tls-verify) : n'importe qui pourrait se faire passer pour ce serveur ; refaites-le avec ca, cert et key`,
      en: `context '${name}' does not verify whom it talks to (skip-tls-verify): anybody might pretend to be that server; create it again with ca, cert and key`,
    });
  }
  const hasTls = (TLSMaterial?.["docker"] ?? []).length > 0;
  return { endpoint: Host, ...(hasTls && { tlsDir: join(Storage.TLSPath, "docker") }) };
}

async function contexts(words: readonly string[]): Promise<string> {
  try {
    // In it an engine has a say over all contexts.
    const { stdout } = await execa("docker", ["context", ...words], {
      env: { DOCKER_HOST: undefined, DOCKER_CONTEXT: undefined },
      timeout: limitMs,
    });
    return stdout;
  } catch (problem) {
    const { shortMessage = String(problem) } = problem as { shortMessage?: string };
    throw new Misuse({
      fr: `les contextes de Docker ne peuvent être lus : ${shortMessage} ; donnez l'adresse elle-même (unix://, ssh://, tcp://)`,
      en: `Docker's contexts can't be read: ${shortMessage}; give the address itself (unix://, ssh://, tcp://)`,
    });
  }
}
