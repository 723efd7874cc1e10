import { Button, Modal } from 'antd';
import { useState } from 'react';
import { fill } from '../../messages/fill.ts';
import { fileAddress, type FileItem } from '../api.ts';
import { texts } from '../messages/index.ts';
import { sizeWords } from './size-words.ts';

const words = texts.files;

interface FileNameProps {
  readonly publicationId: string;
  readonly file: FileItem;
}

/** A file by name and size: to be downloaded, and looked at here where it is an image. */
export function FileName({ publicationId, file }: FileNameProps) {
  const [looking, setLooking] = useState(false);
  const address = fileAddress(publicationId, file.fileId);
  const image = file.mediaType.startsWith('image/');
  return (
    <span>
      <a href={address} download={file.name}>
        {fill(words.name, { name: file.name, size: sizeWords(file.bytes) })}
      </a>
      {image && (
        <Button
          size="small"
          type="link"
          aria-label={fill(words.preview, { name: file.name })}
          onClick={() => setLooking(true)}
        >
          {words.previewOf}
        </Button>
      )}
      {looking && (
        <Modal open title={file.name} footer={null} onCancel={() => setLooking(false)} width="min(960px, 96vw)">
          <img src={address} alt={file.name} className="file-preview" />
        </Modal>
      )}
    </span>
  );
}
