import { expect, test } from "vitest";
import { rootByKey } from "../../../checks/lib/probes/root-by-key.js";
import { Tidying } from "../../../checks/lib/run/tidying.js";
import { scriptedLab } from "../../lib/scripted-lab.js";

test.for<[string, string, string]>([
  [
    "where sshd looks by default",
    ".ssh/authorized_keys .ssh/authorized_keys2",
    "/root/.ssh/authorized_keys",
  ],
  ["where it is told to", "/etc/ssh/authorized_keys/%u", "/etc/ssh/authorized_keys/root"],
  ["below root's home", "%h/keys", "/root/keys"],
  ["where it would, were there any", "none", "/root/.ssh/authorized_keys"],
])("root's key is put %s, and taken away from there", async ([, setting, file]) => {
  const asked: string[] = [];
  const lab = scriptedLab({
    net1: (command) => {
      asked.push(command);
      return [0, command.includes("sshd -T") ? `port 22\nauthorizedkeysfile ${setting}\n` : ""];
    },
    "probe-srv": (command) => [0, command.includes("keygen") ? "ssh-ed25519 AAAA t0\n" : "in\n"],
  });
  const scene = lab.scene(["net1", "probe-srv"], [], AbortSignal.timeout(5000));
  const tidying = new Tidying(lab);
  const said = await rootByKey(
    { lab: "t", token: scene.token, tidy: tidying.tidy },
    scene.nodes.net1,
    "10.10.10.20",
    scene.nodes["probe-srv"],
  );
  expect(said).toBe("in");
  expect(asked.filter((command) => command.includes(`>> ${file}`))).toHaveLength(1);
  const before = asked.length;
  await tidying.run([]);
  expect(asked.slice(before).join()).toContain(file);
});
