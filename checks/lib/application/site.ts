import { application } from "../../../modules/n-tier/application.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { mustAnswer } from "../must-answer.js";
import { seconds } from "../nodes/limit.js";
import type { Node } from "../nodes/node.js";
import type { Probe } from "../nodes/probe.js";
import { Secret } from "../nodes/secret.js";
import { curlAnswers } from "../probes/curl-answers.js";

const front = () => plan().machines.web1.interfaces.dmz;

/** Longer than the front server waits for both application servers, in seconds. */
const patience = 11;

/** What a browser got. */
export interface Page {
  /** `200`, `502`…; else why there was no answer: `time-out`, `connection refused`, `no address`. */
  readonly status: string;
  readonly headers: string;
  readonly body: string;
}

export interface PageQuestion {
  /** @default `/` */
  readonly path?: string;
  /** Who is logged in. @default - nobody */
  readonly as?: { readonly login: string; readonly password: string };
  /** Whether the name is looked up, where it is otherwise known. @default false */
  readonly byName?: boolean;
  /** @default `https` */
  readonly scheme?: "http" | "https";
}

const silence: Readonly<Record<number, string>> = {
  6: "no address",
  7: "connection refused",
  28: "time-out",
};

/** Options of curl that lead to the front server, whatever its certificate: that has a check of its own. */
export const toFront = ofCompany(
  () =>
    [
      "--silent",
      "--insecure",
      "--resolve",
      `${application().host}:443:${front()}`,
      "--resolve",
      `${application().host}:80:${front()}`,
    ] as const,
);

/**
 * What a workstation's browser gets of the application.
 *
 * @param web1 the front server: its silence is judged only while it runs
 */
export async function page(probe: Probe, web1: Node, question: PageQuestion = {}): Promise<Page> {
  const { path = "/", as, byName = false, scheme = "https" } = question;
  const user = as ? ["--user", new Secret(`${as.login}:${as.password}`)] : [];
  const options = byName ? ["--silent", "--insecure"] : toFront();
  const { exitCode, stdout } = await probe.expecting(
    curlAnswers,
    (patience + 2) * 1000,
  )`curl ${options} --max-time ${seconds(patience)} --include ${user} ${`${scheme}://${application().host}${path}`}`;
  const text = stdout.replaceAll("\r", "");
  const status = text.match(/^HTTP\/\S+ (\d+)/)?.[1];
  if (!status) await mustAnswer(web1);
  const end = text.indexOf("\n\n");
  return {
    status: status ?? silence[exitCode ?? -1] ?? `curl: exit ${exitCode}`,
    headers: end < 0 ? text : text.slice(0, end),
    body: end < 0 ? "" : text.slice(end + 2),
  };
}
