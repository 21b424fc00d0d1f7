import type { Check } from '../finding.ts';
import { bi001 } from './bi001.ts';
import { bi002 } from './bi002.ts';
import { bi003 } from './bi003.ts';
import { bi004 } from './bi004.ts';
import { bi005 } from './bi005.ts';
import { bi006 } from './bi006.ts';
import { bi007 } from './bi007.ts';
import { bi008 } from './bi008.ts';
import { bi009 } from './bi009.ts';
import { bi010 } from './bi010.ts';
import { bi011 } from './bi011.ts';
import { bi012 } from './bi012.ts';
import { bi013 } from './bi013.ts';
import { bi014 } from './bi014.ts';
import { bi015 } from './bi015.ts';
import { bi016 } from './bi016.ts';
import { bi017 } from './bi017.ts';
import { bi020 } from './bi020.ts';
import { bi021 } from './bi021.ts';
import { bi022 } from './bi022.ts';
import { bi023 } from './bi023.ts';
import { bi024 } from './bi024.ts';
import { bi025 } from './bi025.ts';
import { bi026 } from './bi026.ts';
import { bi027 } from './bi027.ts';
import { bi028 } from './bi028.ts';
import { bi029 } from './bi029.ts';
import { bi030 } from './bi030.ts';
import { bi031 } from './bi031.ts';
import { bi032 } from './bi032.ts';
import { bi033 } from './bi033.ts';
import { bi034 } from './bi034.ts';
import { bi035 } from './bi035.ts';
import { bi036 } from './bi036.ts';

/** The rules that a Dockerfile can show, by id. */
export const checks: Readonly<Record<string, Check>> = {
  bi001,
  bi002,
  bi003,
  bi004,
  bi005,
  bi006,
  bi007,
  bi008,
  bi009,
  bi010,
  bi011,
  bi012,
  bi013,
  bi014,
  bi015,
  bi016,
  bi017,
  bi020,
  bi021,
  bi022,
  bi023,
  bi024,
  bi025,
  bi026,
  bi027,
  bi028,
  bi029,
  bi030,
  bi031,
  bi032,
  bi033,
  bi034,
  bi035,
  bi036,
};
