package vn.lalanh.assessment.norm.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBooks;

/** The books as production reads them, for tests outside this package. */
public final class Books {

    private Books() {}

    public static NormBook nd335() {
        return read("norm-books/nd335-2026.json");
    }

    public static NormBook nd20() {
        return read("norm-books/nd20-2021.json");
    }

    public static NormBooks all() {
        List<NormBook> books = List.of(nd20(), nd335());
        return () -> books;
    }

    private static NormBook read(String path) {
        return read(new ClassPathResource(path));
    }

    /** A book as its text stands in a file. */
    public static NormBook of(byte[] json) {
        return read(
                new ByteArrayResource(json) {
                    @Override
                    public String getFilename() {
                        return "book.json";
                    }
                });
    }

    private static NormBook read(Resource file) {
        try {
            return JsonNormBooks.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
