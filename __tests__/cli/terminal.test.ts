import { describe, expect, test } from "@jest/globals";
import { INPUT_NAMES, SECRET_INPUTS } from "../../src/inputs/names.js";
import { expectRefusal, terminal } from "./commands.js";

describe("the terminal", () => {
  test.each([[["--help"]], [["-h"]], [["help"]], [["preview", "--help"]]])(
    "explains itself after %j",
    async (args) => {
      const { exitCode, stdout } = await terminal(...args);
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(/^Usage:\n {2}preview .*\n {2}notes .*\n {2}record /s);
    },
  );

  test("names the commands there are when it does not know one", async () => {
    const ended = await terminal("perview", "examples/kestrel");
    expectRefusal(ended, '"perview"', "the commands are preview, notes, record");
  });

  test("takes every input but the tokens as a flag, and lists them when it does not know one", async () => {
    const flags = INPUT_NAMES.filter((name) => !SECRET_INPUTS.includes(name));
    expectRefusal(await terminal("preview", "examples/kestrel", "--read-token", "s3cret"), flags.join(", "));
  });

  test("tells a mistake in plain words", async () => {
    const { stderr } = await terminal("preview", "examples/kestrel", "--pin", "yes");
    expect(stderr).toBe('roadmap-report: pin is "yes"; write true or false.\n');
  });

  test("calls what nobody can mend a defect, to be reported", async () => {
    const { exitCode, stderr } = await terminal("preview", "\0");
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^roadmap-report: This is a defect of .* with these lines\. TypeError/);
  });
});

test("without arguments and outside of a workflow, the program points to the terminal", async () => {
  const { exitCode, stdout } = await terminal();
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^::error::Without arguments this is a GitHub Action .* preview examples\/kestrel/);
});
