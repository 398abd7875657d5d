import { namespaces } from './xmp.ts';

const named = (prefix: string, names: string): readonly [string, ReadonlySet<string>] => [
  namespaces[prefix] ?? '',
  new Set(names.split(' ')),
];

/** The XMP specification of 2004 and 2005, which ISO 19005-2 leans on; `pdf:Trapped` came later. */
const properties: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  named(
    'dc',
    'contributor coverage creator date description format identifier language publisher relation rights source subject title type',
  ),
  named(
    'xmp',
    'Advisory BaseURL CreateDate CreatorTool Identifier Label MetadataDate ModifyDate Nickname Rating Thumbnails',
  ),
  named(
    'xmpMM',
    'DerivedFrom DocumentID History InstanceID ManagedFrom Manager ManageTo ManageUI ManagerVariant RenditionClass RenditionParams VersionID Versions LastURL RenditionOf SaveID Ingredients OriginalDocumentID Pantry',
  ),
  named('xmpRights', 'Certificate Marked Owner UsageTerms WebStatement'),
  named('pdf', 'Keywords PDFVersion Producer'),
  named('pdfaid', 'part amd conformance corr rev'),
  named('pdfaExtension', 'schemas'),
]);

/** Of these every property is taken as known. */
const whole: ReadonlySet<string> = new Set([
  'http://ns.adobe.com/xap/1.0/bj/',
  'http://ns.adobe.com/xap/1.0/t/pg/',
  'http://ns.adobe.com/xmp/1.0/DynamicMedia/',
  'http://ns.adobe.com/photoshop/1.0/',
  'http://ns.adobe.com/camera-raw-settings/1.0/',
  'http://ns.adobe.com/exif/1.0/',
  'http://ns.adobe.com/exif/1.0/aux/',
  'http://ns.adobe.com/tiff/1.0/',
]);

/** PDF/A knows the property without being told. */
export const predefined = (namespace: string, name: string): boolean =>
  whole.has(namespace) || properties.get(namespace)?.has(name) === true;
