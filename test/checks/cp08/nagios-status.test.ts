import { expect, test } from "vitest";
import { nagiosStatus } from "../../../checks/cp08/lib/nagios-status.js";
import { scriptedLab } from "../../lib/scripted-lab.js";

const now = 1_800_000_000;

type Values = Readonly<Record<string, string | number>>;

const block = (kind: string, values: Values) =>
  `${kind} {\n${Object.entries(values)
    .map(([name, value]) => `\t${name}=${value}\n`)
    .join("")}\t}\n`;

const program = (values: Values = {}) =>
  block("programstatus", {
    program_start: now - 90_000,
    enable_notifications: 1,
    active_service_checks_enabled: 1,
    active_host_checks_enabled: 1,
    ...values,
  });
const usual = {
  active_checks_enabled: 1,
  notifications_enabled: 1,
  last_check: now - 30,
  next_check: now + 30,
  check_interval: "60.000000",
  current_state: 0,
};
const host = (values: Values = {}) =>
  block("hoststatus", { host_name: "web1", ...usual, check_interval: "300.000000", ...values });
const service = (values: Values = {}) =>
  block("servicestatus", { host_name: "web1", service_description: "HTTPS", ...usual, ...values });

async function raises(text: string, ...of: [host: string, service?: string]): Promise<boolean> {
  const lab = scriptedLab({ mon1: () => [0, `${now}\n${text}`] });
  const { mon1 } = lab.scene(["mon1"], [], AbortSignal.timeout(5000)).nodes;
  return (await nagiosStatus(mon1, (comment) => comment === "devisfaucher4"))(...of).raisesAlerts;
}

test("what is watched, told and looked at of late raises alerts, a machine and its services", async () => {
  const text = program() + host() + service();
  expect(await raises(text, "web1")).toBe(true);
  expect(await raises(text, "web1", "HTTPS")).toBe(true);
  expect(await raises(text, "web1", "SSH")).toBe(false);
  expect(await raises(text, "web2")).toBe(false);
});

const old = { last_check: now - 5000, next_check: now - 4900 };
const downtime = (values: Values) =>
  block("servicedowntime", {
    host_name: "web1",
    is_in_effect: 1,
    author: "s.pelletier",
    comment: "devisfaucher4 bis",
    ...values,
  });

test.for<[string, string]>([
  ["its active checks off", program() + host() + service({ active_checks_enabled: 0 })],
  ["its notifications off", program() + host() + service({ notifications_enabled: 0 })],
  ["everybody's notifications off", program({ enable_notifications: 0 }) + host() + service()],
  ["all active checks off", program({ active_service_checks_enabled: 0 }) + host() + service()],
  ["no look for an hour, and none to come", program() + host() + service(old)],
  [
    "a downtime of its own",
    program() + host() + service() + downtime({ service_description: "HTTPS" }),
  ],
  ["a downtime of its machine", program() + host() + service() + downtime({})],
])("%s silences it", async ([, text]) => {
  expect(await raises(text, "web1", "HTTPS")).toBe(false);
});

test.for<[string, string]>([
  [
    "another service's downtime",
    program() + host() + service() + downtime({ service_description: "SSH" }),
  ],
  [
    "the bench's own",
    program() +
      host() +
      service() +
      downtime({ service_description: "HTTPS", comment: "devisfaucher4" }),
  ],
  ["a start just now", program({ program_start: now - 10 }) + host() + service(old)],
  ["a machine that was away", program() + host({ last_time_down: now - 20 }) + service(old)],
  ["a router before it", program() + host({ last_time_unreachable: now - 20 }) + service(old)],
  ["a turn that comes", program() + host() + service({ ...old, next_check: now + 40 })],
])("%s does not", async ([, text]) => {
  expect(await raises(text, "web1", "HTTPS")).toBe(true);
});
