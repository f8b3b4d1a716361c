package vn.lalanh.assessment.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.lalanh.assessment.evidence.EvidenceFiles.Content;
import vn.lalanh.assessment.evidence.EvidenceService.Upload;
import vn.lalanh.assessment.evidence.FileFormats.Bytes;

/** Looks at what somebody sends before anything of it is kept. Nothing is believed but the bytes. */
final class Inspection {

    private final FileFormats formats;
    private final EvidenceSettings settings;

    Inspection(FileFormats formats, EvidenceSettings settings) {
        this.formats = formats;
        this.settings = settings;
    }

    Inspected inspect(String caseId, boolean shielded, Upload upload) throws IOException {
        if (!settings.takes(upload.size())) {
            return new Inspected.Unfit(EvidenceRefusal.FILE_TOO_LARGE, settings.limit());
        }
        String found = formats.mediaTypeOf(upload.bytes());
        FileType type = FileType.of(found).orElse(null);
        if (type == null) {
            return new Inspected.Unfit(EvidenceRefusal.TYPE_NOT_ALLOWED, found);
        }
        if (upload.claimed() != null && !type.answersTo(upload.claimed())) {
            return new Inspected.Unfit(EvidenceRefusal.TYPE_DIFFERS, found);
        }
        if (shielded && !type.cleanable()) {
            return new Inspected.Unfit(EvidenceRefusal.CANNOT_BE_CLEANED, found);
        }
        return measured(caseId, shielded, type, upload);
    }

    /** The id comes from the bytes that will be kept, so they are made once to be measured and once more to be kept. */
    private Inspected measured(String caseId, boolean shielded, FileType type, Upload upload)
            throws IOException {
        Measure measure = new Measure();
        if (!copied(shielded, type, upload.bytes(), measure)) {
            return new Inspected.Unfit(EvidenceRefusal.FILE_DAMAGED, type.mediaType());
        }
        String sha256 = measure.sha256();
        EvidenceFile file =
                new EvidenceFile(
                        EvidenceFile.idOf(caseId, sha256),
                        upload.kind(),
                        type,
                        measure.size(),
                        sha256,
                        shielded,
                        upload.takenAt(),
                        shielded ? null : upload.place());
        return new Inspected.Sound(file, content(shielded, file, upload.bytes()));
    }

    private Content content(boolean shielded, EvidenceFile file, Bytes bytes) {
        return out -> {
            Measure measure = new Measure(out);
            if (!copied(shielded, file.type(), bytes, measure)
                    || !measure.sha256().equals(file.sha256())) {
                throw new IOException("another content on second reading: " + file.id());
            }
        };
    }

    private boolean copied(boolean shielded, FileType type, Bytes from, OutputStream to)
            throws IOException {
        if (shielded) {
            return formats.copyClean(type, from, to);
        }
        try (InputStream in = from.open()) {
            in.transferTo(to);
        }
        return true;
    }

    /** Size and hash of what is written through it. */
    static final class Measure extends DigestOutputStream {
        private long size;

        Measure() {
            this(OutputStream.nullOutputStream());
        }

        Measure(OutputStream out) {
            super(out, newSha256());
        }

        @Override
        public void write(int b) throws IOException {
            super.write(b);
            size++;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            super.write(b, off, len);
            size += len;
        }

        long size() {
            return size;
        }

        /** Of all there is; once. */
        String sha256() {
            return HexFormat.of().formatHex(getMessageDigest().digest());
        }

        private static MessageDigest newSha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
