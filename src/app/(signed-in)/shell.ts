import "server-only";
import { cache } from "react";
import { read } from "@/app/act";
import { readShell } from "@/application/today/read-shell";

/** What frames this request's screen; asked once, however many layouts need it. */
export const shellOfRequest = cache(() => read(readShell, {}));
