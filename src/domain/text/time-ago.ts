const units: [Intl.RelativeTimeFormatUnit, milliseconds: number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/**
 * How long ago something was, in whole days, hours or minutes.
 * @param tag language tag, e.g. `zh-CN`
 * @example timeAgo(start, new Date(+start + 7_200_000), 'en') // '2 hours ago'
 */
export function timeAgo(then: Date, now: Date, tag: string): string {
  const passed = Math.max(0, now.getTime() - then.getTime());
  const [unit, length] = units.find(([, long]) => passed >= long) ?? units.at(-1)!;
  return new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(
    -Math.floor(passed / length),
    unit,
  );
}
