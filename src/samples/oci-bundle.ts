import type { ImageConfig, StartSettings } from './engine.ts';

/** A user as a container runtime takes it. */
export interface NumericUser {
  uid: number;
  gid: number;
}

/**
 * The user of an image in numbers.
 * @param user as after `USER`, e.g. `65532:65532`; a number alone belongs to the group 0, as in docker
 * @throws Error when it is a name
 */
export function numericUser(user: string): NumericUser {
  const [, uid, gid = '0'] = /^(\d+)(?::(\d+))?$/.exec(user) ?? [];
  if (uid === undefined) throw new Error(`the user "${user}" is not numeric`);
  return { uid: Number(uid), gid: Number(gid) };
}

/**
 * `config.json` of an OCI bundle: read-only root, tmpfs at `/tmp`, a network without a way out, no capabilities.
 * @param settings.root folder with the files of the image
 */
export function bundleConfig(
  { user, env, command, workingDir }: ImageConfig,
  settings: StartSettings & { root: string },
): object {
  const added = Object.entries(settings.env).map(([name, value]) => `${name}=${value}`);
  const path = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
  const inherited = env.some((one) => one.startsWith('PATH=')) ? env : [path, ...env];
  return {
    ociVersion: '1.0.2',
    process: {
      terminal: false,
      user: numericUser(user),
      args: command,
      env: [...inherited, ...added],
      cwd: workingDir,
      noNewPrivileges: true,
    },
    root: { path: settings.root, readonly: true },
    mounts: [
      { destination: '/proc', type: 'proc', source: 'proc' },
      { destination: '/dev', type: 'tmpfs', source: 'tmpfs', options: ['nosuid', 'mode=755'] },
      { destination: '/tmp', type: 'tmpfs', source: 'tmpfs', options: ['nosuid', 'mode=1777'] },
      ...[...settings.files].map(([destination, source]) => ({
        destination,
        type: 'bind',
        source,
        options: ['bind', 'ro'],
      })),
    ],
    linux: {
      namespaces: ['pid', 'mount', 'ipc', 'uts', 'network'].map((type) => ({ type })),
    },
  };
}
