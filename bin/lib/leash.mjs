// Preloaded into the web server and the build: they end with their launcher, even when that was killed, so that no orphan
// keeps the port or goes on writing. Their own workers, whose channel must keep them alive, end with them in turn.
if (process.channel) {
  process.on("disconnect", () => process.exit(1));
  if (process.env.TOCSIN_LAUNCHER === String(process.ppid)) process.channel.unref();
}
