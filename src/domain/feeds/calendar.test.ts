import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContent } from '../../content/read.ts';
import { calendarText, escapeText, fold } from './calendar.ts';
import { lifecycleEvents } from '../support/lifecycle-events.ts';

/** Reads iCalendar text back the way a client does: unfold, then split name and value. */
function read(text: string): [name: string, value: string][] {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line)
    .map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).split(';')[0]!, line.slice(colon + 1)];
    });
}

const content = readContent('.');
const records = <T>(map: Map<string, { data: T }>) =>
  Object.fromEntries([...map].map(([id, { data }]) => [id, data]));
const eventsIn = (locale: 'zh' | 'en') =>
  lifecycleEvents(records(content.images), records(content.runtimes), locale);
const calendarIn = (locale: 'zh' | 'en') =>
  calendarText(
    '停止维护, 日历',
    locale,
    eventsIn(locale).map(({ id, name, day, asOf }) => ({
      uid: `${id}@groundwork`,
      day,
      summary: name,
      description: `${name}; a\nb`,
      url: 'https://groundwork.example/zh/guide/lifecycle/',
      stamp: asOf,
    })),
  );

describe('the calendar of support ends', () => {
  for (const locale of ['zh', 'en'] as const) {
    test(`keeps to RFC 5545 in ${locale}`, () => {
      const text = calendarIn(locale);
      assert.ok(text.endsWith('END:VCALENDAR\r\n'));
      assert.equal(text.replaceAll('\r\n', '').match(/[\r\n]/), null, 'every line ends in CRLF');
      for (const line of text.split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75, `longer than 75 octets: ${line}`);
        assert.ok(!line.includes('\uFFFD'), 'no character is cut');
      }
      const lines = read(text);
      assert.deepEqual(lines[0], ['BEGIN', 'VCALENDAR']);
      assert.deepEqual(lines[1], ['VERSION', '2.0']);
      const count = (name: string, value?: string) =>
        lines.filter((line) => line[0] === name && (value === undefined || line[1] === value))
          .length;
      const events = count('BEGIN', 'VEVENT');
      assert.ok(events > 30);
      assert.equal(count('END', 'VEVENT'), events);
      for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY']) {
        assert.equal(count(name), events, `each entry has one ${name}`);
      }
      const values = (name: string) => lines.flatMap((line) => (line[0] === name ? [line[1]] : []));
      assert.equal(new Set(values('UID')).size, events, 'no UID twice');
      assert.ok(values('DTSTART').every((value) => /^\d{8}$/.test(value)));
      assert.ok(values('DTSTAMP').every((value) => /^\d{8}T\d{6}Z$/.test(value)));
      assert.ok(values('DESCRIPTION').every((value) => value.endsWith('\\; a\\nb')));
    });
  }

  test('names each end once, with an id that does not depend on the day', () => {
    const events = eventsIn('en');
    const python = events.find(({ id }) => id === 'python-3.9-regular');
    assert.deepEqual([python?.name, python?.day], ['Python 3.9', '2025-10-31']);
    const debian = events.filter(({ day, phase }) => day === '2028-06-30' && phase === 'lts');
    assert.deepEqual(
      debian.map(({ id }) => id),
      ['debian-12-lts'],
    );
    assert.equal(
      events.find(({ id }) => id === 'debian-12-lts')?.name,
      'Debian (full), Debian slim 12',
    );
    assert.deepEqual(
      events.map(({ id }) => id),
      eventsIn('zh').map(({ id }) => id),
    );
  });

  test('escapes and folds', () => {
    assert.equal(escapeText('a, b; c\\d\ne'), 'a\\, b\\; c\\\\d\\ne');
    assert.equal(fold('x'.repeat(75)), 'x'.repeat(75));
    assert.equal(fold('x'.repeat(76)), `${'x'.repeat(75)}\r\n x`);
    assert.equal(fold('维'.repeat(26)), `${'维'.repeat(25)}\r\n 维`);
    assert.equal(fold(`x${'维'.repeat(25)}`), `x${'维'.repeat(24)}\r\n 维`);
  });
});
