import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.ts';

/** An image that has Maven under `/usr/share/maven`. */
export const mavenImage = 'maven:3.9-eclipse-temurin-21';

/**
 * Puts Debian's Maven with its offline repository into the context of a build.
 * @param root files of an image that has both
 */
export async function copyDebianMaven(root: string, context: string): Promise<void> {
  const target = join(context, '.mvn/debian');
  mkdirSync(join(target, 'usr/share'), { recursive: true });
  mkdirSync(join(target, 'etc'), { recursive: true });
  const parts = ['usr/share/maven', 'usr/share/java', 'usr/share/maven-repo', 'etc/maven'];
  for (const part of parts) await runCommand('cp', ['-a', join(root, part), join(target, part)]);
  // Two links are absolute; the rest lead on from where they are.
  for (const [link, to] of [
    ['usr/share/maven/conf', '../../../etc/maven'],
    ['usr/share/maven/bin/m2.conf', '../../../../etc/maven/m2.conf'],
  ] as const) {
    rmSync(join(target, link));
    symlinkSync(to, join(target, link));
  }
}

/** Puts the Maven of {@link mavenImage} into the context of a build. */
export function copyMaven(root: string, context: string): void {
  cpSync(join(root, 'usr/share/maven'), join(context, '.mvn/maven'), { recursive: true });
}
