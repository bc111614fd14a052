import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { pathOf, sourceFiles } from "./project.js";
import { tablesIn } from "./readme.js";

const architecture = readFileSync(pathOf("ARCHITECTURE.md"), "utf8");

describe("ARCHITECTURE.md", () => {
  test("has every section that a docstring cites", () => {
    const cited = [...sourceFiles("src"), ...sourceFiles("__tests__")].flatMap(({ path, text }) =>
      [...text.matchAll(/\bdesign (\d(?:\.\d)?)(?: (?:and|to) (\d(?:\.\d)?))?/g)].flatMap(([, ...numbers]) =>
        numbers.flatMap((number) => (number ? [{ path, number }] : [])),
      ),
    );
    const sections = [...architecture.matchAll(/^###? (\d(?:\.\d)?)\.? /gm)].map(([, number]) => number);
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter(({ number }) => !sections.includes(number))).toEqual([]);
  });

  test("says of every dependency what it is for", () => {
    const { dependencies } = JSON.parse(readFileSync(pathOf("package.json"), "utf8"));
    const reasons = tablesIn(architecture).at(-1) ?? [];
    const named = reasons.flatMap(([names = ""]) =>
      [...names.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
    );
    const fits = (name: string, dependency: string) =>
      name.endsWith("*") ? dependency.startsWith(name.slice(0, -1)) : dependency === name;
    const installed = Object.keys(dependencies);
    expect(installed.filter((dependency) => !named.some((name) => fits(name, dependency)))).toEqual([]);
    expect(named.filter((name) => !installed.some((dependency) => fits(name, dependency)))).toEqual([]);
  });

  test("shows folders and files that are there", () => {
    const house = tablesIn(architecture)[0] ?? [];
    const paths = house.flatMap(([names = ""]) =>
      [...names.matchAll(/`([\w./-]+)`/g)].map(([, name = ""]) => name),
    );
    const missing = paths.filter((path) => !existsSync(pathOf(path)) && !existsSync(pathOf(`src/${path}`)));
    expect(paths.length).toBeGreaterThan(15);
    expect(missing).toEqual([]);
  });
});
