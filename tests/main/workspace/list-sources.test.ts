import { expect, test } from 'vitest';
import { listSources } from '../../../main/workspace/list-sources';
import { folderWith } from '../../support/folder';

test('offers the texts of a package, the library first, and nothing that was made or fetched', async () => {
  const paths = [
    'Cargo.toml',
    'README.md',
    'a.png',
    'build.rs',
    'pkg/x.js',
    'src/b/mod.rs',
    'src/lib.rs',
    'target/x.rs',
    'vendor/y/src/lib.rs',
    'www/index.html',
    '.git/x.rs',
  ];
  const root = folderWith(Object.fromEntries(paths.map((path) => [path, ''])));
  expect(await listSources(root)).toEqual(['src/lib.rs', 'src/b/mod.rs', 'Cargo.toml', 'build.rs', 'README.md', 'www/index.html']);
});
