import { describe } from "@jest/globals";
import { strikeEveryRequest } from "./fault-matrix.js";

describe("a run of the same month with something new", () => strikeEveryRequest("change"));
