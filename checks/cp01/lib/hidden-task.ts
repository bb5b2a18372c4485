import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";

/** A task that nobody has written down. */
export interface HiddenTask {
  /** Name of its service and its timer. */
  readonly unit: string;
  readonly commands: readonly string[];
  readonly everySeconds: number;
}

/** Hide a task on a machine: it runs at once, then again and again, also after a restart. */
export async function hideTask(
  machine: Node,
  { unit, commands, everySeconds }: HiddenTask,
): Promise<void> {
  const service = [
    "[Service]",
    "Type=oneshot",
    ...commands.map((one) => `ExecStart=-${one}`),
    "",
  ].join("\n");
  const timer = [
    "[Timer]",
    "OnActiveSec=1s",
    `OnUnitInactiveSec=${everySeconds}s`,
    "AccuracySec=1s",
    "[Install]",
    "WantedBy=timers.target",
    "",
  ].join("\n");
  const file = `/etc/systemd/system/${unit}`;
  mustSucceed(
    await machine.within(20_000)`
    printf %s ${service} > ${`${file}.service`} && printf %s ${timer} > ${`${file}.timer`} &&
      /usr/bin/systemctl daemon-reload && /usr/bin/systemctl enable --quiet --now ${`${unit}.timer`}`,
  );
}
