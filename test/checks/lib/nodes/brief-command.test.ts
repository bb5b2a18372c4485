import { describe, expect, test } from "vitest";
import { quote } from "zx/core";
import { briefCommand } from "../../../../checks/lib/nodes/brief-command.js";

describe("briefCommand", () => {
  test("a script handed over as a value is left out, what it is asked is not", () => {
    const script = 'converse() {\n  echo "it\'s $1"\n}';
    expect(
      briefCommand(`\n    eval ${quote(script)}\n    converse 10.10.20.20 ${quote("x y")}`),
    ).toBe("eval $'…' converse 10.10.20.20 $'x y'");
  });

  test("a short command is what it was", () => {
    expect(briefCommand("nc -z 203.0.113.254 80")).toBe("nc -z 203.0.113.254 80");
  });
});
