/** What every answer says, whatever it is and whoever asks. */
export const headersOfAll = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // Not "no-referrer": forms sent without JavaScript would then come from an origin of null.
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), publickey-credentials-get=(self), publickey-credentials-create=(self)",
};

/** Draws the word that lets the scripts and styles of one response run. */
export function newNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
}

/** Writes the headers that depend on the request: a content security policy with its nonce, and HSTS over https. */
export function securityHeaders(nonce: string): Record<string, string> {
  const policy = { "content-security-policy": contentSecurityPolicy(nonce, process.env.NODE_ENV === "development") };
  if (!process.env.TOCSIN_ORIGIN?.startsWith("https:")) return policy;
  return { ...policy, "strict-transport-security": "max-age=31536000; includeSubDomains" };
}

function contentSecurityPolicy(nonce: string, development: boolean): string {
  // The development server evaluates code, injects styles and talks over a socket.
  const script = development ? " 'unsafe-eval'" : "";
  const style = development ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${script}`,
    `style-src 'self' ${style}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
