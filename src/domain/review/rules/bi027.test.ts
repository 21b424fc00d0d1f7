import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi027 } from './bi027.ts';

const run = (command: string) => `FROM debian:13\nRUN ${command}`;

test('finds exact versions of distribution packages', () => {
  expectFindings(bi027, [
    [run('apt-get install -y curl=8.14.1-2'), 'should 2'],
    [run('apk add --no-cache nginx=1.28.3-r2'), 'should 2'],
    [run('apt-get install -y a b=1:2.3~rc1 c'), 'should 2'],
  ]);
});

test('finds packages of languages without a version', () => {
  expectFindings(bi027, [
    [run('pip install --no-cache-dir flask'), 'should 2'],
    [run('python -m pip install "uvicorn[standard]"'), 'should 2'],
    [run('uv pip install --system flask'), 'should 2'],
    [run('pip install --upgrade pip'), 'consider 2'],
    [run('npm install -g typescript'), 'should 2'],
    [run('npm i --global @angular/cli@latest'), 'should 2'],
    [run('gem install rails'), 'should 2'],
    [run('go install example.com/tool@latest'), 'should 2'],
  ]);
});

test('is silent for locks, versions, snapshots and files', () => {
  expectFindings(bi027, [
    [run('apt-get install -y curl')],
    [run('apt-get install -y curl=8.*')],
    [run('apk add "nginx~=1.28"')],
    [
      'FROM debian:13\nRUN echo deb http://snapshot.debian.org/x > /etc/apt/sources.list && apt-get install -y curl=8.14.1-2',
    ],
    // A vendor's repository keeps its releases.
    ['FROM debian:13\nCOPY vendor.list /etc/apt/sources.list.d/\nRUN apt-get install -y db=1.2'],
    [
      'FROM debian:13 AS base\nCOPY a.sources /etc/apt/sources.list.d/\nFROM base\nRUN apt-get install -y db=1.2',
    ],
    [run('apt-get install -y unit=1.33.0-1~noble')],
    [run('apt-get install -y docker-ce=5:28.0.1-1~debian.13~trixie')],
    [run('curl -fsSL https://x.example/setup_24.x | bash - && apt-get install -y nodejs=24.1.0-1')],
    [run('apk add --repository https://x.example/main agent=1.2.3-r0')],
    [run('pip install -r requirements.txt')],
    [run('pip install flask==3.1.2')],
    [run('pip install "flask>=3,<4"')],
    [run('pip install .')],
    [run('pip install ./dist/app.whl')],
    [run('pip install -e . --index-url https://example.com/simple')],
    [run('npm ci')],
    [run('npm install -g typescript@5.9.2')],
    [run('gem install rails -v 8.0.2')],
    [run('go install example.com/tool@v1.2.3')],
    [run('pip install $PACKAGES')],
  ]);
});
