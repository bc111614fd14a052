import { describe, expect, test } from "@jest/globals";
import { taskOf } from "../../src/model/task.js";

describe("what a title asks for", () => {
  test.each([
    ["Ada to create a channel", ["Ada"]],
    ["@ada will create a channel", ["ada"]],
    ["Ada and Grace are going to create a channel", ["Ada", "Grace"]],
    ["Ada, Grace, and Niels should create a channel", ["Ada", "Grace", "Niels"]],
    ["Ada/@grace volunteered to create a channel", ["Ada", "grace"]],
    ["Ada (core) has to create a channel", ["Ada (core)"]],
    ["Ada still to create a channel", ["Ada"]],
    ["Ada and Grace have yet to create a channel", ["Ada", "Grace"]],
  ])("is told without who is to do it: %s", (title, names) => {
    expect(taskOf(title, names)).toBe("create a channel");
  });

  test.each([
    ["Ada to create a channel", []],
    ["Ada to create a channel", ["Grace"]],
    ["Ada and Grace write code to test the parser", ["Ada", "Grace"]],
    ["Create a channel for Ada to use", ["Ada"]],
    ["A.a to create a channel", ["A?a"]],
  ])("is all of it where it does not open with them and what hands it over: %s, %j", (title, names) => {
    expect(taskOf(title, names)).toBe(title);
  });
});
