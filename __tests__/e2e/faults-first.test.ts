import { describe } from "@jest/globals";
import { strikeEveryRequest } from "./fault-matrix.js";

describe("the first run of a series", () => strikeEveryRequest("first"));
