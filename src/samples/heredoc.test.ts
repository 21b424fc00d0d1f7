import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unfoldHeredocs } from './heredoc.ts';

test('a file held in a Dockerfile becomes one of the context', () => {
  const text = "FROM a\nCOPY --chown=1 <<'EOF' /etc/a.conf\nx {\n}\nEOF\nCOPY b /c\n";
  assert.deepEqual(unfoldHeredocs(text), {
    text: 'FROM a\nCOPY --chown=1 .heredoc-1 /etc/a.conf\nCOPY b /c\n',
    files: [{ name: '.heredoc-1', text: 'x {\n}\n' }],
  });
  assert.deepEqual(unfoldHeredocs('FROM a\nRUN cat <<EOF\nEOF\n').files, []);
});
