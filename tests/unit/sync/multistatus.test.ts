import { describe, expect, test } from 'vitest';
import { parseMultistatus } from '../../../utils/sync/multistatus.ts';
import { folderUrl, originPattern } from '../../../utils/sync/server-address.ts';

const FOLDER = 'https://cloud.example/remote.php/dav/files/a%20b/sidelight/';

const nextcloud = `<?xml version="1.0"?>
<d:multistatus xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns" xmlns:oc="http://owncloud.org/ns">
 <d:response><d:href>/remote.php/dav/files/a%20b/sidelight/</d:href>
  <d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>
  <d:propstat><d:prop><d:getcontentlength/></d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response>
 <d:response><d:href>/remote.php/dav/files/a%20b/sidelight/v1/</d:href>
  <d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>
 <d:response><d:href>/remote.php/dav/files/a%20b/sidelight/log%201</d:href>
  <d:propstat><d:prop><d:resourcetype/><d:getcontentlength>42</d:getcontentlength></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>
</d:multistatus>`;

describe('the answer to a PROPFIND', () => {
  test('lists what is in the folder, and not the folder', () => {
    expect(parseMultistatus(nextcloud, FOLDER)).toEqual([
      { name: 'v1', folder: true, bytes: null },
      { name: 'log 1', folder: false, bytes: 42 },
    ]);
  });

  test('is read whatever the prefix, with full addresses, and without lengths', () => {
    const xml = `<multistatus xmlns="DAV:"><response><href>${FOLDER}x</href><propstat><prop><resourcetype/></prop>
      </propstat></response></multistatus>`;
    expect(parseMultistatus(xml, FOLDER)).toEqual([{ name: 'x', folder: false, bytes: null }]);
  });

  test('leaves out what lies elsewhere', () => {
    const xml = `<D:multistatus xmlns:D="DAV:"><D:response><D:href>/other/x</D:href></D:response>
      <D:response><D:href>/remote.php/dav/files/a%20b/sidelight/deep/x</D:href></D:response></D:multistatus>`;
    expect(parseMultistatus(xml, FOLDER)).toEqual([]);
  });

  test.each(['<!doctype html><html><body>Hello', '<html></html>', '', '{"a":1}'])(
    '%j is told as no WebDAV',
    (text) => {
      expect(() => parseMultistatus(text, FOLDER)).toThrow(expect.objectContaining({ reason: 'not-webdav' }));
    },
  );
});

describe('an address', () => {
  test('gets a slash at its end, and loses what is no part of a folder', () => {
    expect(folderUrl(' https://u:p@cloud.example:8443/dav?x#y ').href).toBe(
      'https://cloud.example:8443/dav/',
    );
  });

  test('asks for its own origin alone', () => {
    expect(originPattern('https://cloud.example:8443/dav')).toBe('https://cloud.example/*');
  });

  test.each(['cloud.example', 'ftp://cloud.example', ''])('%j is told as none', (address) => {
    expect(() => folderUrl(address)).toThrow(expect.objectContaining({ reason: 'not-found' }));
  });
});
