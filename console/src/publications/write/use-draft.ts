import { App, type FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { hasUnsavedChanges, useUnsavedChanges } from '../../shell/unsaved-changes.ts';
import { uploadFiles, useSaveContent, type FileItem, type PublicationItem } from '../api.ts';
import { texts } from '../messages/index.ts';
import { contentOf, fieldsOf, type WriteFields } from './fields-of.ts';

export interface Draft {
  readonly initial: Partial<WriteFields>;
  /** As it was last kept; `null` before. */
  readonly current: PublicationItem | null;
  /** A later version of what is shown: it says what it changes. */
  readonly later: boolean;
  readonly dirty: boolean;
  readonly saving: boolean;
  readonly failure: Error | null;
  readonly attachments: readonly FileItem[];
  /** Uploaded and not listed. */
  readonly leftOut: readonly FileItem[];
  readonly touch: () => void;
  readonly setBody: (html: string) => void;
  readonly setAttachments: (files: readonly FileItem[]) => void;
  readonly save: () => Promise<PublicationItem | null>;
  /** Uploads to the draft, which is kept first where it is not yet; `null` where it could not be. */
  readonly addFiles: (
    purpose: FileItem['purpose'],
    files: readonly File[],
  ) => Promise<{ readonly id: string; readonly files: readonly FileItem[] } | null>;
}

/** A publication while it is written: what its form, its editor and its list of files hold, and the way to keep it. */
export function useDraft(
  form: FormInstance<WriteFields>,
  publication: PublicationItem | null,
  made: (id: string) => void,
): Draft {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const saving = useSaveContent();
  const [current, setCurrent] = useState(publication);
  const [initial] = useState<Partial<WriteFields>>(() => (publication ? fieldsOf(publication) : { language: 'zh' }));
  const [attachments, setAttachments] = useState<readonly FileItem[]>(() =>
    (publication?.attachments ?? []).filter(({ purpose }) => purpose === 'attachment'),
  );
  const [uploaded, setUploaded] = useState<readonly FileItem[]>(publication?.files ?? []);
  const [dirty, setDirty] = useState(false);
  const [goTo, setGoTo] = useState<string | null>(null);
  const body = useRef(publication?.content.bodyHtml ?? '');
  const latest = useRef(current);
  useUnsavedChanges(dirty);
  useEffect(() => {
    // The first save gives the page its address; by now nothing is unsaved.
    if (goTo !== null && !hasUnsavedChanges()) void navigate(goTo, { replace: true });
  }, [goTo, navigate]);
  const touch = (): void => setDirty(true);

  async function save(): Promise<PublicationItem | null> {
    const fields = await form.validateFields().catch(() => null);
    if (!fields) return null;
    const before = latest.current;
    const all = { ...fieldsDefaults(before), ...fields };
    const content = contentOf(all, { bodyHtml: body.current, attachments: attachments.map(({ fileId }) => fileId) });
    const note = all.changeNote?.trim() || null;
    const change = before ? { version: before.version, changeNote: note } : {};
    const kept = await saving
      .mutateAsync({ id: before?.id ?? null, body: { ...content, ...change } })
      .catch(() => null);
    if (!kept) return null;
    latest.current = kept;
    setCurrent(kept);
    setDirty(false);
    void message.success(texts.saved);
    if (!before) {
      made(kept.id);
      setGoTo(`/publications/write/${kept.id}`);
    }
    return kept;
  }

  return {
    initial,
    current,
    later: current !== null && current.versionNo > 1,
    dirty,
    saving: saving.isPending,
    failure: saving.error,
    attachments,
    leftOut: uploaded.filter(
      ({ fileId, purpose }) => purpose === 'attachment' && !attachments.some((file) => file.fileId === fileId),
    ),
    touch,
    setBody: (html) => {
      body.current = html;
      touch();
    },
    setAttachments: (files) => {
      setAttachments(files);
      touch();
    },
    save,
    addFiles: async (purpose, files) => {
      const target = latest.current ?? (await save());
      if (!target) return null;
      const added = await uploadFiles(target.id, purpose, files);
      setUploaded((before) => [...before, ...added]);
      if (purpose === 'attachment') setAttachments((before) => [...before, ...added]);
      touch();
      return { id: target.id, files: added };
    },
  };
}

/** Fields that the form does not show for such a thing keep what they were. */
function fieldsDefaults(before: PublicationItem | null): Partial<WriteFields> {
  return before ? fieldsOf(before) : { language: 'zh' };
}
