import { describe, expect, test } from "@jest/globals";
import { releaseNameOf, saysReleased } from "../../src/assess/release-name.js";

describe("the name of a release", () => {
  test.each([
    "Kestrel 0.36 release",
    "kestrel 0.36.0 release",
    "Release Kestrel 0.36",
    "Release of Kestrel v0.36.0",
    "Kestrel 0.36 is out!",
    "We released Kestrel 0.36.0",
    "Upcoming minor release: Kestrel 0.36",
    "Kestrel 0.36.0 scheduled to be released",
  ])("is the same in %j", (title) => {
    expect(releaseNameOf(title)).toBe("release of kestrel 0.36.");
  });

  test("has no project where none is named", () => {
    expect(releaseNameOf("Next release (0.29) if all goes well")).toBe("release of 0.29.");
    expect(releaseNameOf("Upcoming patch release 0.35.1")).toBe("release of 0.35.1.");
  });

  test.each([
    ["Kestrel 0.36 release notes", "Kestrel 0.36 release"],
    ["Prepare the Kestrel 0.36 release", "Kestrel 0.36 release"],
    ["Kestrel 0.36 release on Windows", "Kestrel 0.36 release"],
    ["Kestrel 0.36 is not out", "Kestrel 0.36 release"],
    ["Perch release 0.36", "Kestrel release 0.36"],
    ["Release 0.36", "Kestrel release 0.36"],
    ["Kestrel 0.36.1 release", "Kestrel 0.36 release"],
    ["Kestrel 0.30 release", "Kestrel 0.3 release"],
  ])("of %j is another than of %j", (one, other) => {
    expect(releaseNameOf(one)).not.toBe(releaseNameOf(other));
  });

  test.each([
    "Kestrel 0.36",
    "Update to Kestrel 0.36",
    "Kestrel release",
    "Release Kestrel 0.36.0-rc1",
    "Kestrel 0.36.0-rc.1 is out",
    "Release of 0.36 and 0.37",
    "Release of 2.1.x",
    "Release 7.1.0+driver",
  ])("is none in %j", (title) => {
    expect(releaseNameOf(title)).toBeNull();
  });
});

describe("a release is out", () => {
  test.each([
    "Kestrel 0.36 is out!",
    "Kestrel 0.36.0 is now released",
    "We released Kestrel 0.36",
    "Released Kestrel 0.36",
    "Kestrel 0.36 released",
    "Kestrel 0.36 has been tagged",
  ])("by %j", (title) => {
    expect(saysReleased(title)).toBe(true);
  });

  test.each([
    "Kestrel 0.36 release",
    "Release Kestrel 0.36",
    "Kestrel 0.36 will be released",
    "Kestrel 0.36 is to be released",
    "Kestrel 0.36 is expected to be out",
    "Is Kestrel 0.36 out",
    "Has Kestrel 0.36 been released?",
    "Kestrel 0.36 is out?",
    "Kestrel 0.36 is out if the tests pass",
    "Kestrel 0.36.0-rc1 is out",
  ])("but not by %j", (title) => {
    expect(saysReleased(title)).toBe(false);
  });
});
