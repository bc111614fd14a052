import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readBuiltInTemplates, readTemplateFolder, replaceTemplates } from "../../src/templates.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const builtIn = { "report.hbs": "built in", "title.hbs": "title", "partials/finding.hbs": "row" };

describe("templates", () => {
  test("the built-in ones are found beside the code", async () => {
    expect(Object.keys(await readBuiltInTemplates())).toEqual(
      expect.arrayContaining(["report.hbs", "title.hbs"]),
    );
  });

  test("a folder replaces those of the same name, one by one", async () => {
    const folder = await temporaryFolder({
      "partials/finding.hbs": "mine",
      "README.md": "why",
      ".gitkeep": "",
      "partials/.DS_Store": "",
    });
    expect(replaceTemplates(builtIn, await readTemplateFolder(folder), folder)).toEqual({
      ...builtIn,
      "partials/finding.hbs": "mine",
    });
  });

  test("a name that is none of them is told with those that are", () => {
    expect(() => replaceTemplates(builtIn, { "rapport.hbs": "", toString: "" }, ".github/report")).toThrow(
      "The folder .github/report holds rapport.hbs, toString; the templates that can be replaced are partials/finding.hbs, report.hbs, title.hbs.",
    );
  });

  test("a folder that replaces nothing is a mistake", () => {
    expect(() => replaceTemplates(builtIn, { "README.md": "" }, ".github/report")).toThrow(
      "The folder .github/report holds no template; ",
    );
  });

  test("a folder that does not exist, or is a file, is a mistake", async () => {
    const folder = await temporaryFolder({ "report.hbs": "" });
    await expect(readTemplateFolder(join(folder, "nowhere"))).rejects.toThrow("(it does not exist)");
    await expect(readTemplateFolder(join(folder, "report.hbs"))).rejects.toThrow("(it is no folder)");
  });
});
