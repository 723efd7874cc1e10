import { UploadOutlined } from '@ant-design/icons';
import { Button, Upload, type UploadFile } from 'antd';
import { useId } from 'react';

interface FileChoiceProps {
  /** What is to be chosen: the words on the button, and the name of the field. */
  readonly label: string;
  /** Types that the dialog offers, as `accept` of an input. */
  readonly accept?: string;
  /** So many at once; further ones are left out. */
  readonly most?: number;
  readonly hint?: string;
  readonly files: readonly File[];
  readonly choose: (files: readonly File[]) => void;
}

/** Files to be sent with a form: chosen by click, key or drop, listed, and taken out again one by one. */
export function FileChoice({ label, accept, most = 1, hint, files, choose }: FileChoiceProps) {
  const hintId = useId();
  return (
    <div className="file-choice">
      <Upload
        aria-label={label}
        {...(accept !== undefined && { accept })}
        multiple={most > 1}
        maxCount={most}
        fileList={files.map(listed)}
        // Nothing is sent before the form is.
        beforeUpload={() => false}
        onChange={({ fileList }) => choose(fileList.flatMap(({ originFileObj }) => originFileObj ?? []))}
      >
        <Button icon={<UploadOutlined aria-hidden />} {...(hint !== undefined && { 'aria-describedby': hintId })}>
          {label}
        </Button>
      </Upload>
      {hint !== undefined && (
        <p className="secondary" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}

type Chosen = NonNullable<UploadFile['originFileObj']>;

function listed(file: File, index: number): UploadFile {
  const chosen = file as Chosen;
  return { uid: chosen.uid ?? String(index), name: file.name, size: file.size, originFileObj: chosen };
}
