import { rmSync } from "node:fs";
import { afterAll } from "vitest";
import { ownFolder } from "./environment";

// Stands before each test file.
afterAll(() => rmSync(ownFolder, { recursive: true, force: true }));
