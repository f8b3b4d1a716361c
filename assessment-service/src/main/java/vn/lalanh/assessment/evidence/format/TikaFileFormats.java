package vn.lalanh.assessment.evidence.format;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.evidence.FileFormats;
import vn.lalanh.assessment.evidence.FileType;

/** Apache Tika's table of magic numbers, given no name and no claimed type; copies by the classes beside this one. */
@Component
class TikaFileFormats implements FileFormats {

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    @Override
    public String mediaTypeOf(Bytes bytes) throws IOException {
        try (InputStream in = new BufferedInputStream(bytes.open())) {
            return types.detect(in, new Metadata()).getBaseType().toString();
        }
    }

    @Override
    public boolean copyClean(FileType type, Bytes from, OutputStream to) throws IOException {
        BufferedOutputStream out = new BufferedOutputStream(to);
        try {
            switch (type) {
                case JPEG -> {
                    try (Reading in = new Reading(from.open())) {
                        CleanJpeg.copy(in, out);
                    }
                }
                case PNG -> {
                    try (Reading in = new Reading(from.open())) {
                        CleanPng.copy(in, out);
                    }
                }
                case WEBP -> CleanWebp.copy(from, out);
                case HEIC, PDF ->
                        throw new IllegalArgumentException("cannot be copied clean: " + type);
            }
        } catch (Malformed _) {
            return false;
        }
        out.flush(); // and not closed: it is the caller's
        return true;
    }
}
