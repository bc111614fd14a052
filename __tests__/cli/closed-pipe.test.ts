import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "@jest/globals";
import { bundle, PROJECT_ROOT } from "../support/run-bundle.js";

test("a reader that stops early, such as head, is no mistake to report", async () => {
  const child = spawn(process.execPath, [bundle(), "preview", "examples/kestrel", "--json"], {
    cwd: PROJECT_ROOT,
  });
  let errors = "";
  child.stderr.on("data", (text) => {
    errors += text;
  });
  child.stdout.destroy();
  await once(child, "close");
  expect(errors).not.toMatch(/EPIPE|^\s+at /m);
});
