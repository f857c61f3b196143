#!/usr/bin/env node
import { launch } from "./lib/launch.mjs";

await launch("start");
