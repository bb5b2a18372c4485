import { movements } from "../../../modules/domain-controller/movements.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { seconds } from "../../lib/nodes/limit.js";

export const explainsItself = check({
  needs: ["dc1"],

  async run({ nodes: { dc1 } }) {
    const { script } = movements;
    await dc1.succeed`test -x ${script}`;
    const { stdout: first } = await dc1.succeed`head -n 1 ${script}`;
    const interpreter = first.match(/^#!\s*(?:\/usr\/bin\/env\s+)?\S*?([a-z]+)[\d.]*(?:\s|$)/)?.[1];
    const reads = ["bash", "sh", "dash"].includes(interpreter ?? "")
      ? await dc1.ask`${`/bin/${interpreter}`} -n ${script} 2>&1`
      : interpreter === "python"
        ? await dc1.ask`/usr/bin/python3 -c 'import sys; compile(open(sys.argv[1], "rb").read(), sys.argv[1], "exec")' ${script} 2>&1`
        : interpreter === "perl"
          ? await dc1.ask`/usr/bin/perl -c ${script} 2>&1`
          : undefined;
    claim(
      reads?.exitCode === 0,
      claimText("cp10/script-that-its-interpreter-bash"),
      `${first.trim()}: ${reads ? `exit ${reads.exitCode} ${reads.stdout.trim()}` : "?"}`,
    );
    const call = async (...words: readonly string[]) => {
      const { stdout } = await dc1.ask`
        said=$(timeout ${seconds(3)} ${script} ${words} 2>&1 < /dev/null)
        echo "$? $said"`;
      const [, code = "-1", said = ""] = stdout.match(/^(\d+) ([\s\S]*)$/) ?? [];
      return { code: Number(code), said: said.trim() };
    };
    const [help, bare] = await Promise.all([call("--help"), call()]);
    claim(
      help.code === 0 && /mouvements/.test(help.said) && help.said.split("\n").length >= 2,
      claimText("cp10/mouvements-help-its-usage-exit-code"),
      `exit ${help.code} ${help.said.slice(0, 80)}`,
    );
    claim(
      bare.code !== 0 && bare.said !== "",
      claimText("cp10/without-arguments-message-and-exit"),
      `exit ${bare.code} ${bare.said.slice(0, 80)}`,
    );
    return `${first.trim()} · --help: exit 0 · ∅: exit ${bare.code}`;
  },
});
