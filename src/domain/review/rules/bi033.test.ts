import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi033 } from './bi033.ts';

const run = (command: string) => `FROM debian:13\nRUN ${command}`;

test('finds verification that is switched off', () => {
  expectFindings(bi033, [
    [run('apt-get install -y --allow-unauthenticated agent'), 'must 2'],
    [run('apt-get install -y --force-yes agent'), 'must 2'],
    [
      run("echo 'deb [trusted=yes] https://x.example a main' > /etc/apt/sources.list.d/a.list"),
      'must 2',
    ],
    [run('apk add --allow-untrusted https://x.example/a.apk'), 'must 2'],
    [run('apk add --allow-untrusted agent'), 'must 2'],
    [run('dnf install -y --nogpgcheck agent'), 'must 2'],
    [run('yum install -y --setopt=gpgcheck=0 agent'), 'must 2'],
    [run('curl -fsSLk https://x.example/a'), 'must 2'],
    [run('curl --insecure https://x.example/a'), 'must 2'],
    [run('wget --no-check-certificate https://x.example/a'), 'must 2'],
    [run('pip install --trusted-host x.example a==1'), 'must 2'],
    [run('npm config set strict-ssl false'), 'must 2'],
    ['FROM debian:13\nENV NODE_TLS_REJECT_UNAUTHORIZED=0', 'must 2'],
    [run('GIT_SSL_NO_VERIFY=1 git clone https://x.example/a'), 'must 2'],
    [run('curl -fk -o a.tgz https://x.example/a.tgz && sha256sum a.tgz'), 'must 2'],
    [run('sha256sum -c other.sum && curl -fk -o a.tgz https://x.example/a.tgz'), 'must 2'],
    [run('sed -i s/deb.debian.org/archive.debian.org/ /etc/apt/sources.list'), 'should 2'],
  ]);
});

test('is silent where it stays on, and for files of your own', () => {
  expectFindings(bi033, [
    [run('apt-get install -y agent')],
    [run('apk add --allow-untrusted ./own.apk')],
    [run('curl -fsSL https://x.example/a')],
    [run('curl -k https://localhost:8443/health')],
    [run('curl -o k https://x.example/a')],
    [run('wget https://x.example/a')],
    // The sum is in the Dockerfile, so nobody in between can change the file.
    [run('curl -fk -o a.tgz https://x.example/a.tgz && echo "$SUM  a.tgz" | sha256sum -c -')],
    [run('wget --no-check-certificate https://x.example/a; sha512sum --check a.sha512; tar xf a')],
    [run('curl -kO https://x.example/a && gpg --batch --verify a.asc a')],
    [run('pip install a==1')],
    [run('apt-get -o Acquire::Check-Valid-Until=false update')],
    ['FROM debian:13\nENV NODE_TLS_REJECT_UNAUTHORIZED=1'],
    [run('echo "deb [signed-by=/k.gpg] https://x.example a main" > /a.list')],
    [run('echo --allow-unauthenticated')],
    [run('echo "deb [ trusted=yes ] file:///packages ./" > /a.list')],
  ]);
});
