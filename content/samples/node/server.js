// A service small enough to read, with everything that breaks on a base image that lacks something.
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import ms from 'ms';

const project = 'first project';

/** What an action answers, or why it failed. */
async function said(action) {
  try {
    return (await action()) ?? 'ok';
  } catch (error) {
    return String(error.cause ?? error);
  }
}

function clock() {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const offset = new Intl.DateTimeFormat('en', {
    timeZone: 'Asia/Shanghai',
    timeZoneName: 'longOffset',
  })
    .formatToParts()
    .find(({ type }) => type === 'timeZoneName').value;
  return parts.format(new Date()).replace(' ', 'T') + offset.replace('GMT', '');
}

const server = createServer(async (_request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({
      project,
      time: await said(clock),
      tmp: await said(() => writeFileSync('/tmp/written', project)),
      https: await said(async () => {
        await fetch(process.env.HTTPS_URL, { signal: AbortSignal.timeout(ms('5s')) });
      }),
    }),
  );
});
server.listen(8080);
process.on('SIGTERM', () => {
  server.closeAllConnections();
  server.close();
});
