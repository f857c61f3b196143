// Preloaded into the web server: it ends with its launcher, even when that was killed, so that no orphan keeps the port.
if (process.channel) {
  process.on("disconnect", () => process.exit(1));
  // The worker of the development server waits for its first message on the channel, which must keep it alive.
  if (!process.env.NEXT_PRIVATE_WORKER) process.channel.unref();
}
