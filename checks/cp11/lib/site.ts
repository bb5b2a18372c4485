import { deployment } from "../../../modules/deployment/deployment.js";
import { seconds } from "../../lib/nodes/limit.js";
import type { Probe } from "../../lib/nodes/probe.js";
import { curlAnswers } from "../../lib/probes/curl-answers.js";

/** What the deployment server says to a machine of a segment, by HTTP. */
export interface SiteAnswer {
  /** `000` when nobody answered. */
  readonly status: string;
  readonly body: string;
}

/** Ask for a text of the deployment server. */
export async function fromSite(
  probe: Probe,
  path: string,
  ...options: readonly string[]
): Promise<SiteAnswer> {
  const { stdout } = await probe.expecting(curlAnswers)`
    curl -s --max-time ${seconds(3)} -w '\n%{http_code}' ${options} ${deployment().site}${path}`;
  const end = stdout.lastIndexOf("\n");
  return { status: stdout.slice(end + 1), body: stdout.slice(0, end) };
}
