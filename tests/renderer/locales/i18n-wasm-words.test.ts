import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MALFORMED_REASONS } from '../../../renderer/wasm/binary/malformed-error';
import { CODE_FAULTS } from '../../../renderer/wasm/code/code-fault';
import { FEATURE_NAMES } from '../../../renderer/wasm/model/feature-log';
import { NOTICE_CODES } from '../../../renderer/wasm/model/notice-codes';
import { MODULE_FAILURE_CODES } from '../../../renderer/wasm/outcome';
import { VALUE_REASON_CODES } from '../../../renderer/wasm/values/reading';

type Words = Readonly<Record<string, unknown>>;

function words(language: string, file: string): Words {
  return JSON.parse(readFileSync(new URL(`../../../renderer/locales/${language}/${file}.json`, import.meta.url), 'utf8'));
}

/** Codes without words; a plural counts by its last form. */
function missing(codes: readonly string[], spoken: Words): readonly string[] {
  return codes.filter((code) => !(code in spoken) && !(`${code}_other` in spoken));
}

test.each(['en', 'zh-CN'])('every code of the decoder has its words in %s', (language) => {
  const failures = words(language, 'failure');
  expect({
    failures: missing(MODULE_FAILURE_CODES, failures),
    reasons: missing([...MALFORMED_REASONS, ...CODE_FAULTS], failures.fact as Words),
    notices: missing(NOTICE_CODES, words(language, 'notice')),
    features: missing(FEATURE_NAMES, words(language, 'feature')),
    values: missing(
      VALUE_REASON_CODES.map((code) => code.replace('value.', '')),
      words(language, 'value'),
    ),
  }).toEqual({ failures: [], reasons: [], notices: [], features: [], values: [] });
});
