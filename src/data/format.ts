const formats = { yaml: 'yaml', yml: 'yaml', json: 'json', csv: 'csv', xlsx: 'xlsx' } as const;

/** How a data file is read. */
export type DataFormat = (typeof formats)[keyof typeof formats];

const isExtension = (text: string): text is keyof typeof formats => Object.hasOwn(formats, text);

/** By the file's extension; null when it is none that banxin reads. */
export const dataFormatOf = (path: string): DataFormat | null => {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return isExtension(extension) ? formats[extension] : null;
};
