import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";

export type Authority = {
  readonly url: string;
  /** The root certificate, as an auditor would get it from the authority. */
  readonly caPem: string;
  readonly caFile: string;
  /** Answers with other bytes, or another status, until it is called with nothing. */
  readonly answer: (instead?: { status?: number; body?: (good: Buffer) => Buffer }) => void;
  readonly asked: () => number;
  readonly close: () => Promise<void>;
};

const config = `
[tsa]
default_tsa = here
[here]
serial = $ENV::PLACE/serial
signer_cert = $ENV::PLACE/tsa.pem
certs = $ENV::PLACE/tsa.pem
signer_key = $ENV::PLACE/tsa.key
default_policy = 1.2.3.4.1
digests = sha256, sha512
signer_digest = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
[ca]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[stamp]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[dn]
`;

/** Starts a timestamp authority of OpenSSL on loopback HTTP, with a root and a certificate of its own. */
export async function startAuthority(): Promise<Authority> {
  const place = mkdtempSync(join(tmpdir(), "tocsin-authority-"));
  const openssl = (...args: string[]) =>
    execFileSync("openssl", args, { cwd: place, env: { ...process.env, PLACE: place }, stdio: "pipe" });
  writeFileSync(join(place, "openssl.cnf"), config);
  writeFileSync(join(place, "serial"), "01\n");
  const subject = (name: string) => ["-subj", `/O=Sample Authority/CN=${name}`];
  openssl(
    ..."req -x509 -newkey rsa:2048 -nodes -sha256 -days 3650 -config openssl.cnf -extensions ca".split(" "),
    ...subject("Root"),
    "-keyout",
    "ca.key",
    "-out",
    "ca.pem",
  );
  openssl(
    ..."req -newkey rsa:2048 -nodes -config openssl.cnf -keyout tsa.key -out tsa.csr".split(" "),
    ...subject("Clock"),
  );
  openssl(
    ..."x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 3650 -sha256 -extfile openssl.cnf -extensions stamp -out tsa.pem".split(
      " ",
    ),
  );

  let instead: Parameters<Authority["answer"]>[0];
  let asked = 0;
  // It never ends an idle connection: a test that holds the loop for seconds would send into one that just ends.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    void (async () => {
      writeFileSync(join(place, "query.tsq"), await buffer(request));
      asked += 1;
      openssl(..."ts -reply -config openssl.cnf -queryfile query.tsq -out reply.tsr".split(" "));
      const good = readFileSync(join(place, "reply.tsr"));
      response.writeHead(instead?.status ?? 200, { "content-type": "application/timestamp-reply" });
      response.end(instead?.body ? instead.body(good) : good);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const caFile = join(place, "ca.pem");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    caPem: readFileSync(caFile, "utf8"),
    caFile,
    answer: (other) => {
      instead = other;
    },
    asked: () => asked,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      rmSync(place, { recursive: true, force: true });
    },
  };
}
