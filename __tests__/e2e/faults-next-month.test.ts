import { describe } from "@jest/globals";
import { strikeEveryRequest } from "./fault-matrix.js";

describe("the next month's run", () => strikeEveryRequest("nextMonth"));
