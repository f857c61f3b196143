/** Tells whether this installation can send mail: whether it has been given a mail server. */
export function mailIsConfigured(): boolean {
  return Boolean(process.env.TOCSIN_SMTP_URL);
}
